"""What both models learn from: the questions of `questions/`, the training papers and their neighbours."""

import json
from collections.abc import Iterable
from pathlib import Path

from corpus import Paper, Question, read_abstracts, read_papers, read_questions
from neighbours import neighbours

QUESTIONS = Path(__file__).resolve().parent / "questions"
# Of each training paper; together some nine thousand.
NEIGHBOURS = 6


def files(data: Path, kinds: Iterable[str]) -> list[Path]:
    """What a run reads: the papers' files and those of the kinds of questions."""
    return [data / "papers.jsonl", data / "abstracts.jsonl.zst", *(QUESTIONS / f"{kind}.jsonl" for kind in kinds)]


def corpus(data: Path, work: Path) -> list[Paper]:
    """The training papers, then their neighbours among all abstracts; kept in the work folder."""
    file = work / "papers.jsonl"
    if not file.exists():
        print("Finding the neighbours of the training papers")
        papers = list(read_papers(data / "papers.jsonl").values())
        papers += neighbours(papers, read_abstracts(data / "abstracts.jsonl.zst"), NEIGHBOURS)
        lines = (json.dumps({"id": p.id, "title": p.title, "sentences": p.sentences}) for p in papers)
        file.with_suffix(".partial").write_text("\n".join(lines) + "\n")
        file.with_suffix(".partial").rename(file)
    return list(read_papers(file).values())


def questions(kinds: dict[str, int], split: str) -> list[Question]:
    """The questions of a split, kind after kind, those of each as often as is told."""
    chosen: list[Question] = []
    for kind, times in kinds.items():
        of_kind = [question for question in read_questions(QUESTIONS / f"{kind}.jsonl") if question.split == split]
        chosen += of_kind * times
    return chosen
