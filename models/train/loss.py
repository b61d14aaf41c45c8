"""What the re-ranker is taught: which paper, which sentence, and whether a sentence answers at all."""

import torch
import torch.nn.functional as F

# A group holds some twenty sentences, one or two of them right: their mean alone would teach too little.
POINTWISE = 4.0


def first(right: torch.Tensor, wrong: torch.Tensor) -> torch.Tensor:
    """List-wise cross-entropy, each right one against all wrong ones (Cao et al. 2007, doi 10.1145/1273496.1273513)."""
    rows = torch.cat([right[:, None], wrong.expand(len(right), -1)], dim=1)
    return F.cross_entropy(rows, torch.zeros(len(right), dtype=torch.long))


def group_loss(papers: torch.Tensor, right: int, sentences: torch.Tensor, answers: torch.Tensor) -> torch.Tensor:
    """
    The loss of one group: the logits of its papers, the first `right` of them right, and of all its sentences with a
    mark for each that answers. Where none does, every sentence is taught to say so.
    """
    relevant = (torch.arange(len(papers)) < right).float()
    loss = first(papers[:right], papers[right:]) + F.binary_cross_entropy_with_logits(papers, relevant)
    loss = loss + POINTWISE * F.binary_cross_entropy_with_logits(sentences, answers.float())
    return loss + first(sentences[answers], sentences[~answers]) if answers.any() else loss
