"""The re-ranker: reads a question with a whole paper once and scores the paper and each of its sentences."""

from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn

from bert import PLAIN, batches, bert, padded
from corpus import Paper
from tokens import Tokens

# src/adapters/transformers-reranker.ts cuts at the same length.
TITLE_TOKENS = 32

# Where the weights start: the cosine of question and sentence, spread so that a sigmoid tells them apart.
SPREAD, MIDDLE = 20.0, -15.5


@dataclass(frozen=True)
class Sequence:
    """Token ids, how many of them the question takes with its marks, and the range of each sentence that fits."""

    ids: list[int]
    asked: int
    spans: list[tuple[int, int]]


class Encoder:
    """Turns a question and a paper into [CLS] question [SEP] title . sentences [SEP]."""

    def __init__(self, tokenizer: Path):
        self._tokens = Tokens(tokenizer)

    def __call__(self, question: str, paper: Paper, kept: tuple[int, ...] | None = None) -> Sequence:
        """`kept` are the numbers of the sentences to read; all by default."""
        asked = self._tokens.question(question)
        title, sentences = self._tokens.paper(paper, kept)
        ids, spans = self._tokens.followed(asked + title[:TITLE_TOKENS], sentences)
        return Sequence(ids, len(asked), spans)


class Head(nn.Module):
    """A logit for a piece of the paper: of its vector, and of how it agrees with the question in every dimension."""

    def __init__(self, size: int):
        super().__init__()
        self.agreement = nn.Parameter(torch.full((size,), SPREAD))
        self.own = nn.Linear(size, 1)
        nn.init.zeros_(self.own.weight)
        nn.init.constant_(self.own.bias, MIDDLE)

    def forward(self, question: torch.Tensor, pieces: torch.Tensor) -> torch.Tensor:
        """[batch, 1, size] and [batch, pieces, size], of unit length, to [batch, pieces]."""
        return (question * pieces * self.agreement).sum(-1) + self.own(pieces)[..., 0]


class CrossEncoder(nn.Module):
    """BERT whose means over the question, the paper and each sentence are compared."""

    def __init__(self, base: Path, weights: dict[str, torch.Tensor] | None = None, attention: str = PLAIN):
        super().__init__()
        self.bert = bert(base, weights, attention)
        self.paper = Head(self.bert.config.hidden_size)
        self.sentence = Head(self.bert.config.hidden_size)

    def forward(self, input_ids, attention_mask, token_type_ids, pieces):
        """
        [batch, tokens] each, and pieces [batch, 2 + sentences, tokens]: rows of weights that add up to one over the
        question's tokens, the paper's, and each sentence's. Gives [batch, 1 + sentences]: the paper's logit, the sentences'.
        """
        hidden = self.bert(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        vectors = F.normalize(torch.matmul(pieces, hidden.float()), dim=-1)
        question, paper, sentences = vectors[:, :1], vectors[:, 1:2], vectors[:, 2:]
        return torch.cat([self.paper(question, paper), self.sentence(question, sentences)], dim=1)


def inputs(sequences: list[Sequence]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    """Ids, mask, types and pieces of sequences, padded as `padded` does and to the most sentences."""
    ids, mask = padded([sequence.ids for sequence in sequences])
    types = torch.zeros_like(ids)
    most = max(len(sequence.spans) for sequence in sequences)
    pieces = torch.zeros(len(sequences), 2 + most, ids.shape[1])
    for row, sequence in enumerate(sequences):
        length = len(sequence.ids)
        types[row, sequence.asked : length] = 1
        ranges = [(1, sequence.asked - 1), (sequence.asked, length - 1), *sequence.spans]
        for piece, (start, end) in enumerate(ranges):
            pieces[row, piece, start:end] = 1 / (end - start)
    return ids, mask, types, pieces


def score(model: nn.Module, sequences: list[Sequence], batch: int = 16) -> list[tuple[torch.Tensor, torch.Tensor]]:
    """For each sequence the logit of its paper and those of its sentences."""
    scores: list = [None] * len(sequences)
    for chosen in batches([sequence.ids for sequence in sequences], batch):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = model(*inputs([sequences[i] for i in chosen])).float()
        for row, i in enumerate(chosen):
            scores[i] = logits[row, 0], logits[row, 1 : 1 + len(sequences[i].spans)]
    return scores
