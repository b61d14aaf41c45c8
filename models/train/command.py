"""What the training commands share: their options, the folder of work, and the record beside what they made."""

import argparse
import ctypes
import json
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

import torch

from export import TOKENIZER, WEIGHTS
from fit import Recipe
from provenance import claim, hashes, sha256, versions

ROOT = Path(__file__).resolve().parent.parent.parent
# The embedder that ships: its configuration and vocabulary are those of all that is trained.
SHIPPED = ROOT / "models" / "footnote-embed"
# Where, in its work folder, the embedder lies as it was after its first run: the re-ranker starts from that.
FIRST = "first"


@dataclass(frozen=True)
class Asked:
    """The folders that a command reads, works in and writes to."""

    data: Path
    work: Path
    out: Path

    def claim(self, recipes: list[Recipe], files: list[Path]) -> dict:
        """Marks the work folder as the work on these inputs; gives them for the record."""
        numbers = [{**asdict(recipe), "epochs": list(recipe.epochs)} for recipe in recipes]
        inputs = {"recipes": numbers, "versions": versions(), "files": hashes(files, ROOT)}
        claim(self.work, inputs)
        return inputs


def keep_memory() -> None:
    """
    Freed memory stays with the process (mallopt(3): no trimming, no mapping): on two cores, giving back what each step
    asks for again took four tenths of its time.
    """
    trim_threshold, mmap_max = -1, -4
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(trim_threshold, -1)
        mallopt(mmap_max, 0)


def arguments(description: str | None, model: str) -> Asked:
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--data", type=Path, required=True, help="folder of papers.jsonl and abstracts.jsonl.zst")
    work = ROOT / ".training" / model
    parser.add_argument("--work", type=Path, default=work, help="where an interrupted run goes on")
    parser.add_argument("--out", type=Path, default=ROOT / "models" / model)
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    asked = parser.parse_args()
    torch.set_num_threads(asked.threads)
    keep_memory()
    return Asked(asked.data, asked.work, asked.out)


def record(out: Path, inputs: dict, figures: dict) -> None:
    """Writes beside the model what it was made from, how it did, and the hashes of its files."""
    outputs = {name: sha256(out / name) for name in (str(WEIGHTS), "config.json", *TOKENIZER)}
    command = f"python models/train/{Path(sys.argv[0]).name} --data DIR"
    text = json.dumps({"command": command, **inputs, "validation": figures, "outputs": outputs}, indent=2)
    (out / "provenance.json").write_text(text + "\n")
    print(json.dumps(figures, indent=2))
