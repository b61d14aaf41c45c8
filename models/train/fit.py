"""Trains a model in steps that can be stopped and resumed: a resumed run ends as an unbroken one would."""

import os
import random
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import torch
from torch import nn


@dataclass(frozen=True)
class Recipe:
    """The numbers of a run; the model's card states them."""

    epochs: tuple[float, ...]
    questions_a_step: int
    rate: float
    warm_up: int
    head_rate: float = 0.0
    decay: float = 0.01
    longest_gradient: float = 1.0
    seed: int = 1


@dataclass(frozen=True)
class Stage:
    """
    A run on questions of some kinds, and what its files are called. Kinds of which there are few, or which teach most,
    come several times in an epoch, with other papers each time.
    """

    name: str
    recipe: Recipe
    kinds: dict[str, int]


class Lesson(Protocol):
    """What a model is taught."""

    model: nn.Module

    def parameters(self, recipe: Recipe) -> list[dict]:
        """Groups as torch's optimizers take them."""
        ...

    def order(self, epoch: int, seed: int) -> list[int]:
        """The questions of an epoch, by number, in the order in which steps take them."""
        ...

    def loss(self, questions: list[int], chance: random.Random) -> torch.Tensor:
        """The loss of one step on these questions; all chance in it comes from `chance`."""
        ...


CHECKPOINT_EVERY = 50


class Run:
    """
    The run of a stage: a lesson of `count` questions; `recipe.epochs` are those of its rounds. It goes on from its
    checkpoint in the work folder, if there is one.
    """

    def __init__(self, lesson: Lesson, stage: Stage, count: int, work: Path):
        recipe = stage.recipe
        self._lesson, self._recipe = lesson, recipe
        self._checkpoint = work / f"checkpoint-{stage.name}.pt"
        # The few questions left over at the end of an epoch wait for the next, whose order is another.
        self._steps_an_epoch = count // recipe.questions_a_step
        self.rounds = [int(sum(recipe.epochs[: i + 1]) * self._steps_an_epoch) for i in range(len(recipe.epochs))]
        self._optimizer = torch.optim.AdamW(lesson.parameters(recipe))
        self._schedule = torch.optim.lr_scheduler.LambdaLR(self._optimizer, self._rate)
        self._orders: dict[int, list[int]] = {}
        self.step = 0
        if self._checkpoint.exists():
            self._resume()

    def _rate(self, step: int) -> float:
        """Linear warm-up, then linear decay, as a share of the rate."""
        warm, steps = self._recipe.warm_up, self.rounds[-1]
        return min((step + 1) / warm, max(0.0, (steps - step) / (steps - warm)))

    def _resume(self) -> None:
        state = torch.load(self._checkpoint)
        self._lesson.model.load_state_dict(state["model"])
        self._optimizer.load_state_dict(state["optimizer"])
        self._schedule.load_state_dict(state["schedule"])
        self.step = state["step"]
        print(f"Going on after step {self.step}")

    def _save(self) -> None:
        """Written aside, then renamed: a run killed here leaves the checkpoint before."""
        aside = self._checkpoint.with_suffix(".partial")
        torch.save(
            {
                "model": self._lesson.model.state_dict(),
                "optimizer": self._optimizer.state_dict(),
                "schedule": self._schedule.state_dict(),
                "step": self.step,
            },
            aside,
        )
        os.replace(aside, self._checkpoint)

    def _drawn(self) -> list[int]:
        """The questions of this step; every epoch has its own order."""
        epoch, at = divmod(self.step, self._steps_an_epoch)
        if epoch not in self._orders:
            self._orders[epoch] = self._lesson.order(epoch, self._recipe.seed)
        size = self._recipe.questions_a_step
        return self._orders[epoch][at * size : (at + 1) * size]

    def one_step(self) -> float:
        """Takes one step and gives its loss. All chance in it comes from the seed and the step's number."""
        self._lesson.model.train()
        loss = self._lesson.loss(self._drawn(), random.Random(f"{self._recipe.seed} {self.step}"))
        self._optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self._lesson.model.parameters(), self._recipe.longest_gradient)
        self._optimizer.step()
        self._schedule.step()
        self.step += 1
        return loss.item()

    def train(self, until: int) -> None:
        """Steps until the number of a step, saving every so often and saying how it goes."""
        recent, began = [], time.monotonic()
        while self.step < until:
            recent.append(self.one_step())
            if self.step % CHECKPOINT_EVERY == 0 or self.step == until:
                self._save()
                mean, seconds = sum(recent) / len(recent), time.monotonic() - began
                print(f"step {self.step}/{self.rounds[-1]}  loss {mean:.3f}  {seconds:.0f} s", flush=True)
                recent.clear()
