"""Ranks papers for each question with an embedder; those that rank high and do not answer are hard negatives."""

from pathlib import Path

import numpy as np
import torch

from bi_encoder import BiEncoder, Reader
from corpus import Paper, Question

# As in src/search/weights.ts: the paper's own vector and its best sentence count alike.
PAPER_SHARE = 0.5
# As many nearest papers are kept for each question: more than a step draws from, for those known to answer are left out.
DEPTH = 50
BATCH = 512


@torch.no_grad()
def ranked(model: BiEncoder, reader: Reader, questions: list[Question], papers: list[Paper], depth: int) -> np.ndarray:
    """[questions, depth]: for each question the positions of the papers nearest to it, nearest first."""
    model.eval()
    read = []
    for start in range(0, len(papers), BATCH):
        read += model.read([reader.paper(paper) for paper in papers[start : start + BATCH]])
        print(f"\rMining {len(read)}/{len(papers)}", end="", flush=True)
    print()
    whole = torch.stack([vectors.whole for vectors in read]).numpy()
    sentences = torch.cat([vectors.sentences for vectors in read]).numpy()
    starts = np.cumsum([0, *(len(vectors.sentences) for vectors in read)])[:-1]
    # To train on, some questions come several times.
    texts = list(dict.fromkeys(question.text for question in questions))
    order = {}
    for text, asked in zip(texts, model.read([reader.question(text) for text in texts])):
        best = np.maximum.reduceat(sentences @ asked.whole.numpy(), starts)
        scores = PAPER_SHARE * (whole @ asked.whole.numpy()) + (1 - PAPER_SHARE) * best
        order[text] = np.argsort(-scores)[:depth]
    return np.stack([order[question.text] for question in questions])


def nearest(file: Path, model: BiEncoder, reader: Reader, questions: list[Question], papers: list[Paper]) -> np.ndarray:
    """`ranked`, kept in a file for a run that is resumed."""
    if not file.exists():
        aside = file.with_suffix(".partial.npy")
        np.save(aside, ranked(model, reader, questions, papers, DEPTH))
        aside.rename(file)
    return np.load(file)
