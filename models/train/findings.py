#!/usr/bin/env python3
"""Makes models/footnote-embed/findings.json: where, in the shipped embedder's space, a paper's key finding lies."""

import json

import numpy as np
import torch
from sklearn.linear_model import LogisticRegression

import material
from base import embedder
from bi_encoder import Reader
from command import ROOT, SHIPPED, arguments
from corpus import json_lines
from export import WEIGHTS
from provenance import hashes

LABELS = material.QUESTIONS / "roles.jsonl"
# Sentences of unit length are 1 long; this brings their 384 numbers to the spread of the other features.
SPREAD = 8.0
STRENGTH = 0.2
DIGITS = 5


def main() -> None:
    asked = arguments(__doc__, "footnote-embed")
    by_id = {paper.id: paper for paper in material.corpus(asked.data, asked.work)}
    labelled = [line for line in json_lines(LABELS) if line["best"] is not None]
    model, reader = embedder(SHIPPED / WEIGHTS).eval(), Reader(SHIPPED / "tokenizer.json")
    with torch.no_grad():
        vectors = model.read([reader.paper(by_id[line["paper"]]) for line in labelled])
    rows, best = [], []
    for line, read in zip(labelled, vectors):
        place = np.linspace(0, 1, len(read.sentences))[:, None]
        # The place is known to the rules that use the direction: it shall not be learned from the vectors.
        rows.append(np.concatenate([place, place**2, read.sentences.numpy() * SPREAD], axis=1))
        best += [number == line["best"] for number in range(len(read.sentences))]
    fitted = LogisticRegression(C=STRENGTH, max_iter=2000, solver="liblinear").fit(np.concatenate(rows), best)
    direction = fitted.coef_[0, 2:] / np.linalg.norm(fitted.coef_[0, 2:])
    files = hashes([*material.files(asked.data, ()), LABELS, SHIPPED / WEIGHTS], ROOT)
    made = {"direction": direction.round(DIGITS).tolist(), "files": files}
    (asked.out / "findings.json").write_text(json.dumps(made) + "\n")


if __name__ == "__main__":
    main()
