#!/usr/bin/env python3
"""Makes models/footnote-rerank: one command from the embedder and the training data to the model that ships."""

import material
from base import float_weights
from bi_encoder import BiEncoder, Reader
from command import FIRST, ROOT, arguments, record
from cross_encoder import CrossEncoder, Encoder
from export import write_reranker
from fit import Recipe, Run
from mining import nearest
from rerank_lesson import RerankLesson
from validation import tells_missing, validate_reranker

BASE = ROOT / "models" / "footnote-embed"
# What embed.py leaves after its first run. From the weights of its second no re-ranker has been made yet.
WEIGHTS = ROOT / ".training" / "footnote-embed" / FIRST / "onnx" / "model_quantized.onnx"
TRAINED = ("asked", "grouped", "unanswered", "surveys")
# That no paper answers, however near: only in the second run, which is about whether.
FAR = ("everyday",)
VALIDATED = ("asked", "grouped")
# Asked of papers that do not say.
MISSING = ("unanswered",)
# Every third question of the validation split, so that all kinds come in turn.
EVERY = 3
# First which paper and which sentence; then, more slowly, also whether a paper says what was asked.
WHICH = Recipe(epochs=(1.0,), questions_a_step=12, rate=8e-5, head_rate=2e-3, warm_up=62)
WHETHER = Recipe(epochs=(0.9,), questions_a_step=12, rate=4e-5, head_rate=1e-3, warm_up=62, seed=2)


def main() -> None:
    asked = arguments(__doc__, "footnote-rerank")
    inputs = asked.claim([WHICH, WHETHER], [*material.files(asked.data, TRAINED + FAR), WEIGHTS])
    papers = material.corpus(asked.data, asked.work)
    train, far = material.questions(TRAINED, "train"), material.questions(FAR, "train")
    held_out = material.questions(VALIDATED, "validation")[::EVERY]
    weights = float_weights(WEIGHTS)
    embedder, reader = BiEncoder(BASE, weights), Reader(BASE / "tokenizer.json")
    near = nearest(asked.work / "nearest.npy", embedder, reader, train + far + held_out, papers)

    model = CrossEncoder(BASE, weights)
    encode = Encoder(BASE / "tokenizer.json")
    for name, recipe, questions in (("which", WHICH, train), ("whether", WHETHER, train + far)):
        lesson = RerankLesson(model, encode, questions, near, papers, says=recipe is WHETHER)
        run, checkpoint = Run(lesson, recipe, len(questions)), asked.work / f"checkpoint-{name}.pt"
        run.resume(checkpoint)
        run.train(run.rounds[-1], checkpoint)
    figures = validate_reranker(model, encode, held_out, near[len(train + far) :], papers)
    figures["missing"] = tells_missing(model, encode, held_out, material.questions(MISSING, "validation"), papers)
    write_reranker(model.state_dict(), BASE, asked.out)
    record(asked.out, inputs, figures)


if __name__ == "__main__":
    main()
