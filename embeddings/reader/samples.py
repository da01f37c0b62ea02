"""Reads question-window pairs and turns them into tokens.

A sample is one line of JSON: q, title, text, start, end (characters of text; -1 where the window does not answer), src,
kind. The model sees `<s> query: Q </s></s> passage: TITLE\\nTEXT </s>`.
"""

import gzip
import json
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

MAXIMUM_TOKENS = 300
SEPARATOR = 2


@dataclass(frozen=True)
class EncodedSample:
    """Token ids; where the window begins; the span's first and last token, 0 and 0 where there is none."""

    token_ids: list[int]
    window_start: int
    first: int
    last: int
    source: str
    kind: str

    @property
    def answerable(self) -> bool:
        return self.first > 0


def read_samples(path: Path) -> list[dict]:
    """Every sample of a .jsonl or .jsonl.gz file."""
    opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")
    with opened as lines:
        return [json.loads(line) for line in lines if line.strip()]


def encode_samples(samples: list[dict], tokenizer: Tokenizer) -> list[EncodedSample]:
    """Samples as tokens. One whose answer lies behind the length limit is left out."""
    pairs = [(f"query: {sample['q']}", passage_prefix(sample["title"]) + sample["text"]) for sample in samples]
    encodings = tokenizer.encode_batch(pairs)
    encoded = (_encode(sample, encoding) for sample, encoding in zip(samples, encodings, strict=True))
    return [sample for sample in encoded if sample is not None]


def passage_prefix(title: str) -> str:
    """What stands before the window's own characters."""
    return f"passage: {title}\n" if title else "passage: "


def _encode(sample: dict, encoding) -> EncodedSample | None:
    window_start = encoding.ids.index(SEPARATOR) + 2
    token_ids = encoding.ids[: MAXIMUM_TOKENS - 1]
    if len(encoding.ids) >= MAXIMUM_TOKENS:
        token_ids = token_ids + [SEPARATOR]
    else:
        token_ids = encoding.ids
    first = last = 0
    if sample["start"] >= 0:
        shift = len(passage_prefix(sample["title"]))
        start, end = sample["start"] + shift, sample["end"] + shift
        inside = [
            index
            for index in range(window_start, len(token_ids) - 1)
            if (bounds := encoding.offsets[index])[1] > start and bounds[0] < end and bounds[1] > bounds[0]
        ]
        if not inside or encoding.offsets[inside[-1]][1] < end:
            return None
        first, last = inside[0], inside[-1]
    return EncodedSample(token_ids, window_start, first, last, sample["src"], sample["kind"])
