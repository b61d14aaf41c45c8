"""Puts together what one training step reads: a question with papers that answer it and papers that nearly do."""

import random
from collections.abc import Sequence
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
# Where it is taught whether a paper says what was asked: how often the right one also comes without its answer, and how
# often a negative is any paper at all, so that far ones stay far.
SILENCED, ANY = 0.5, 0.2


@dataclass(frozen=True)
class Excerpt:
    """A paper with the numbers of the sentences to read, and which of those (by place) answer the question."""

    paper: Paper
    kept: tuple[int, ...]
    answers: tuple[int, ...]


@dataclass(frozen=True)
class Group:
    """
    A question with excerpts, of which the first `right` are of papers that are right and those up to `ranked` have a
    place in the order of papers.
    """

    question: str
    excerpts: list[Excerpt]
    right: int
    ranked: int


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


def excerpt(
    paper: Paper, evidence: tuple[int, ...], chance: random.Random, numbers: Sequence[int] | None = None
) -> Excerpt:
    """The sentences of these numbers (all by default), or no more than a draw of those among them that do not answer."""
    kept = list(range(len(paper.sentences)) if numbers is None else numbers)
    if chance.random() < SHORTENED:
        drawn = [i for i in kept if i in evidence or chance.random() < KEPT]
        kept = drawn or [chance.choice(kept)]
    return Excerpt(paper, tuple(kept), tuple(place for place, i in enumerate(kept) if i in evidence))


def silent(paper: Paper, evidence: tuple[int, ...], chance: random.Random) -> list[Excerpt]:
    """The paper without the sentences that answer, if it has others: it is the right one, and does not say."""
    rest = [i for i in range(len(paper.sentences)) if i not in evidence]
    return [excerpt(paper, (), chance, rest)] if evidence and rest else []


def group_of(
    question: Question,
    near: np.ndarray,
    papers: list[Paper],
    by_id: dict[str, Paper],
    chance: random.Random,
    says: bool,
) -> Group:
    """
    The papers that answer (all or a draw of them), then a draw of the nearest that are not known to. With `says` some
    of these are any paper, and at times the last place is the first paper's, without its answer.
    """
    right = chance.sample(sorted(question.evidence), min(POSITIVES, len(question.evidence)))
    last = []
    if says and right and chance.random() < SILENCED:
        last = silent(by_id[right[0]], question.evidence[right[0]], chance)
    others = [papers[i] for i in near if papers[i].id not in question.evidence]
    wrong = chance.sample(others[:NEAREST], PAPERS - len(right) - len(last))
    if says:
        wrong = [chance.choice(papers) if chance.random() < ANY else paper for paper in wrong]
    answers = [(by_id[paper], question.evidence[paper]) for paper in right] + [(paper, ()) for paper in wrong]
    ranked = [excerpt(paper, numbers, chance) for paper, numbers in answers]
    return Group(noisy(question.text, chance), ranked + last, len(right), len(ranked))
