"""Writes the vector that a contract test compares the bundled model with, and checks the sentence pairs beside it.

reference-vector.json gets the fp32 vector of its own sentence; sentence-pairs.json is written by hand and only
checked: in both precisions the near passage must beat the far one.

Usage: python write_fixture.py --reference FILE [--model DIR]
"""

import argparse
import json
from pathlib import Path

from build_model import DEFAULT_OUTPUT, HERE, MODEL_FILE
from runtime import Encoder, load_tokenizer

FIXTURES = HERE.parent.parent / "tests" / "fixtures" / "embeddings"
SENTENCE = "白鹭镇的旧码头改建成了河湾公园，沿岸新种了三百棵柳树，傍晚来散步的居民络绎不绝。"
LOWEST_COSINE = 0.99


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--reference", type=Path, required=True, help="what build_model.py --reference wrote")
    parser.add_argument("--model", type=Path, default=DEFAULT_OUTPUT)
    arguments = parser.parse_args()
    tokenizer = load_tokenizer((arguments.model / "tokenizer.json").read_bytes())
    reference = Encoder(arguments.reference, tokenizer)
    shipped = Encoder(arguments.model / MODEL_FILE, tokenizer)
    write_vector(reference, shipped)
    check_pairs(reference, "fp32")
    check_pairs(shipped, "int8")


def write_vector(reference: Encoder, shipped: Encoder) -> None:
    text = f"passage: {SENTENCE}"
    (vector,) = reference.embed([text])
    cosine = float(vector @ shipped.embed([text])[0])
    if cosine < LOWEST_COSINE:
        raise ValueError(f"the shipped model's cosine to fp32 is {cosine:.4f}, below {LOWEST_COSINE}")
    fixture = {
        "about": "Vector of `text` by multilingual-e5-small in fp32 (embeddings/build/write_fixture.py): "
        "mean pooling over the attention mask, L2 norm 1. The shipped int8 model must reach `lowestCosine` to it.",
        "sentence": SENTENCE,
        "text": text,
        "lowestCosine": LOWEST_COSINE,
        "vector": [round(float(value), 6) for value in vector],
    }
    write_json(FIXTURES / "reference-vector.json", fixture)
    print(f"reference-vector.json: the shipped model's cosine to it is {cosine:.4f}")


def check_pairs(encoder: Encoder, precision: str) -> None:
    pairs = json.loads((FIXTURES / "sentence-pairs.json").read_text())["pairs"]
    for pair in pairs:
        texts = [f"query: {pair['query']}", f"passage: {pair['near']}", f"passage: {pair['far']}"]
        query, near, far = (encoder.embed([text])[0] for text in texts)
        margin = float(query @ near - query @ far)
        print(f"{precision} {pair['language']}: {query @ near:.3f} > {query @ far:.3f}, margin {margin:.3f}")
        if margin <= 0:
            raise ValueError(f"the far passage wins: {pair['query']}")


def write_json(path: Path, value: dict) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
