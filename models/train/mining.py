"""Ranks papers for each question with the shipped embedder; those that rank high and do not answer are hard negatives."""

from pathlib import Path

import numpy as np
import onnxruntime

from corpus import Paper, Question
from tokens import Tokens

# As in src/search/weights.ts: the paper's own vector and its best sentence count alike.
PAPER_SHARE = 0.5


class Embedder:
    """The shipped embedder, fed as src/adapters/transformers-embedder.ts feeds it."""

    def __init__(self, folder: Path):
        self._tokens = Tokens(folder / "tokenizer.json")
        self._session = onnxruntime.InferenceSession(folder / "onnx" / "model_quantized.onnx")

    def _hidden(self, ids: list[int]) -> np.ndarray:
        row = np.array([ids], dtype=np.int64)
        inputs = {"input_ids": row, "attention_mask": row * 0 + 1, "token_type_ids": row * 0}
        return self._session.run(None, inputs)[0][0]

    def question(self, text: str) -> np.ndarray:
        return unit(self._hidden(self._tokens.question(text)).mean(0))

    def paper(self, paper: Paper) -> np.ndarray:
        """[1 + sentences, size]: the paper's vector, then those of its sentences that the window holds."""
        opening = [self._tokens.cls, *self._tokens(paper.title + ".")]
        ids, spans = self._tokens.followed(opening, [self._tokens(text) for text in paper.sentences])
        hidden = self._hidden(ids)
        return np.stack([unit(hidden.mean(0)), *(unit(hidden[a:b].mean(0)) for a, b in spans)])


def unit(vector: np.ndarray) -> np.ndarray:
    return (vector / np.linalg.norm(vector)).astype(np.float32)


def ranked(embedder: Embedder, questions: list[Question], papers: list[Paper], depth: int, tick) -> np.ndarray:
    """[questions, depth]: for each question the positions of the papers nearest to it, nearest first."""
    vectors = []
    for paper in papers:
        vectors.append(embedder.paper(paper))
        tick()
    whole = np.stack([v[0] for v in vectors])
    sentences = np.concatenate([v[1:] for v in vectors])
    starts = np.cumsum([0, *(len(v) - 1 for v in vectors)])[:-1]
    order = []
    for question in questions:
        asked = embedder.question(question.text)
        best = np.maximum.reduceat(sentences @ asked, starts)
        scores = PAPER_SHARE * (whole @ asked) + (1 - PAPER_SHARE) * best
        order.append(np.argsort(-scores)[:depth])
        tick()
    return np.stack(order)
