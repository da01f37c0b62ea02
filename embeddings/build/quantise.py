"""From 4-bit blocks to the integer layouts that ONNX Runtime computes with."""

import numpy as np

from read_weights import ZERO_LEVEL, FourBitMatrix

INT8_LIMIT = 127

# Channel of an activation -> power of two by which it is divided before it is quantised.
OutlierFactors = dict[int, int]


def move_outliers(weights: np.ndarray, factors: OutlierFactors) -> tuple[np.ndarray, np.ndarray]:
    """Move the size of outlier channels from the input of a layer into its weights.

    weights: float32, (outputs, inputs). Returns weights and input multipliers (inputs,) with the same product.
    """
    multipliers = np.ones(weights.shape[1], dtype=np.float32)
    for channel, factor in factors.items():
        multipliers[channel] = 1 / factor
    return weights / multipliers, multipliers


def to_int8_columns(weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Quantise a layer, symmetric, one scale for each output.

    weights: float32, (outputs, inputs). Returns int8 (inputs, outputs) and float32 scales (outputs,).
    """
    scales = np.abs(weights).max(axis=1) / INT8_LIMIT
    levels = np.round(weights / scales[:, None])
    return np.ascontiguousarray(levels.T.astype(np.int8)), scales.astype(np.float32)


def to_packed_int4(matrix: FourBitMatrix) -> bytes:
    """Pack the levels as signed 4-bit integers, two a byte, the earlier weight in the low half."""
    signed = (matrix.levels - ZERO_LEVEL) & 0x0F  # two's complement of -8..7
    return (signed[..., 0::2] | (signed[..., 1::2] << 4)).tobytes()
