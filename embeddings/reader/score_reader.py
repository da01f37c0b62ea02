"""How well the shipped file reads alone, by source and kind, as a Markdown table.

    python score_reader.py --dev FILE ... [--reader reader_quantized.onnx]
"""

import argparse
from collections import defaultdict
from pathlib import Path

import torch
from tokenizers import Tokenizer

from export_model import DEFAULT_OUTPUT, READER_FILE, feeds, onnxruntime_session
from measure import best_span, summary, token_f1
from samples import encode_samples, read_samples

BATCH = 8


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--dev", type=Path, nargs="+", required=True)
    parser.add_argument("--reader", type=Path, default=DEFAULT_OUTPUT / READER_FILE)
    options = parser.parse_args()
    tokenizer = Tokenizer.from_file(str(DEFAULT_OUTPUT / "tokenizer.json"))
    session = onnxruntime_session(options.reader)
    windows = [window for path in options.dev for window in encode_samples(read_samples(path), tokenizer)]
    windows.sort(key=lambda window: len(window.token_ids))
    rows = defaultdict(list)
    for at in range(0, len(windows), BATCH):
        batch = windows[at : at + BATCH]
        starts, ends, logits = session.run(["start", "end", "answerable"], feeds(batch))
        for row, window in enumerate(batch):
            scores = (torch.from_numpy(values[row]) for values in (starts, ends))
            first, last, _ = best_span(*scores, window.window_start, len(window.token_ids))
            gold = (window.first, window.last)
            result = (window.answerable, float((first, last) == gold), token_f1((first, last), gold), float(logits[row]))
            languages = window.kind.split()[-1] if ">" in window.kind else ""
            for name in (f"{window.source} {window.kind}", f"{window.source} {languages}", window.source, "all"):
                rows[name.strip()].append(result)
    print("| source, kind | n | exact match | F1 | AUC |\n|---|---|---|---|---|")
    for name, found in sorted(rows.items()):
        figures = summary(found)
        print(f"| {name} | {' | '.join(str(figures.get(key, '')) for key in ('n', 'em', 'f1', 'auc'))} |")


if __name__ == "__main__":
    main()
