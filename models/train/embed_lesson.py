"""What the embedder is taught: a question lies near the papers that answer it, and nearest to the sentences that do."""

import random
from dataclasses import dataclass

import numpy as np
import torch

from bi_encoder import BiEncoder, Reader, Text
from corpus import Paper, Question
from fit import Recipe
from groups import excerpt, noisy
from mining import PAPER_SHARE

TEMPERATURE = 0.05
# Questions about neighbouring papers stand together, so that a step compares them with each other's papers.
TOPIC = 8
# Beside these, a paper that ranks among the nearest and does not answer: one for so many questions.
QUESTIONS_A_NEGATIVE = 4
HARD = 30
# Titles to find their abstracts by: one for so many questions. It keeps papers comparable with papers.
QUESTIONS_A_TITLE = 8
SENTENCES, TITLES = 0.5, 0.3


@dataclass(frozen=True)
class Read:
    """A paper of a step, and the places of the sentences that answer the question which brought it."""

    paper: Paper
    text: Text
    answers: tuple[int, ...]


def topics(questions: list[Question], near: np.ndarray, place: dict[str, int], order: np.ndarray) -> list[int]:
    """The order, changed so that each question is followed by others about papers that are near to it."""
    about: dict[int, list[int]] = {}
    for i in order:
        for paper in questions[i].evidence:
            about.setdefault(place[paper], []).append(int(i))
    left, result = set(order.tolist()), []
    for i in order.tolist():
        if i not in left:
            continue
        left.discard(i)
        result.append(i)
        found = 1
        for paper in near[i]:
            follower = next((j for j in about.get(int(paper), ()) if j in left), None)
            if found == TOPIC:
                break
            if follower is not None and questions[follower].evidence.keys() != questions[i].evidence.keys():
                left.discard(follower)
                result.append(follower)
                found += 1
    return result


def list_wise(scores: torch.Tensor, right: torch.Tensor, known: torch.Tensor) -> torch.Tensor:
    """
    Cross-entropy at TEMPERATURE of each right one against those not known to answer, the mean over rows.

    scores, right and known: [questions, candidates]; right ones are known.
    """
    scores = scores / TEMPERATURE
    wrong = torch.logsumexp(scores.masked_fill(known, -torch.inf), 1, keepdim=True)
    each = torch.logaddexp(scores, wrong) - scores
    return ((each * right).sum(1) / right.sum(1).clamp(min=1)).mean()


class EmbedLesson:
    """Questions with the papers near them, for a BiEncoder."""

    def __init__(self, model: BiEncoder, reader: Reader, questions: list[Question], papers: list[Paper]):
        self.model, self._reader, self._questions, self._papers = model, reader, questions, papers
        self._place = {paper.id: i for i, paper in enumerate(papers)}
        self.near = np.zeros((len(questions), 0), dtype=int)

    def parameters(self, recipe: Recipe) -> list[dict]:
        trained = [p for p in self.model.parameters() if p.requires_grad]
        return [{"params": trained, "lr": recipe.rate, "weight_decay": recipe.decay}]

    def order(self, epoch: int, seed: int) -> list[int]:
        shuffled = np.random.default_rng((seed, epoch)).permutation(len(self._questions))
        return topics(self._questions, self.near, self._place, shuffled)

    def _read(self, paper: Paper, answers: tuple[int, ...], chance: random.Random) -> Read:
        kept = excerpt(paper, answers, chance)
        text = self._reader.paper(paper, kept.kept)
        return Read(paper, text, tuple(answer for answer in kept.answers if answer < len(text.spans)))

    def _brought(self, questions: list[int], chance: random.Random) -> list[Read]:
        """For each question a paper that answers it, then for some a paper that nearly does."""
        right, wrong = [], []
        for row, i in enumerate(questions):
            evidence = self._questions[i].evidence
            paper = chance.choice(sorted(evidence))
            right.append(self._read(self._papers[self._place[paper]], evidence[paper], chance))
            if row % QUESTIONS_A_NEGATIVE == 0:
                others = [place for place in self.near[i][:HARD] if self._papers[place].id not in evidence]
                wrong.append(self._read(self._papers[chance.choice(others)], (), chance))
        return right + wrong

    def _titled(self, count: int, taken: set[str], chance: random.Random) -> list[Paper]:
        drawn = chance.sample(self._papers, 2 * count)
        return [paper for paper in drawn if paper.id not in taken][:count]

    def loss(self, questions: list[int], chance: random.Random) -> torch.Tensor:
        read = self._brought(questions, chance)
        titled = self._titled(len(questions) // QUESTIONS_A_TITLE, {each.paper.id for each in read}, chance)
        asked = [self._reader.question(noisy(self._questions[i].text, chance)) for i in questions]
        asked += [self._reader.question(paper.title) for paper in titled]
        texts = [each.text for each in read]
        texts += [self._reader.paper(paper, excerpt(paper, (), chance).kept, titled=False) for paper in titled]
        queries = torch.stack([vectors.whole for vectors in self.model.read(asked)])
        vectors = self.model.read(texts)
        papers = queries @ torch.stack([each.whole for each in vectors]).T

        count = len(questions)
        known = torch.zeros(len(asked), len(texts), dtype=torch.bool)
        right = torch.zeros_like(known)
        for row, i in enumerate(questions):
            known[row, : len(read)] = torch.tensor([each.paper.id in self._questions[i].evidence for each in read])
            right[row, row] = True
        for row in range(len(titled)):
            known[count + row, len(read) + row] = right[count + row, len(read) + row] = True
        loss = TITLES * list_wise(papers[count:], right[count:], known[count:])

        sentences = [queries[:count] @ each.sentences.T for each in vectors[: len(read)]]
        best = torch.stack([each.amax(1) for each in sentences], 1)
        known, right, papers = known[:count, : len(read)], right[:count, : len(read)], papers[:count]
        whole = papers[:, : len(read)]
        loss = loss + list_wise(whole, right, known)
        loss = loss + list_wise(PAPER_SHARE * whole + (1 - PAPER_SHARE) * best, right, known)
        return loss + SENTENCES * self._sentences(torch.cat(sentences, 1), read, known)

    def _sentences(self, scores: torch.Tensor, read: list[Read], known: torch.Tensor) -> torch.Tensor:
        """Each sentence that answers against those of its own paper that do not, and all of papers that do not."""
        lengths = torch.tensor([len(each.text.spans) for each in read])
        starts = torch.cumsum(lengths, 0) - lengths
        left_out = known.repeat_interleave(lengths, 1)
        right = torch.zeros_like(left_out)
        for row in range(len(scores)):
            own = read[row]
            start = int(starts[row])
            left_out[row, start : start + len(own.text.spans)] = False
            for answer in own.answers:
                left_out[row, start + answer] = right[row, start + answer] = True
        return list_wise(scores, right, left_out)
