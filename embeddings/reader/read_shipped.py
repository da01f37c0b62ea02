"""Reads the trained weights back out of a shipped reader_quantized.onnx, so that training can go on from it.

int8 levels times their scales; what was moved into the weights to even out outlier channels is taken back. Beside the
checkpoint that was exported they differ by the rounding to int8 alone.
"""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from reader_model import FROZEN_LAYERS

HEADS = ("span", "answerable_in", "answerable_out")
NORMS = {"aln": "attention_norm", "oln": "output_norm"}
LINEARS = {
    "qkv": "query_key_value", "attention.out": "attention_out", "feed_forward.in": "feed_forward_in",
    "feed_forward.out": "feed_forward_out",
}


def read_shipped(path: Path, layers: int) -> dict[str, torch.Tensor]:
    """Float weights by their names in `ReaderModel`, of all that training changes."""
    graph = onnx.load(str(path), load_external_data=False).graph
    held = {one.name: one for one in graph.initializer if one.data_location != onnx.TensorProto.EXTERNAL}
    made_by = {output: node for node in graph.node for output in node.output}
    found: dict[str, np.ndarray] = {}
    for name in HEADS:
        found[f"{name}.weight"] = array(held[f"{name}.weight"]).T
        found[f"{name}.bias"] = array(held[f"{name}.bias"])
    for index in range(FROZEN_LAYERS, layers):
        for part, name in LINEARS.items():
            output = f"layer.{index}.{part}"
            levels, scales = array(held[f"{output}.weight"]), array(held[f"{output}.scales"])
            weight = levels.T.astype(np.float32) * scales[:, None]
            evened = made_by.get(made_by[output].input[0])
            if evened is not None and evened.op_type == "Mul":
                weight = weight * array(held[evened.input[1]])
            found[f"layers.{index}.{name}.weight"] = weight
            found[f"layers.{index}.{name}.bias"] = array(held[f"{output}.bias"])
        for part, name in NORMS.items():
            found[f"layers.{index}.{name}.weight"] = array(held[f"l{index}.{part}.w"])
            found[f"layers.{index}.{name}.bias"] = array(held[f"l{index}.{part}.b"])
    return {name: torch.from_numpy(np.array(values)) for name, values in found.items()}


def array(tensor: onnx.TensorProto) -> np.ndarray:
    return numpy_helper.to_array(tensor)
