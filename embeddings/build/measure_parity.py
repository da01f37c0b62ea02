"""Measures what quantisation costs and what it gains: cosine to the fp32 reference, and speed against it.

Usage: python measure_parity.py --reference FILE [--model DIR]
"""

import argparse
import json
import time
from pathlib import Path

import numpy as np

from build_model import DEFAULT_OUTPUT, MODEL_FILE
from runtime import SENTENCES, Encoder, load_tokenizer, read_sentences

BATCH_SIZE = 8
SPEED_CHARACTERS = 300
ROUNDS = 5
RUNS_A_ROUND = 4
QUERIES_A_ROUND = 50


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--reference", type=Path, required=True, help="what build_model.py --reference wrote")
    parser.add_argument("--model", type=Path, default=DEFAULT_OUTPUT)
    arguments = parser.parse_args()
    tokenizer = load_tokenizer((arguments.model / "tokenizer.json").read_bytes())
    shipped = Encoder(arguments.model / MODEL_FILE, tokenizer)
    reference = Encoder(arguments.reference, tokenizer)
    report_parity(shipped, reference)
    report_speed(shipped, reference)


def report_parity(shipped: Encoder, reference: Encoder) -> None:
    texts = read_sentences("parity")
    exact = embed_alone(reference, texts)
    alone = embed_alone(shipped, texts)
    together = embed_in_batches(shipped, texts)
    print(f"{len(texts)} texts")
    print_cosines("cosine to fp32, one text a run", exact, alone)
    print_cosines(f"cosine to fp32, {BATCH_SIZE} texts a run", exact, together)
    print_cosines(f"one text a run against {BATCH_SIZE}", alone, together)
    difference = np.abs(alone @ alone.T - exact @ exact.T)
    print(f"similarity of two texts is off by {difference.mean():.4f} on average, {difference.max():.4f} at most")


def embed_alone(encoder: Encoder, texts: list[str]) -> np.ndarray:
    return np.concatenate([encoder.embed([text]) for text in texts])


def embed_in_batches(encoder: Encoder, texts: list[str]) -> np.ndarray:
    batches = [texts[start : start + BATCH_SIZE] for start in range(0, len(texts), BATCH_SIZE)]
    return np.concatenate([encoder.embed(batch) for batch in batches])


def print_cosines(title: str, left: np.ndarray, right: np.ndarray) -> None:
    cosines = (left * right).sum(axis=1)
    print(f"{title}: mean {cosines.mean():.4f}, lowest {cosines.min():.4f}")


def report_speed(shipped: Encoder, reference: Encoder) -> None:
    """Alternate the two, and take medians, so that other work on the machine hits both alike."""
    passage = "passage: " + json.loads(SENTENCES.read_text())["speed"][:SPEED_CHARACTERS]
    query = read_sentences("parity")[0]
    encoders = {"int8": shipped, "fp32": reference}
    rates = {name: [] for name in encoders}
    latencies = {name: [] for name in encoders}
    for _ in range(ROUNDS):
        for name, encoder in encoders.items():
            seconds = seconds_a_run(encoder, [passage] * BATCH_SIZE, RUNS_A_ROUND)
            rates[name].append(BATCH_SIZE * SPEED_CHARACTERS / seconds)
            latencies[name].append(1000 * seconds_a_run(encoder, [query], QUERIES_A_ROUND))
    for name in encoders:
        print(f"{name}: {np.median(rates[name]):,.0f} characters/s, {np.median(latencies[name]):.1f} ms a query")
    print(f"int8 embeds {np.median(rates['int8']) / np.median(rates['fp32']):.1f} times as many characters a second")


def seconds_a_run(encoder: Encoder, texts: list[str], runs: int) -> float:
    encoder.embed(texts)
    start = time.perf_counter()
    for _ in range(runs):
        encoder.embed(texts)
    return (time.perf_counter() - start) / runs


if __name__ == "__main__":
    main()
