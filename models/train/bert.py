"""BERT as both models hold it, and how a batch of texts is given to it."""

import math
from pathlib import Path
from typing import Iterator

import torch
from transformers import AttentionInterface, AttentionMaskInterface, BertConfig, BertModel
from transformers.masking_utils import eager_mask

PLAIN = "plain"
# Rows are as long as a multiple of this, so that memory freed by one batch fits the next.
MULTIPLE = 32


def plain(module, query, key, value, attention_mask, scaling=None, **_):
    """
    Attention in bfloat16 products: on two cores its gradient takes half as long as the fused kernel's.

    [batch, heads, tokens, size] each and an additive mask; gives [batch, tokens, heads, size].
    """
    # Autocast would take the softmax in 32 bits, which costs more than all the rest.
    with torch.autocast("cpu", enabled=False):
        scores = torch.matmul(query * scaling, key.transpose(-1, -2))
        if attention_mask is not None:
            scores = scores + attention_mask.to(scores.dtype)
        return torch.matmul(torch.softmax(scores, dim=-1), value).transpose(1, 2).contiguous(), None


AttentionInterface.register(PLAIN, plain)
AttentionMaskInterface.register(PLAIN, eager_mask)


def bert(base: Path, weights: dict[str, torch.Tensor] | None, attention: str) -> BertModel:
    """The model of a folder's configuration, with weights by their names in it; its embeddings stay as they are."""
    # No dropout: so short a run hardly overfits.
    config = BertConfig.from_pretrained(
        base, attention_probs_dropout_prob=0.0, hidden_dropout_prob=0.0, attn_implementation=attention
    )
    model = BertModel(config, add_pooling_layer=False)
    if weights is not None:
        model.load_state_dict(weights)
    model.embeddings.requires_grad_(False)
    return model


def batches(rows: list[list[int]], size: int) -> Iterator[list[int]]:
    """The positions of the rows, the shortest first, so that little is padded."""
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
    for start in range(0, len(order), size):
        yield order[start : start + size]


def padded(rows: list[list[int]]) -> tuple[torch.Tensor, torch.Tensor]:
    """Ids and mask, padded to the longest row and on to a multiple."""
    length = math.ceil(max(map(len, rows)) / MULTIPLE) * MULTIPLE
    ids = torch.zeros(len(rows), length, dtype=torch.long)
    mask = torch.zeros_like(ids)
    for row, values in enumerate(rows):
        ids[row, : len(values)] = torch.tensor(values)
        mask[row, : len(values)] = 1
    return ids, mask
