"""The ONNX graph of the reader: the embedding model's graph with the trained layers, and three heads on it.

Inputs as those of the embedding model. Outputs float32: start and end (batch, tokens), answerable (batch).
"""

import sys
from pathlib import Path

import numpy as np
from onnx import ModelProto, TensorProto, helper

sys.path.insert(0, str(Path(__file__).parent.parent / "build"))
from encoder_graph import EncoderGraph, Precision
from quantise import OutlierFactors
from read_weights import PackedWeights

from reader_model import FROZEN_LAYERS


class _FloatMatrix:
    def __init__(self, values: np.ndarray):
        self.values = values

    def to_float(self) -> np.ndarray:
        return self.values


class TrainedWeights:
    """The embedding model's weights, with the trained layers in place of its own."""

    def __init__(self, base: PackedWeights, trained: dict[str, np.ndarray]):
        self.base, self.trained, self.architecture = base, trained, base.architecture

    def matrix(self, name: str, columns: int):
        found = self._find(name, "weight")
        return self.base.matrix(name, columns) if found is None else _FloatMatrix(found)

    def vector(self, name: str) -> np.ndarray:
        found = self._find(name, "bias" if name.endswith(".b") else "weight")
        return self.base.vector(name) if found is None else found

    def _find(self, name: str, kind: str) -> np.ndarray | None:
        """`l7.q.w` of the packed file is a third of layers.7.query_key_value.weight."""
        layer, part, *_ = (*name.split("."), "")
        if not layer[1:].isdigit() or int(layer[1:]) < FROZEN_LAYERS:
            return None
        prefix = f"layers.{layer[1:]}"
        if part in ("q", "k", "v"):
            return np.split(self.trained[f"{prefix}.query_key_value.{kind}"], 3)["qkv".index(part)]
        return self.trained[f"{prefix}.{PARTS[part]}.{kind}"]


PARTS = {
    "ao": "attention_out", "fi": "feed_forward_in", "fo": "feed_forward_out",
    "aln": "attention_norm", "oln": "output_norm",
}


def build_reader(
    base: PackedWeights,
    trained: dict[str, np.ndarray],
    precision: Precision,
    outliers: dict[str, OutlierFactors] | None = None,
) -> ModelProto:
    """Return the whole model, with its weights inside. trained: float32 arrays by their names in the checkpoint."""
    return _ReaderGraph(TrainedWeights(base, trained), precision, outliers or {}).build()


class _ReaderGraph(EncoderGraph):
    name = "multilingual-e5-small-reader"
    producer = "archivist embeddings/reader"

    def encoder(self, output: str) -> str:
        hidden = super().encoder(output)
        spans = self.head(hidden, "span", "span.logits")
        self.nodes.append(helper.make_node("Split", [spans], ["start.wide", "end.wide"], axis=-1, num_outputs=2))
        last = self.constant("last_axis", np.array([-1], dtype=np.int64))
        for side in ("start", "end"):
            self.add("Squeeze", [f"{side}.wide", last], side)
        first = self.constant("first_token", np.array([0], dtype=np.int64))
        summary = self.add("Gather", [hidden, first], "summary", axis=1)
        inner = self.add("Tanh", [self.head(summary, "answerable_in", "answerable.inner")], "answerable.activated")
        wide = self.head(inner, "answerable_out", "answerable.wide")
        both = self.constant("token_and_last_axis", np.array([1, 2], dtype=np.int64))
        self.add("Squeeze", [wide, both], "answerable")
        return hidden

    def head(self, source: str, name: str, output: str) -> str:
        """The heads are small and stay as floats."""
        trained = self.weights.trained
        weight = self.constant(f"{name}.weight", trained[f"{name}.weight"].T)
        bias = self.constant(f"{name}.bias", trained[f"{name}.bias"])
        return self.add("Add", [self.add("MatMul", [source, weight], f"{name}.product"), bias], output)

    def outputs(self):
        of_tokens = [helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", "tokens"]) for name in ("start", "end")]
        return [*of_tokens, helper.make_tensor_value_info("answerable", TensorProto.FLOAT, ["batch"])]
