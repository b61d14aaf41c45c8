"""Finds, by BM25, the abstracts that lie nearest to the training papers, so that negatives are as near as in a team's corpus."""

import numpy as np
import scipy.sparse as sparse
from sklearn.feature_extraction.text import CountVectorizer

from corpus import Paper

K1, B = 1.2, 0.75
# A title says more of a paper than one of its sentences.
TITLE_TIMES = 3
BATCH = 64


def text_of(paper: Paper, titles: int = 1) -> str:
    return " ".join([paper.title] * titles + list(paper.sentences))


def neighbours(papers: list[Paper], abstracts: list[Paper], each: int) -> list[Paper]:
    """The `each` nearest abstracts of every paper, without duplicates and without the papers themselves."""
    counter = CountVectorizer(stop_words="english", min_df=3, max_df=0.05, dtype=np.float32)
    counts = counter.fit_transform(text_of(abstract) for abstract in abstracts)
    frequency = np.bincount(counts.indices, minlength=counts.shape[1])
    idf = np.log(1 + (len(abstracts) - frequency + 0.5) / (frequency + 0.5))
    lengths = np.asarray(counts.sum(axis=1))[:, 0]
    damping = K1 * (1 - B + B * lengths / lengths.mean())
    counts.data *= (K1 + 1) / (counts.data + np.repeat(damping, np.diff(counts.indptr)))
    weights = (counts @ sparse.diags(idf)).T.tocsr()
    asked = counter.transform(text_of(paper, TITLE_TIMES) for paper in papers)
    asked.data = np.minimum(asked.data, TITLE_TIMES)
    found: set[int] = set()
    for start in range(0, len(papers), BATCH):
        scores = (asked[start : start + BATCH] @ weights).toarray()
        found.update(np.argpartition(-scores, each, axis=1)[:, :each].ravel().tolist())
    own = {paper.title.lower() for paper in papers}
    return [abstracts[i] for i in sorted(found) if abstracts[i].title.lower() not in own]
