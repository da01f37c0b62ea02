"""How well a reader reads alone: exact match and F1 of its span, and the answerability, by kind of sample.

Best span under the null score: a window counts as answered where its best span scores above `<s>`.
"""

from collections import Counter, defaultdict

import torch

from reader_model import ReaderModel
from samples import EncodedSample

LONGEST_SPAN_TOKENS = 48
BATCH = 24


def best_span(start: torch.Tensor, end: torch.Tensor, window_start: int, length: int) -> tuple[int, int, float]:
    """The best first and last token of a window and its score less that of `<s>`. start, end: (tokens,)."""
    first, last = start[window_start : length - 1], end[window_start : length - 1]
    scores = first[:, None] + last[None, :]
    allowed = torch.ones_like(scores).triu().tril(LONGEST_SPAN_TOKENS - 1).bool()
    place = int(scores.masked_fill(~allowed, -1e9).argmax())
    begin, finish = divmod(place, len(first))
    score = float(scores[begin, finish] - start[0] - end[0])
    return begin + window_start, finish + window_start, score


def token_f1(found: tuple[int, int], gold: tuple[int, int]) -> float:
    """F1 of two spans over their tokens; spans, both ends inclusive."""
    common = min(found[1], gold[1]) - max(found[0], gold[0]) + 1
    if common <= 0:
        return 0.0
    precision, recall = common / (found[1] - found[0] + 1), common / (gold[1] - gold[0] + 1)
    return 2 * precision * recall / (precision + recall)


def measure(model: ReaderModel, samples: list[EncodedSample]) -> dict[str, dict[str, float]]:
    """Figures by `source kind` and over all. em, f1: of the answerable, the best span whatever its score;
    auc: how well the answerability logit tells answerable windows from the others."""
    model.eval()
    rows: dict[str, list[tuple[bool, float, float, float]]] = defaultdict(list)
    ordered = sorted(samples, key=lambda sample: len(sample.token_ids))
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
        for at in range(0, len(ordered), BATCH):
            batch = ordered[at : at + BATCH]
            ids, mask = pad(batch)
            starts, ends, answerable = model(ids, mask)
            for row, sample in enumerate(batch):
                first, last, _ = best_span(starts[row], ends[row], sample.window_start, len(sample.token_ids))
                gold = (sample.first, sample.last)
                result = (sample.answerable, float((first, last) == gold), token_f1((first, last), gold), float(answerable[row]))
                rows[f"{sample.source} {sample.kind}"].append(result)
                rows["all"].append(result)
    model.train()
    return {name: summary(found) for name, found in sorted(rows.items())}


def pad(batch: list[EncodedSample]) -> tuple[torch.Tensor, torch.Tensor]:
    """Input ids and attention mask, int64 (batch, tokens)."""
    width = max(len(sample.token_ids) for sample in batch)
    ids = torch.ones((len(batch), width), dtype=torch.long)
    mask = torch.zeros((len(batch), width), dtype=torch.long)
    for row, sample in enumerate(batch):
        ids[row, : len(sample.token_ids)] = torch.tensor(sample.token_ids)
        mask[row, : len(sample.token_ids)] = 1
    return ids, mask


def summary(rows: list[tuple[bool, float, float, float]]) -> dict[str, float]:
    """Figures of windows, each as (answerable, exact match, F1, logit of answerability)."""
    held = [row for row in rows if row[0]]
    figures = {"n": len(rows)}
    if held:
        figures["em"] = round(sum(row[1] for row in held) / len(held), 4)
        figures["f1"] = round(sum(row[2] for row in held) / len(held), 4)
    auc = _area_under_curve([row[3] for row in held], [row[3] for row in rows if not row[0]])
    return figures if auc is None else {**figures, "auc": round(auc, 4)}


def _area_under_curve(positive: list[float], negative: list[float]) -> float | None:
    if not positive or not negative:
        return None
    counts = Counter()
    order = sorted([(score, 1) for score in positive] + [(score, 0) for score in negative])
    below = 0
    for _, label in order:
        counts["pairs"] += below if label else 0
        below += 1 - label
    return counts["pairs"] / (len(positive) * len(negative))
