"""Reads papers, abstracts and questions; every text comes from a folder or file given by the caller."""

import io
import json
import re
from dataclasses import dataclass
from pathlib import Path

import zstandard

SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9])")


@dataclass(frozen=True)
class Paper:
    """A paper with its abstract cut into sentences, in order."""

    id: str
    title: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Question:
    """A question, the papers it is about, and for each the numbers of the sentences that answer (none: it does not say)."""

    text: str
    evidence: dict[str, tuple[int, ...]]
    split: str
    kind: str


def json_lines(file: Path):
    with open(file, encoding="utf8") as lines:
        for line in lines:
            yield json.loads(line)


def read_papers(file: Path) -> dict[str, Paper]:
    """Papers by id from lines of {id, title, sentences}."""
    return {p["id"]: Paper(p["id"], p["title"], tuple(p["sentences"])) for p in json_lines(file)}


def read_questions(file: Path) -> list[Question]:
    """Questions from lines of {question, evidence: {paper: [sentence, ...]}, split}, or of one paper: {paper, evidence: [...]}."""
    questions = []
    for line in json_lines(file):
        evidence = line["evidence"]
        if isinstance(evidence, list):
            evidence = {line["paper"]: evidence}
        papers = {paper: tuple(numbers) for paper, numbers in evidence.items()}
        questions.append(Question(line["question"], papers, line["split"], line["kind"]))
    return questions


def read_abstracts(file: Path) -> list[Paper]:
    """Papers from compressed lines of {id, title, abstract}; the abstract is cut after sentence ends."""
    with open(file, "rb") as packed:
        stream = zstandard.ZstdDecompressor().stream_reader(packed)
        lines = (json.loads(line) for line in io.TextIOWrapper(stream, encoding="utf8"))
        return [Paper(p["id"], p["title"], tuple(SENTENCE_END.split(p["abstract"]))) for p in lines]
