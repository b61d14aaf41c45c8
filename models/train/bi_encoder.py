"""The embedder: reads a question, or a paper once, and gives a vector for it and for each of its sentences."""

from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn

from bert import PLAIN, batches, bert, padded
from corpus import Paper
from tokens import Tokens


@dataclass(frozen=True)
class Text:
    """Token ids, and the range of each sentence that fits; a question has none."""

    ids: list[int]
    spans: list[tuple[int, int]]


@dataclass(frozen=True)
class Vectors:
    """Of unit length: [size] of the whole text, [sentences, size] of its sentences."""

    whole: torch.Tensor
    sentences: torch.Tensor


class Reader:
    """Turns a question into [CLS] question [SEP], a paper into [CLS] title . sentences [SEP]."""

    def __init__(self, tokenizer: Path):
        self._tokens = Tokens(tokenizer)

    def question(self, text: str) -> Text:
        return Text(self._tokens.question(text), [])

    def paper(self, paper: Paper, kept: tuple[int, ...] | None = None, titled: bool = True) -> Text:
        """`kept` are the numbers of the sentences to read, all by default."""
        title, sentences = self._tokens.paper(paper, kept)
        return Text(*self._tokens.followed([self._tokens.cls, *(title if titled else [])], sentences))


class BiEncoder(nn.Module):
    """BERT, read at the means over a text and its sentences (late chunking, Günther et al. 2024, arXiv 2409.04701)."""

    def __init__(self, base: Path, weights: dict[str, torch.Tensor] | None = None, attention: str = PLAIN):
        super().__init__()
        self.bert = bert(base, weights, attention)

    def forward(self, input_ids, attention_mask, token_type_ids):
        """[batch, tokens] each to the last hidden state, [batch, tokens, size]."""
        return self.bert(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state

    def read(self, texts: list[Text], batch: int = 16) -> list[Vectors]:
        """The vectors of texts, in their order."""
        vectors: list = [None] * len(texts)
        for chosen in batches([text.ids for text in texts], batch):
            ids, mask = padded([texts[i].ids for i in chosen])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                hidden = self(ids, mask, torch.zeros_like(ids))
            for row, i in enumerate(chosen):
                vectors[i] = pooled(hidden[row].float(), texts[i])
        return vectors


def pooled(hidden: torch.Tensor, text: Text) -> Vectors:
    whole = hidden[: len(text.ids)].mean(0)
    sentences = [hidden[start:end].mean(0) for start, end in text.spans]
    return Vectors(
        F.normalize(whole, dim=-1),
        F.normalize(torch.stack(sentences), dim=-1) if sentences else hidden.new_zeros(0, hidden.shape[-1]),
    )
