#!/usr/bin/env python3
"""Makes models/footnote-rerank: one command from the embedder and the training data to the model that ships."""

from pathlib import Path

import numpy as np

import material
from base import embedder, float_weights
from bi_encoder import Reader
from command import FIRST, ROOT, SHIPPED, arguments, record
from corpus import Paper
from cross_encoder import CrossEncoder, Encoder
from export import WEIGHTS, write_reranker
from fit import Recipe, Run, Stage
from mining import nearest
from provenance import sha256
from rerank_lesson import RerankLesson
from validation import tells_missing, validate_reranker

# What embed.py leaves after its first run: the re-ranker began as that one.
BEGAN = ROOT / ".training" / "footnote-embed" / FIRST / WEIGHTS
VALIDATED = {"asked": 1, "grouped": 1}
# Asked of papers that do not say.
MISSING = {"unanswered": 1}
# Every third question of the validation split, so that all kinds come in turn.
EVERY = 3
# First which paper and which sentence.
WHICH = Stage(
    "which",
    Recipe(epochs=(1.0,), questions_a_step=12, rate=8e-5, head_rate=2e-3, warm_up=62),
    {"asked": 1, "grouped": 1, "unanswered": 1, "surveys": 3},
)
# Then, more slowly, also whether a paper says what was asked; everyday questions no paper answers, however near.
WHETHER = Stage(
    "whether",
    Recipe(epochs=(0.9,), questions_a_step=12, rate=4e-5, head_rate=1e-3, warm_up=62, seed=2),
    {**WHICH.kinds, "everyday": 2},
)
# Last, questions in quite other words, among the papers that the embedder which ships finds for them.
REWORDED = Stage(
    "reworded",
    Recipe(epochs=(0.47,), questions_a_step=12, rate=4e-5, head_rate=1e-3, warm_up=62, seed=3),
    {"asked": 1, "unanswered": 2, "everyday": 4, "reworded": 2, "broad": 2},
)


def teach(model: CrossEncoder, stage: Stage, near: np.ndarray, papers: list[Paper], work: Path) -> None:
    """`near` has a row for each question of the stage, in their order; what more it has is not used."""
    questions = material.questions(stage.kinds, "train")
    encode = Encoder(SHIPPED / "tokenizer.json")
    lesson = RerankLesson(model, encode, questions, near, papers, says=stage is not WHICH)
    run = Run(lesson, stage, len(questions), work)
    run.train(run.rounds[-1])


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
    kinds = WHETHER.kinds | REWORDED.kinds
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
