"""The embedder: reads a question, or a paper once, and gives a vector for it and for each of its sentences."""

from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn
from transformers import BertConfig, BertModel

from attention import PLAIN
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
        self._papers: dict[str, tuple[list[int], list[list[int]]]] = {}

    def question(self, text: str) -> Text:
        return Text(self._tokens.question(text), [])

    def paper(self, paper: Paper, kept: tuple[int, ...] | None = None, titled: bool = True) -> Text:
        """`kept` are the numbers of the sentences to read, all by default."""
        if paper.id not in self._papers:
            title = self._tokens(paper.title + ".")
            self._papers[paper.id] = title, [self._tokens(text) for text in paper.sentences]
        title, sentences = self._papers[paper.id]
        read = sentences if kept is None else [sentences[i] for i in kept]
        return Text(*self._tokens.followed([self._tokens.cls, *(title if titled else [])], read))


class BiEncoder(nn.Module):
    """BERT, read at the means over a text and its sentences (late chunking, Günther et al. 2024, arXiv 2409.04701)."""

    def __init__(self, base: Path, weights: dict[str, torch.Tensor] | None = None, attention: str = PLAIN):
        super().__init__()
        # No dropout: so short a run hardly overfits.
        config = BertConfig.from_pretrained(
            base, attention_probs_dropout_prob=0.0, hidden_dropout_prob=0.0, attn_implementation=attention
        )
        self.bert = BertModel(config, add_pooling_layer=False)
        if weights is not None:
            self.bert.load_state_dict(weights)
        self.bert.embeddings.requires_grad_(False)

    def forward(self, input_ids, attention_mask, token_type_ids):
        """[batch, tokens] each to the last hidden state, [batch, tokens, size]."""
        return self.bert(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state

    def read(self, texts: list[Text], batch: int = 16) -> list[Vectors]:
        """The vectors of texts, in their order."""
        order = sorted(range(len(texts)), key=lambda i: len(texts[i].ids))
        vectors: list = [None] * len(texts)
        for start in range(0, len(order), batch):
            chosen = order[start : start + batch]
            ids, mask = padded([texts[i].ids for i in chosen])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                hidden = self(ids, mask, torch.zeros_like(ids))
            for row, i in enumerate(chosen):
                vectors[i] = pooled(hidden[row].float(), texts[i])
        return vectors


def padded(rows: list[list[int]]) -> tuple[torch.Tensor, torch.Tensor]:
    """Ids and mask, padded to the longest row."""
    ids = torch.zeros(len(rows), max(map(len, rows)), dtype=torch.long)
    mask = torch.zeros_like(ids)
    for row, values in enumerate(rows):
        ids[row, : len(values)] = torch.tensor(values)
        mask[row, : len(values)] = 1
    return ids, mask


def pooled(hidden: torch.Tensor, text: Text) -> Vectors:
    whole = hidden[: len(text.ids)].mean(0)
    sentences = [hidden[start:end].mean(0) for start, end in text.spans]
    return Vectors(
        F.normalize(whole, dim=-1),
        F.normalize(torch.stack(sentences), dim=-1) if sentences else hidden.new_zeros(0, hidden.shape[-1]),
    )
