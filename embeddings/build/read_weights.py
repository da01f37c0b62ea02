"""Reads the packed weight file of multilingual-e5-small.

Layout (little endian): a header, a vocabulary that this build does not need (the tokenizer comes from
tokenizer.json), a directory of tensors, and the tensor data. A matrix is stored in blocks of 32 weights
along its rows: one float16 scale, then 16 bytes that hold 32 four-bit levels. Byte j holds weight j in its
low half and weight j + 16 in its high half. A weight is (level - 8) * scale.
"""

import struct
from dataclasses import dataclass

import numpy as np

MAGIC = b"E5S1"
BLOCK_SIZE = 32
BLOCK_BYTES = 2 + BLOCK_SIZE // 2
ZERO_LEVEL = 8
FLOAT32_TENSOR, FOUR_BIT_TENSOR = 0, 1


@dataclass(frozen=True)
class Architecture:
    """The sizes of the encoder, as the header states them."""

    hidden_size: int
    layers: int
    heads: int
    feed_forward_size: int
    vocabulary_size: int
    max_positions: int
    token_types: int
    layer_norm_epsilon: float


@dataclass(frozen=True)
class TensorEntry:
    """Where one tensor stands in the file."""

    kind: int
    element_count: int
    offset: int
    byte_count: int


@dataclass(frozen=True)
class FourBitMatrix:
    """A matrix of `rows` x `blocks * 32` weights, still quantised."""

    levels: np.ndarray  # uint8, (rows, blocks, 32), 0..15; 8 stands for zero
    scales: np.ndarray  # float16, (rows, blocks)

    def to_float(self) -> np.ndarray:
        """Return float32 weights, (rows, columns)."""
        signed = self.levels.astype(np.float32) - ZERO_LEVEL
        weights = signed * self.scales.astype(np.float32)[..., None]
        return weights.reshape(len(weights), -1)


class PackedWeights:
    """The tensors of the packed file by name."""

    def __init__(self, content: bytes):
        self._content = content
        reader = _Reader(content)
        if reader.take("4s")[0] != MAGIC:
            raise ValueError("not a packed e5 weight file")
        self.architecture = _read_architecture(reader)
        _skip_vocabulary(reader)
        self._entries = _read_directory(reader)

    def vector(self, name: str) -> np.ndarray:
        """Return a float32 tensor, flat."""
        entry = self._entry(name, FLOAT32_TENSOR)
        return np.frombuffer(self._content, "<f4", entry.element_count, entry.offset).copy()

    def matrix(self, name: str, columns: int) -> FourBitMatrix:
        """Return a quantised matrix, (outputs or rows of a table) x columns."""
        entry = self._entry(name, FOUR_BIT_TENSOR)
        raw = np.frombuffer(self._content, np.uint8, entry.byte_count, entry.offset)
        blocks = raw.reshape(-1, columns // BLOCK_SIZE, BLOCK_BYTES)
        scales = np.ascontiguousarray(blocks[..., :2]).view("<f2")[..., 0]
        packed = blocks[..., 2:]
        levels = np.concatenate([packed & 0x0F, packed >> 4], axis=-1)
        return FourBitMatrix(levels, scales)

    def _entry(self, name: str, kind: int) -> TensorEntry:
        entry = self._entries[name]
        if entry.kind != kind:
            raise ValueError(f"{name} is stored as kind {entry.kind}, expected {kind}")
        return entry


class _Reader:
    """A cursor over little-endian fields."""

    def __init__(self, content: bytes):
        self._content = content
        self._position = 0

    def take(self, layout: str) -> tuple:
        values = struct.unpack_from(f"<{layout}", self._content, self._position)
        self.skip(struct.calcsize(f"<{layout}"))
        return values

    def skip(self, byte_count: int) -> None:
        self._position += byte_count


def _read_architecture(reader: _Reader) -> Architecture:
    (version,) = reader.take("I")
    if version != 1:
        raise ValueError(f"unknown version {version} of the packed weight file")
    sizes = reader.take("7i")
    (epsilon,) = reader.take("f")
    (block_size,) = reader.take("i")
    if block_size != BLOCK_SIZE:
        raise ValueError(f"blocks of {block_size} weights, expected {BLOCK_SIZE}")
    return Architecture(*sizes, layer_norm_epsilon=epsilon)


def _skip_vocabulary(reader: _Reader) -> None:
    piece_count, *_special_ids = reader.take("5i")
    (piece_bytes,) = reader.take("Q")
    reader.skip(4 * (piece_count + 1))  # where each piece begins
    reader.skip(4 * piece_count)  # scores
    reader.skip(piece_bytes)
    _mapped_characters, map_bytes = reader.take("iI")
    reader.skip(map_bytes)


def _read_directory(reader: _Reader) -> dict[str, TensorEntry]:
    (tensor_count,) = reader.take("i")
    entries = {}
    for _ in range(tensor_count):
        (name_length,) = reader.take("H")
        (name,) = reader.take(f"{name_length}s")
        entries[name.decode()] = TensorEntry(*reader.take("BIQQ"))
    return entries
