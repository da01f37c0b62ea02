"""Runs an encoder in ONNX Runtime, as the measurements need it."""

import json
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from tokenizers import Tokenizer

SENTENCES = Path(__file__).parent / "sentences.json"
PADDING_ID = 1
MAX_TOKENS = 512
THREADS = 2


class Encoder:
    """Texts to vectors."""

    def __init__(self, model: Path | onnx.ModelProto, tokenizer: Tokenizer):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = THREADS
        source = model.SerializeToString() if isinstance(model, onnx.ModelProto) else str(model)
        self._session = onnxruntime.InferenceSession(source, options)
        self._tokenizer = tokenizer

    def embed(self, texts: list[str]) -> np.ndarray:
        """Return one vector of length 1 a text: float32, (texts, 384). The texts make one batch."""
        feeds = self._feeds(texts)
        (hidden,) = self._session.run(["last_hidden_state"], feeds)
        mask = feeds["attention_mask"][..., None].astype(np.float32)
        means = (hidden * mask).sum(axis=1) / mask.sum(axis=1)
        return means / np.linalg.norm(means, axis=1, keepdims=True)

    def activations(self, text: str, names: list[str]) -> dict[str, np.ndarray]:
        """Return the named outputs for one text, each float32, (1, tokens, channels)."""
        return dict(zip(names, self._session.run(names, self._feeds([text]))))

    def _feeds(self, texts: list[str]) -> dict[str, np.ndarray]:
        encodings = self._tokenizer.encode_batch(texts)
        ids = np.array([encoding.ids for encoding in encodings], dtype=np.int64)
        mask = np.array([encoding.attention_mask for encoding in encodings], dtype=np.int64)
        return {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}


def load_tokenizer(content: bytes) -> Tokenizer:
    """Return a tokenizer that cuts at the model's limit and pads a batch to its longest text."""
    tokenizer = Tokenizer.from_str(content.decode())
    tokenizer.enable_truncation(MAX_TOKENS)
    tokenizer.enable_padding(pad_id=PADDING_ID, pad_token="<pad>")
    return tokenizer


def read_sentences(group: str) -> list[str]:
    """Return the texts of a group, with the prefixes that E5 wants."""
    texts = json.loads(SENTENCES.read_text())[group]
    queries = [f"query: {text}" for text in texts["queries"]]
    passages = [f"passage: {text}" for text in texts["passages"]]
    return queries + passages
