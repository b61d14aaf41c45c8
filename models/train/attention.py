"""Attention in plain bfloat16 products: on two cores its gradient takes half as long as the fused kernel's."""

import torch
from transformers import AttentionInterface, AttentionMaskInterface
from transformers.masking_utils import eager_mask

PLAIN = "plain"


def plain(module, query, key, value, attention_mask, scaling=None, **_):
    """[batch, heads, tokens, size] each and an additive mask; gives [batch, tokens, heads, size]."""
    # Autocast would take the softmax in 32 bits, which costs more than all the rest.
    with torch.autocast("cpu", enabled=False):
        scores = torch.matmul(query * scaling, key.transpose(-1, -2))
        if attention_mask is not None:
            scores = scores + attention_mask.to(scores.dtype)
        return torch.matmul(torch.softmax(scores, dim=-1), value).transpose(1, 2).contiguous(), None


AttentionInterface.register(PLAIN, plain)
AttentionMaskInterface.register(PLAIN, eager_mask)
