"""Texts as the models' token ids, and where each sentence lies among them; one place for the embedder and the re-ranker."""

from pathlib import Path

from tokenizers import Tokenizer

from corpus import Paper

QUESTION_TOKENS = 62
WINDOW = 512


class Tokens:
    """A model's tokenizer, without padding or cutting of its own."""

    def __init__(self, file: Path):
        self._tokenizer = Tokenizer.from_file(str(file))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self.cls, self.sep = self._tokenizer.encode("").ids
        self._papers: dict[str, tuple[list[int], list[list[int]]]] = {}

    def __call__(self, text: str) -> list[int]:
        return self._tokenizer.encode(text, add_special_tokens=False).ids

    def question(self, text: str) -> list[int]:
        return [self.cls, *self(text)[:QUESTION_TOKENS], self.sep]

    def paper(self, paper: Paper, kept: tuple[int, ...] | None) -> tuple[list[int], list[list[int]]]:
        """The ids of the title and of the sentences numbered `kept`, all if None. Every paper is read once."""
        if paper.id not in self._papers:
            self._papers[paper.id] = self(paper.title + "."), [self(text) for text in paper.sentences]
        title, sentences = self._papers[paper.id]
        return title, sentences if kept is None else [sentences[i] for i in kept]

    def followed(self, ids: list[int], sentences: list[list[int]]) -> tuple[list[int], list[tuple[int, int]]]:
        """The ids with those of the sentences that the window holds after them, and the range of each sentence."""
        spans = []
        for sentence in sentences:
            start = len(ids)
            ids = (ids + sentence)[: WINDOW - 1]
            if start < len(ids):
                spans.append((start, len(ids)))
        return [*ids, self.sep], spans
