#!/usr/bin/env python3
"""Makes models/footnote-rerank: one command from the embedder and the training data to the model that ships."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

import material
from base import embedder, float_weights
from bi_encoder import Reader
from command import FIRST, ROOT, SHIPPED, arguments, record
from corpus import Paper
from cross_encoder import CrossEncoder, Encoder
from export import WEIGHTS, write_reranker
from fit import Recipe, Run
from mining import nearest
from provenance import sha256
from rerank_lesson import RerankLesson
from validation import tells_missing, validate_reranker

# What embed.py leaves after its first run: the re-ranker began as that one.
BEGAN = ROOT / ".training" / "footnote-embed" / FIRST / WEIGHTS
VALIDATED = ("asked", "grouped")
# Asked of papers that do not say.
MISSING = ("unanswered",)
# Every third question of the validation split, so that all kinds come in turn.
EVERY = 3


@dataclass(frozen=True)
class Stage:
    """A run on questions of some kinds (one named twice comes twice as often), and what its checkpoint is called."""

    name: str
    recipe: Recipe
    kinds: tuple[str, ...]
    says: bool = True


# First which paper and which sentence.
WHICH = Stage(
    "which",
    Recipe(epochs=(1.0,), questions_a_step=12, rate=8e-5, head_rate=2e-3, warm_up=62),
    ("asked", "grouped", "unanswered", "surveys"),
    says=False,
)
# Then, more slowly, also whether a paper says what was asked; everyday questions no paper answers, however near.
WHETHER = Stage(
    "whether",
    Recipe(epochs=(0.9,), questions_a_step=12, rate=4e-5, head_rate=1e-3, warm_up=62, seed=2),
    (*WHICH.kinds, "everyday"),
)
# Last, questions in quite other words, among the papers that the embedder which ships finds for them.
REWORDED = Stage(
    "reworded",
    Recipe(epochs=(0.47,), questions_a_step=12, rate=4e-5, head_rate=1e-3, warm_up=62, seed=3),
    ("asked", "unanswered", "unanswered", "everyday", "everyday", "reworded", "broad"),
)


def teach(model: CrossEncoder, stage: Stage, near: np.ndarray, papers: list[Paper], work: Path) -> None:
    """`near` has a row for each question of the stage, in their order; what more it has is not used."""
    questions = material.questions(stage.kinds, "train")
    lesson = RerankLesson(model, Encoder(SHIPPED / "tokenizer.json"), questions, near, papers, stage.says)
    run, checkpoint = Run(lesson, stage.recipe, len(questions)), work / f"checkpoint-{stage.name}.pt"
    run.resume(checkpoint)
    run.train(run.rounds[-1], checkpoint)


def make_second(reader: Reader, papers: list[Paper], work: Path, out: Path) -> None:
    """The re-ranker of the first two stages, from the embedder that it began as."""
    began = embedder(BEGAN)
    near = nearest(work / "nearest-first.npy", began, reader, material.questions(WHETHER.kinds, "train"), papers)
    model = CrossEncoder(SHIPPED, began.bert.state_dict())
    for stage in (WHICH, WHETHER):
        teach(model, stage, near, papers, work)
    write_reranker(model.state_dict(), SHIPPED, out)


def main() -> None:
    asked = arguments(__doc__, "footnote-rerank")
    stages = (WHICH, WHETHER, REWORDED)
    kinds = tuple(kind for stage in stages for kind in stage.kinds)
    files = [*material.files(asked.data, kinds), BEGAN, SHIPPED / WEIGHTS]
    inputs = asked.claim([stage.recipe for stage in stages], files)
    papers = material.corpus(asked.data, asked.work)
    reader, second = Reader(SHIPPED / "tokenizer.json"), asked.work / WHETHER.name
    if not (second / WEIGHTS).exists():
        make_second(reader, papers, asked.work, second)

    model = CrossEncoder(SHIPPED)
    model.load_state_dict(float_weights(second / WEIGHTS))
    train, held_out = material.questions(REWORDED.kinds, "train"), material.questions(VALIDATED, "validation")[::EVERY]
    near = nearest(asked.work / "nearest.npy", embedder(SHIPPED / WEIGHTS), reader, train + held_out, papers)
    teach(model, REWORDED, near, papers, asked.work)

    encode = Encoder(SHIPPED / "tokenizer.json")
    figures = validate_reranker(model, encode, held_out, near[len(train) :], papers)
    figures["missing"] = tells_missing(model, encode, held_out, material.questions(MISSING, "validation"), papers)
    write_reranker(model.state_dict(), SHIPPED, asked.out)
    record(asked.out, {**inputs, "second": sha256(second / WEIGHTS)}, figures)


if __name__ == "__main__":
    main()
