"""The ONNX graph of the encoder: a 12-layer BERT, token ids in, one vector a token out.

Inputs input_ids, attention_mask and token_type_ids: int64, (batch, tokens).
Output last_hidden_state: float32, (batch, tokens, 384).

Precision "int8" is the one that is shipped: dynamic int8 in the layers, 4-bit blocks in the word table.
Precision "fp32" has the same weights as floats; the parity of the other is measured against it.
"""

from typing import Literal

import numpy as np
from onnx import ModelProto, TensorProto, helper, numpy_helper

from quantise import OutlierFactors, move_outliers, to_int8_columns, to_packed_int4
from read_weights import BLOCK_SIZE, PackedWeights

Precision = Literal["int8", "fp32"]

OPSET = 21
IR_VERSION = 10
CONTRIB = "com.microsoft"
WORD_TABLE = "embeddings.word"
WORD_TABLE_SCALES = "embeddings.word.scales"


def build_encoder(
    weights: PackedWeights, precision: Precision, outliers: dict[str, OutlierFactors] | None = None
) -> ModelProto:
    """Return the whole model, with its weights inside.

    outliers: for a tensor's name, its outlier channels and their factors (see calibrate.py); only int8 uses them.
    """
    return EncoderGraph(weights, precision, outliers or {}).build()


def quantised_inputs(layers: int) -> list[str]:
    """Return the names of all tensors that a linear layer quantises."""
    hidden = ["embeddings.output"] + [f"layer.{index}.output" for index in range(layers - 1)]
    inside = ["attention", "attention.normed", "feed_forward.gelu"]
    return hidden + [f"layer.{index}.{part}" for index in range(layers) for part in inside]


class EncoderGraph:
    """The encoder; what stands on it is added by a subclass."""

    name = "multilingual-e5-small"
    producer = "archivist embeddings/build"

    def __init__(self, weights: PackedWeights, precision: Precision, outliers: dict[str, OutlierFactors]):
        self.weights = weights
        self.sizes = weights.architecture
        self.precision = precision
        self.outliers = outliers
        self.nodes = []
        self.initializers = []

    def build(self) -> ModelProto:
        self.encoder("last_hidden_state")
        graph = helper.make_graph(self.nodes, self.name, self.inputs(), self.outputs(), self.initializers)
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(CONTRIB, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=IR_VERSION, producer_name=self.producer)

    def encoder(self, output: str) -> str:
        """One vector a token, under the name `output`."""
        hidden = self.embeddings()
        key_mask = self.add("Cast", ["attention_mask"], "key_mask", to=TensorProto.INT32)
        for index in range(self.sizes.layers):
            last = index == self.sizes.layers - 1
            hidden = self.layer(index, hidden, key_mask, output if last else f"layer.{index}.output")
        return hidden

    def inputs(self):
        names = ["input_ids", "attention_mask", "token_type_ids"]
        return [helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "tokens"]) for name in names]

    def outputs(self):
        shape = ["batch", "tokens", self.sizes.hidden_size]
        return [helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, shape)]

    def embeddings(self) -> str:
        """Word, position and token-type vectors, added and normalised: (batch, tokens, hidden)."""
        width = self.sizes.hidden_size
        word = self.word_vectors()
        positions = self.constant("embeddings.position", self.weights.vector("emb.pos").reshape(-1, width))
        types = self.constant("embeddings.type", self.weights.vector("emb.type").reshape(-1, width))
        token_count = self.add("Shape", ["input_ids"], "token_count", start=1, end=2)
        zero = self.constant("zero", np.array([0], dtype=np.int64))
        position = self.add("Slice", [positions, zero, token_count], "embeddings.position.slice")
        kind = self.add("Gather", [types, "token_type_ids"], "embeddings.type.gathered")
        placed = self.add("Add", [word, position], "embeddings.placed")
        total = self.add("Add", [placed, kind], "embeddings.sum")
        scale, bias = self.layer_norm_weights("emb.ln")
        return self.add(
            "LayerNormalization", [total, scale, bias], "embeddings.output",
            axis=-1, epsilon=self.sizes.layer_norm_epsilon,
        )

    def word_vectors(self) -> str:
        table = self.weights.matrix("emb.word", self.sizes.hidden_size)
        if self.precision == "fp32":
            words = self.constant(WORD_TABLE, table.to_float())
            return self.add("Gather", [words, "input_ids"], "embeddings.word.gathered")
        shape = [self.sizes.vocabulary_size, self.sizes.hidden_size]
        packed = helper.make_tensor(WORD_TABLE, TensorProto.INT4, shape, to_packed_int4(table), raw=True)
        self.initializers.append(packed)
        scales = self.constant(WORD_TABLE_SCALES, table.scales)
        half = self.add(
            "GatherBlockQuantized", [WORD_TABLE, "input_ids", scales], "embeddings.word.gathered",
            domain=CONTRIB, gather_axis=0, quantize_axis=1, block_size=BLOCK_SIZE,
        )
        return self.add("Cast", [half], "embeddings.word.float", to=TensorProto.FLOAT)

    def layer(self, index: int, hidden: str, key_mask: str, output: str) -> str:
        """Self-attention and feed-forward, each with its residual and layer norm."""
        source, name = f"l{index}", f"layer.{index}"
        width, inner = self.sizes.hidden_size, self.sizes.feed_forward_size
        query, key, value = self.query_key_value(hidden, source, name)
        attended = self.add(
            "MultiHeadAttention", [query, key, value, "", key_mask], f"{name}.attention",
            domain=CONTRIB, num_heads=self.sizes.heads,
        )
        attended = self.linear(attended, [f"{source}.ao"], width, f"{name}.attention.out")
        middle = self.residual_norm(attended, hidden, f"{source}.aln", f"{name}.attention.normed")
        expanded = self.linear(middle, [f"{source}.fi"], width, f"{name}.feed_forward.in")
        activated = self.add("Gelu", [expanded], f"{name}.feed_forward.gelu", domain=CONTRIB)
        contracted = self.linear(activated, [f"{source}.fo"], inner, f"{name}.feed_forward.out")
        return self.residual_norm(contracted, middle, f"{source}.oln", output)

    def query_key_value(self, hidden: str, source: str, name: str) -> list[str]:
        """One product for all three projections: the input is quantised once, not three times."""
        width = self.sizes.hidden_size
        joined = self.linear(hidden, [f"{source}.{part}" for part in "qkv"], width, f"{name}.qkv")
        parts = [f"{name}.{part}" for part in ("query", "key", "value")]
        self.nodes.append(helper.make_node("Split", [joined], parts, axis=-1, num_outputs=3))
        return parts

    def linear(self, source: str, tensors: list[str], columns: int, output: str) -> str:
        """x W^T + b, over the outputs of all the named tensors side by side."""
        matrix = np.concatenate([self.weights.matrix(f"{name}.w", columns).to_float() for name in tensors])
        bias = np.concatenate([self.weights.vector(f"{name}.b") for name in tensors])
        bias_name = self.constant(f"{output}.bias", bias)
        if self.precision == "fp32":
            weight = self.constant(f"{output}.weight", matrix.T)
            product = self.add("MatMul", [source, weight], f"{output}.product")
            return self.add("Add", [product, bias_name], output)
        if source in self.outliers:
            matrix, multipliers = move_outliers(matrix, self.outliers[source])
            name = self.constant(f"{source}.multipliers", multipliers)
            source = self.add("Mul", [source, name], f"{source}.evened")
        levels, scales = to_int8_columns(matrix)
        weight = self.constant(f"{output}.weight", levels)
        scale = self.constant(f"{output}.scales", scales)
        return self.add("DynamicQuantizeMatMul", [source, weight, scale, "", bias_name], output, domain=CONTRIB)

    def residual_norm(self, change: str, residual: str, tensor: str, output: str) -> str:
        scale, bias = self.layer_norm_weights(tensor)
        return self.add(
            "SkipLayerNormalization", [change, residual, scale, bias], output,
            domain=CONTRIB, epsilon=self.sizes.layer_norm_epsilon,
        )

    def layer_norm_weights(self, tensor: str) -> tuple[str, str]:
        return tuple(self.constant(f"{tensor}.{part}", self.weights.vector(f"{tensor}.{part}")) for part in "wb")

    def constant(self, name: str, values: np.ndarray) -> str:
        self.initializers.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def add(self, operator: str, inputs: list[str], output: str, domain: str = "", **attributes) -> str:
        self.nodes.append(helper.make_node(operator, inputs, [output], domain=domain, **attributes))
        return output
