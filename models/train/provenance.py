"""Records what a model was made from and what came out, by content hash, and keeps the work of one run apart from another's."""

import hashlib
import json
import platform
from importlib.metadata import version
from pathlib import Path

PACKAGES = ("torch", "transformers", "tokenizers", "onnx", "onnxruntime", "numpy", "scikit-learn", "scipy")


def sha256(file: Path) -> str:
    digest = hashlib.sha256()
    with open(file, "rb") as stream:
        while piece := stream.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()


def hashes(files: list[Path], root: Path) -> dict[str, str]:
    """Hashes by path: relative to `root` where the file lies in it, else by its name alone."""
    name = lambda file: str(file.relative_to(root)) if file.is_relative_to(root) else file.name
    return {name(file): sha256(file) for file in files}


def versions() -> dict[str, str]:
    return {"python": platform.python_version(), **{package: version(package) for package in PACKAGES}}


def claim(work: Path, inputs: dict) -> None:
    """Marks the folder as the work on these inputs; refuses one that holds the work on others."""
    work.mkdir(parents=True, exist_ok=True)
    mark = work / "inputs.json"
    if mark.exists() and json.loads(mark.read_text()) != inputs:
        raise SystemExit(f"{work} holds the work on other data, packages or recipe. Name another folder with --work, or delete it.")
    mark.write_text(json.dumps(inputs, indent=2) + "\n")
