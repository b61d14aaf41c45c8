#!/usr/bin/env python3
"""Makes models/footnote-rerank: one command from the embedder and the training data to the model that ships."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch

from corpus import Paper, Question, read_abstracts, read_papers, read_questions
from export import TOKENIZER, write_model
from fit import Recipe, Run
from mining import Embedder, ranked
from neighbours import neighbours
from provenance import claim, hashes, sha256, versions
from validation import validate

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BASE = ROOT / "models" / "footnote-embed"
KINDS = ("asked", "unanswered", "surveys")
# Of each training paper; together some nine thousand.
NEIGHBOURS = 6
# As many nearest papers are kept for each question: more than a step draws from, for those known to answer are left out.
DEPTH = 50
# Surveys are few: each is seen this often in an epoch, with other papers of its own.
SURVEY_TIMES = 3
# Every third question of the validation split, so that all kinds come in turn.
VALIDATED = 3


def corpus(data: Path, work: Path) -> list[Paper]:
    """The training papers, then their neighbours among all abstracts; kept in the work folder."""
    file = work / "papers.jsonl"
    if not file.exists():
        print("Finding the neighbours of the training papers")
        papers = list(read_papers(data / "papers.jsonl").values())
        papers += neighbours(papers, read_abstracts(data / "abstracts.jsonl.zst"), NEIGHBOURS)
        lines = (json.dumps({"id": p.id, "title": p.title, "sentences": p.sentences}) for p in papers)
        file.with_suffix(".partial").write_text("\n".join(lines) + "\n")
        file.with_suffix(".partial").rename(file)
    return list(read_papers(file).values())


def nearest(questions: list[Question], papers: list[Paper], work: Path) -> np.ndarray:
    """The papers nearest to each question, by the shipped embedder; kept in the work folder."""
    file = work / "nearest.npy"
    if not file.exists():
        done, total = 0, len(papers) + len(questions)

        def tick() -> None:
            nonlocal done
            done += 1
            if done % 500 == 0 or done == total:
                print(f"\rMining {done}/{total}", end="" if done < total else "\n", flush=True)

        order = ranked(Embedder(BASE), questions, papers, DEPTH, tick)
        aside = work / "nearest.partial.npy"
        np.save(aside, order)
        aside.rename(file)
    return np.load(file)


def training(questions: list[Question], surveys: int) -> list[int]:
    """The positions of the questions to train on; the last `surveys` ones several times."""
    drawn = [i for i, question in enumerate(questions) if question.split == "train"]
    return drawn + [i for i in drawn if i >= len(questions) - surveys] * (SURVEY_TIMES - 1)


def say(step: int, steps: int, loss: float, seconds: float) -> None:
    print(f"step {step}/{steps}  loss {loss:.3f}  {seconds:.0f} s", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of papers.jsonl and abstracts.jsonl.zst")
    parser.add_argument("--work", type=Path, default=ROOT / ".training" / "rerank", help="where an interrupted run goes on")
    parser.add_argument("--out", type=Path, default=ROOT / "models" / "footnote-rerank")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    asked = parser.parse_args()
    torch.set_num_threads(asked.threads)
    recipe = Recipe()
    files = [asked.data / "papers.jsonl", asked.data / "abstracts.jsonl.zst", BASE / "onnx" / "model_quantized.onnx"]
    files += [HERE / "questions" / f"{kind}.jsonl" for kind in KINDS]
    inputs = {"recipe": asdict(recipe), "versions": versions(), "files": hashes(files, ROOT)}
    claim(asked.work, inputs)

    papers = corpus(asked.data, asked.work)
    kinds = [read_questions(HERE / "questions" / f"{kind}.jsonl") for kind in KINDS]
    questions = [question for kind in kinds for question in kind]
    near = nearest(questions, papers, asked.work)
    chosen = training(questions, len(kinds[-1]))
    run = Run(BASE, recipe, [questions[i] for i in chosen], near[chosen], papers)
    checkpoint = asked.work / "checkpoint.pt"
    if checkpoint.exists():
        run.resume(checkpoint)
        print(f"Going on after step {run.step}")
    run.train(checkpoint, say)

    held_out = [i for i, question in enumerate(kinds[0]) if question.split == "validation"][::VALIDATED]
    figures = validate(run.model, run.encode, [questions[i] for i in held_out], near[held_out], papers)
    print(figures)
    write_model(run.model.state_dict(), BASE, asked.out)
    outputs = {name: sha256(asked.out / name) for name in ("onnx/model_quantized.onnx", "config.json", *TOKENIZER)}
    record = {"command": "python models/train/rerank.py --data DIR", **inputs, "validation": figures, "outputs": outputs}
    (asked.out / "provenance.json").write_text(json.dumps(record, indent=2) + "\n")


if __name__ == "__main__":
    main()
