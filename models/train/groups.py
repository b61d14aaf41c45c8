"""Puts together what one training step reads: a question with papers that answer it and papers that nearly do."""

import random
from dataclasses import dataclass

import numpy as np

from corpus import Paper, Question

PAPERS = 4
# Of the papers of a question that several answer, so that as many negatives remain.
POSITIVES = 2
# Negatives come from the nearest papers, as in use, where the first ten are read.
NEAREST = 12
# A question loses its marks, or gets a typing error, this often.
UNMARKED, MISTYPED = 0.3, 0.1
# Most abstracts are read with some sentences left out: none is learned by heart, and as attention takes most of a
# step, more questions are learned from.
SHORTENED, KEPT = 0.8, 0.4


@dataclass(frozen=True)
class Excerpt:
    """A paper with the numbers of the sentences to read, and which of those (by place) answer the question."""

    paper: Paper
    kept: tuple[int, ...]
    answers: tuple[int, ...]


@dataclass(frozen=True)
class Group:
    """A question with excerpts, of which the first `right` are of papers that are right."""

    question: str
    excerpts: list[Excerpt]
    right: int


def noisy(text: str, chance: random.Random) -> str:
    """The question as people type: at times without marks, at times with two letters of a word swapped."""
    if chance.random() < UNMARKED:
        text = text.rstrip("?.! ").replace(",", "")
    words = text.split(" ")
    if chance.random() < MISTYPED:
        at = chance.randrange(len(words))
        word = words[at]
        if word.isalpha() and len(word) > 4:
            i = chance.randrange(1, len(word) - 2)
            words[at] = word[:i] + word[i + 1] + word[i] + word[i + 2 :]
    return " ".join(words)


def excerpt(paper: Paper, evidence: tuple[int, ...], chance: random.Random) -> Excerpt:
    """The paper whole, or with no more than a draw of the sentences that do not answer."""
    kept = list(range(len(paper.sentences)))
    if chance.random() < SHORTENED:
        drawn = [i for i in kept if i in evidence or chance.random() < KEPT]
        kept = drawn or [chance.choice(kept)]
    return Excerpt(paper, tuple(kept), tuple(place for place, i in enumerate(kept) if i in evidence))


def group_of(
    question: Question, near: np.ndarray, papers: list[Paper], by_id: dict[str, Paper], chance: random.Random
) -> Group:
    """The papers that answer (all or a draw of them), then a draw of the nearest that are not known to."""
    right = chance.sample(sorted(question.evidence), min(POSITIVES, len(question.evidence)))
    others = [papers[i] for i in near if papers[i].id not in question.evidence]
    wrong = chance.sample(others[:NEAREST], PAPERS - len(right))
    excerpts = [excerpt(by_id[paper], question.evidence[paper], chance) for paper in right]
    excerpts += [excerpt(paper, (), chance) for paper in wrong]
    return Group(noisy(question.text, chance), excerpts, len(right))
