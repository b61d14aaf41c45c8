"""Measures the models on questions that they never saw."""

import numpy as np
import torch

from bi_encoder import BiEncoder, Reader
from corpus import Paper, Question
from cross_encoder import CrossEncoder, Encoder, score
from mining import DEPTH, ranked

READ = 10
QUOTES = 2
# How much a sentence's logit counts beside the paper's in the order of papers.
SENTENCE_SHARE = 0.5


def area(right: list[float], wrong: list[float]) -> float:
    """The area under the ROC curve: how often a right one scores above a wrong one."""
    differences = np.subtract.outer(np.array(right), np.array(wrong))
    return float((differences > 0).mean() + (differences == 0).mean() / 2)


def validate_embedder(
    model: BiEncoder, reader: Reader, questions: list[Question], papers: list[Paper]
) -> dict[str, dict[str, float]]:
    """By kind of question: how often the right paper ranks high among all papers, and its nearest sentence answers."""
    order = ranked(model, reader, questions, papers, DEPTH)
    by_id = {paper.id: paper for paper in papers}
    measured: dict[str, list[tuple[int, bool]]] = {}
    for question, row in zip(questions, order):
        (right, numbers), = question.evidence.items()
        ids = [papers[i].id for i in row]
        place = ids.index(right) if right in ids else DEPTH
        quoted = nearest_sentence(model, reader, question, by_id[right]) in numbers
        measured.setdefault(question.kind, []).append((place, quoted))
    figures = {}
    for kind, results in measured.items():
        places, right_quotes = np.array(results).T
        figures[kind] = {f"R@{depth}": float((places < depth).mean()) for depth in (1, 5, 10, 20)}
        figures[kind] |= {"quoted": float(right_quotes.mean()), "n": len(results)}
    return figures


@torch.no_grad()
def nearest_sentence(model: BiEncoder, reader: Reader, question: Question, paper: Paper) -> int:
    asked, read = model.read([reader.question(question.text), reader.paper(paper)])
    return int((read.sentences @ asked.whole).argmax())


@torch.no_grad()
def validate_reranker(
    model: CrossEncoder, encode: Encoder, questions: list[Question], near: np.ndarray, papers: list[Paper]
) -> dict[str, float]:
    """
    First place and quotes over the READ nearest papers, for questions with one right paper.

    `answers` compares the best sentence's logit with the right paper there and without it: the second is what a
    question meets that the corpus does not answer.
    """
    model.eval()
    first, within, quoted, present, absent = [], [], [], [], []
    for question, row in zip(questions, near):
        chosen = [papers[i] for i in row[:READ]]
        (right, numbers), = question.evidence.items()
        scores = score(model, [encode(question.text, paper) for paper in chosen])
        best = [sentences.max().item() for _, sentences in scores]
        order = np.argsort([-(paper.item() + SENTENCE_SHARE * b) for (paper, _), b in zip(scores, best)])
        ids = [chosen[i].id for i in order]
        first.append(ids[0] == right)
        within.append(right in ids[:5])
        top = scores[order[0]][1].topk(min(QUOTES, len(scores[order[0]][1]))).indices.tolist()
        quoted.append(ids[0] == right and any(number in top for number in numbers))
        if right in ids:
            present.append(max(best))
            absent.append(max(b for b, paper in zip(best, chosen) if paper.id != right))
    return {
        "R@1": float(np.mean(first)),
        "R@5": float(np.mean(within)),
        "ev@1": float(np.mean(quoted)),
        "answers": area(present, absent),
    }


@torch.no_grad()
def tells_missing(
    model: CrossEncoder, encode: Encoder, answered: list[Question], missing: list[Question], papers: list[Paper]
) -> float:
    """How often the best sentence of a paper that lacks what it is asked for scores below that of one that answers."""
    model.eval()
    by_id = {paper.id: paper for paper in papers}

    def best(question: Question) -> float:
        (_, sentences), = score(model, [encode(question.text, by_id[next(iter(question.evidence))])])
        return sentences.max().item()

    return area([best(question) for question in answered], [best(question) for question in missing])
