"""What the re-ranker is taught: which paper, which sentence, and whether a sentence answers at all."""

import random

import numpy as np
import torch
import torch.nn.functional as F

from corpus import Paper, Question
from cross_encoder import CrossEncoder, Encoder, score
from fit import Recipe
from groups import Group, group_of

# A group holds some twenty sentences, one or two of them right: their mean alone would teach too little.
POINTWISE = 4.0


def first(right: torch.Tensor, wrong: torch.Tensor) -> torch.Tensor:
    """List-wise cross-entropy, each right one against all wrong ones (Cao et al. 2007, doi 10.1145/1273496.1273513)."""
    rows = torch.cat([right[:, None], wrong.expand(len(right), -1)], dim=1)
    return F.cross_entropy(rows, torch.zeros(len(right), dtype=torch.long))


def order_loss(papers: torch.Tensor, right: int) -> torch.Tensor:
    """The loss of the logits of papers, the first `right` of them right (none, where a question is of no paper)."""
    loss = F.binary_cross_entropy_with_logits(papers, (torch.arange(len(papers)) < right).float())
    return loss + first(papers[:right], papers[right:]) if right else loss


def quote_loss(sentences: torch.Tensor, answers: torch.Tensor) -> torch.Tensor:
    """
    The loss of the logits of all sentences of a group, with a mark for each that answers. Where none does, every
    sentence is taught to say so.
    """
    loss = POINTWISE * F.binary_cross_entropy_with_logits(sentences, answers.float())
    return loss + first(sentences[answers], sentences[~answers]) if answers.any() else loss


def says_loss(sentences: tuple[torch.Tensor, ...], answers: list[torch.Tensor]) -> torch.Tensor:
    """The loss of each paper's best sentence, by which it is judged whether the paper says what was asked."""
    best = torch.stack([logits.max() for logits in sentences])
    return F.binary_cross_entropy_with_logits(best, torch.stack([marks.any() for marks in answers]).float())


class RerankLesson:
    """
    Questions, each with the positions of the papers nearest to it, for a CrossEncoder. With `says`, papers that do not
    say what was asked come too, near and far, and telling them apart is taught as well.
    """

    def __init__(
        self,
        model: CrossEncoder,
        encode: Encoder,
        questions: list[Question],
        near: np.ndarray,
        papers: list[Paper],
        says: bool,
    ):
        self.model, self._encode, self._says = model, encode, says
        self._questions, self._near, self._papers = questions, near, papers
        self._by_id = {paper.id: paper for paper in papers}

    def parameters(self, recipe: Recipe) -> list[dict]:
        trunk = [p for p in self.model.bert.parameters() if p.requires_grad]
        heads = [*self.model.paper.parameters(), *self.model.sentence.parameters()]
        return [
            {"params": trunk, "lr": recipe.rate, "weight_decay": recipe.decay},
            {"params": heads, "lr": recipe.head_rate, "weight_decay": 0.0},
        ]

    def order(self, epoch: int, seed: int) -> list[int]:
        return np.random.default_rng((seed, epoch)).permutation(len(self._questions)).tolist()

    def loss(self, questions: list[int], chance: random.Random) -> torch.Tensor:
        groups = [
            group_of(self._questions[i], self._near[i], self._papers, self._by_id, chance, self._says) for i in questions
        ]
        scores = iter(
            score(self.model, [self._encode(g.question, e.paper, e.kept) for g in groups for e in g.excerpts])
        )
        return torch.stack([self._loss(group, scores) for group in groups]).mean()

    def _loss(self, group: Group, scores) -> torch.Tensor:
        papers, sentences = zip(*(next(scores) for _ in group.excerpts))
        answers = [torch.zeros(len(logits), dtype=torch.bool) for logits in sentences]
        for marks, excerpt in zip(answers, group.excerpts):
            marks[[place for place in excerpt.answers if place < len(marks)]] = True
        loss = order_loss(torch.stack(papers[: group.ranked]), group.right)
        loss = loss + quote_loss(torch.cat(sentences), torch.cat(answers))
        return loss + says_loss(sentences, answers) if self._says else loss
