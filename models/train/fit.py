"""Trains the re-ranker in steps that can be stopped and resumed: a resumed run ends as an unbroken one would."""

import os
import random
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from base import float_weights
from corpus import Paper, Question
from cross_encoder import CrossEncoder, Encoder, score
from groups import Group, group_of
from loss import group_loss


@dataclass(frozen=True)
class Recipe:
    """The numbers of a run; the model card states them."""

    epochs: float = 1.2
    questions_a_step: int = 12
    rate: float = 8e-5
    head_rate: float = 2e-3
    warm_up: int = 62
    decay: float = 0.01
    longest_gradient: float = 1.0
    seed: int = 1


CHECKPOINT_EVERY = 50


class Run:
    """One training run over questions, each with the positions of the papers nearest to it."""

    def __init__(self, base: Path, recipe: Recipe, questions: list[Question], near: np.ndarray, papers: list[Paper]):
        self.model = CrossEncoder(base, float_weights(base / "onnx" / "model_quantized.onnx"))
        self.encode = Encoder(base / "tokenizer.json")
        self._recipe, self._questions, self._near, self._papers = recipe, questions, near, papers
        self._by_id = {paper.id: paper for paper in papers}
        self.steps = int(recipe.epochs * len(questions)) // recipe.questions_a_step
        trunk = [p for p in self.model.bert.parameters() if p.requires_grad]
        heads = [*self.model.paper.parameters(), *self.model.sentence.parameters()]
        self._optimizer = torch.optim.AdamW(
            [
                {"params": trunk, "lr": recipe.rate, "weight_decay": recipe.decay},
                {"params": heads, "lr": recipe.head_rate, "weight_decay": 0.0},
            ]
        )
        self._schedule = torch.optim.lr_scheduler.LambdaLR(self._optimizer, self._rate)
        self.step = 0

    def _rate(self, step: int) -> float:
        """Linear warm-up, then linear decay, as a share of the rate."""
        warm = self._recipe.warm_up
        return min((step + 1) / warm, max(0.0, (self.steps - step) / (self.steps - warm)))

    def resume(self, file: Path) -> None:
        state = torch.load(file)
        self.model.load_state_dict(state["model"])
        self._optimizer.load_state_dict(state["optimizer"])
        self._schedule.load_state_dict(state["schedule"])
        self.step = state["step"]

    def save(self, file: Path) -> None:
        """Written aside, then renamed: a run killed here leaves the checkpoint before."""
        aside = file.with_suffix(".partial")
        torch.save(
            {
                "model": self.model.state_dict(),
                "optimizer": self._optimizer.state_dict(),
                "schedule": self._schedule.state_dict(),
                "step": self.step,
            },
            aside,
        )
        os.replace(aside, file)

    def _drawn(self) -> list[int]:
        """The questions of this step; every epoch has its own order."""
        count, size = len(self._questions), self._recipe.questions_a_step
        drawn = []
        for place in range(self.step * size, (self.step + 1) * size):
            epoch, at = divmod(place, count)
            drawn.append(self._order(epoch)[at])
        return drawn

    def _order(self, epoch: int) -> np.ndarray:
        return np.random.default_rng((self._recipe.seed, epoch)).permutation(len(self._questions))

    def one_step(self) -> float:
        """Takes one step and gives its loss. All chance in it comes from the seed and the step's number."""
        chance = random.Random(f"{self._recipe.seed} {self.step}")
        groups = [
            group_of(self._questions[i], self._near[i], self._papers, self._by_id, chance) for i in self._drawn()
        ]
        self.model.train()
        scores = iter(
            score(self.model, [self.encode(g.question, e.paper, e.kept) for g in groups for e in g.excerpts])
        )
        loss = torch.stack([self._loss(group, scores) for group in groups]).mean()
        self._optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), self._recipe.longest_gradient)
        self._optimizer.step()
        self._schedule.step()
        self.step += 1
        return loss.item()

    @staticmethod
    def _loss(group: Group, scores) -> torch.Tensor:
        papers, sentences = zip(*(next(scores) for _ in group.excerpts))
        answers = [torch.zeros(len(logits), dtype=torch.bool) for logits in sentences]
        for marks, excerpt in zip(answers, group.excerpts):
            marks[[place for place in excerpt.answers if place < len(marks)]] = True
        return group_loss(torch.stack(papers), group.right, torch.cat(sentences), torch.cat(answers))

    def train(self, checkpoint: Path, say) -> None:
        """Steps to the end, saving every so often; `say` hears the step, the mean loss and the seconds."""
        recent, began = [], time.monotonic()
        while self.step < self.steps:
            recent.append(self.one_step())
            if self.step % CHECKPOINT_EVERY == 0 or self.step == self.steps:
                self.save(checkpoint)
                say(self.step, self.steps, sum(recent) / len(recent), time.monotonic() - began)
                recent.clear()
