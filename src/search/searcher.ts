// Searches one immutable index: a question in, a score for every paper and sentence out.
import type { Paper, Span } from '../papers/paper.ts';
import { Bm25 } from './bm25.ts';
import { NameIndex } from './names.ts';
import type { Embedder, Reranker, Similarity, VectorStore } from './ports.ts';
import {
  candidatePapers,
  type Evidence,
  follow,
  fuse,
  type ReadPaper,
  rerank,
  type Scores,
  severalAnswer,
  topPositions,
} from './ranking.ts';
import { standardise } from './standardise.ts';
import { unit } from './unit.ts';
import { PAPER_BM25, RELATED, SENTENCE_BM25, WEIGHTS, type Weights } from './weights.ts';
import { documentTerms, queryTerms } from './words.ts';

/** A paper with the spans of its sentences, as the index keeps it. */
export interface IndexedPaper {
  readonly paper: Paper;
  readonly sentences: readonly Span[];
}

/** A sentence's place: the position of its paper in the corpus and its span in the abstract. */
export interface SentenceAt extends Span {
  readonly paper: number;
}

/** What searching found, with what abstention needs to judge it. */
export interface Ranking extends Scores {
  readonly evidence: Evidence;
  /** The papers that the re-ranker read, best candidates first; empty when re-ranking is off. */
  readonly read: readonly ReadPaper[];
}

/** Papers, by position, that a question is asked of, and its words without what named them. */
export interface Scope {
  readonly papers: ReadonlySet<number>;
  readonly question: string;
}

/** The models and vectors that an index is searched with. */
export interface SearchPorts {
  readonly embedder: Embedder;
  readonly reranker: Reranker | undefined;
  readonly store: VectorStore;
}

/** The searchable corpus. Building it costs the lexical index, about half a second for 600 papers. */
export class Searcher {
  readonly papers: readonly Paper[];
  readonly sentences: readonly SentenceAt[];
  readonly lexicalPapers: Bm25;
  readonly #lexicalSentences: Bm25;
  readonly #names: NameIndex;
  readonly #paperOf: Int32Array;
  readonly #firstSentence: number[] = [];
  readonly #positions = new Map<string, number>();
  readonly #ports: SearchPorts;
  /** Of every sentence, how near it is to the direction in which findings lie; NaN where none is known. */
  readonly findingCosine: Float64Array;

  /** @param findings the similarities of the stored vectors with the direction in which findings lie */
  constructor(
    indexed: readonly IndexedPaper[],
    ports: SearchPorts,
    findings: readonly Similarity[] = [],
  ) {
    this.#ports = ports;
    this.papers = indexed.map(({ paper }) => paper);
    const sentences: SentenceAt[] = [];
    for (const [position, { paper, sentences: spans }] of indexed.entries()) {
      this.#positions.set(paper.id, position);
      this.#firstSentence.push(sentences.length);
      for (const { start, end } of spans) sentences.push({ paper: position, start, end });
    }
    this.sentences = sentences;
    this.#paperOf = Int32Array.from(sentences, ({ paper }) => paper);
    this.#names = new NameIndex(this.papers);
    const title = this.papers.map((paper) => documentTerms(paper.title));
    const bodies = this.papers.map((paper) => documentTerms(paper.abstract));
    this.lexicalPapers = new Bm25(
      bodies.map((body, i) => [...(title[i] ?? []), ...(title[i] ?? []), ...body]),
      PAPER_BM25,
    );
    this.#lexicalSentences = new Bm25(
      sentences.map((at) => documentTerms(this.textOf(at))),
      SENTENCE_BM25,
    );
    this.findingCosine = new Float64Array(sentences.length).fill(NaN);
    this.#place(findings, { sentenceCosine: this.findingCosine });
  }

  /** The exact text of a sentence. */
  textOf({ paper, start, end }: SentenceAt): string {
    return this.papers[paper]?.abstract.slice(start, end) ?? '';
  }

  /** The positions of a paper's sentences, in order. */
  sentencesOf(paper: number): number[] {
    const from = this.#firstSentence[paper] ?? 0;
    const to = this.#firstSentence[paper + 1] ?? this.sentences.length;
    return Array.from({ length: to - from }, (_, i) => from + i);
  }

  /** A paper's sentences by their scores, best first; in the order of the abstract where they score alike. */
  bestSentences(paper: number, scores: Float64Array): SentenceAt[] {
    return this.sentencesOf(paper)
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
      .flatMap((position) => this.sentences[position] ?? []);
  }

  /** The position of a paper in the corpus. */
  positionOf(id: string): number | undefined {
    return this.#positions.get(id);
  }

  /** Every paper's and sentence's cosine with a vector and BM25 score for a text. */
  async gather(text: string, vector: Float32Array): Promise<Evidence> {
    const terms = queryTerms(text);
    return {
      ...(await this.#cosines(vector)),
      paperLexical: this.lexicalPapers.scores(terms),
      sentenceLexical: this.#lexicalSentences.scores(terms),
      names: this.#names.scores(text),
      paperOf: this.#paperOf,
    };
  }

  /** The cosine of every paper and sentence with a vector of unit length. */
  async #cosines(vector: Float32Array): Promise<Pick<Evidence, 'paperCosine' | 'sentenceCosine'>> {
    const paperCosine = new Float64Array(this.papers.length);
    const sentenceCosine = new Float64Array(this.sentences.length);
    this.#place(await this.#ports.store.similarities(vector), { paperCosine, sentenceCosine });
    return { paperCosine, sentenceCosine };
  }

  /** Puts cosines at the positions of their papers and sentences. */
  #place(
    similarities: readonly Similarity[],
    into: { paperCosine?: Float64Array; sentenceCosine: Float64Array },
  ): void {
    for (const { paper, sentence, cosine } of similarities) {
      const position = this.#positions.get(paper);
      if (position === undefined) continue;
      if (sentence !== undefined)
        into.sentenceCosine[(this.#firstSentence[position] ?? 0) + sentence] = cosine;
      else if (into.paperCosine !== undefined) into.paperCosine[position] = cosine;
    }
  }

  /** For every paper the summed rarity of the names that it shares with a text; zeros when it names none. */
  namesIn(text: string): Float64Array {
    return this.#names.scores(text);
  }

  /**
   * Ranks the corpus for a question: lexical and dense fused, re-ranked, and the rest ordered after papers that lead.
   * @param scope re-ranks these papers alone, by the scope's own question
   * @throws FootnoteError `model-down`
   */
  async rank(question: string, weights: Weights = WEIGHTS, scope?: Scope): Promise<Ranking> {
    const evidence = await this.gather(question, await this.#ports.embedder.embedQuery(question));
    const first = fuse(evidence, weights);
    const { reranker } = this.#ports;
    if (reranker === undefined || weights.reranked === 0) return { ...first, evidence, read: [] };
    const papers = candidatePapers(first, weights.reranked, scope?.papers);
    const asked = scope?.question ?? question;
    const read = await this.#read(reranker, asked, papers);
    const scores = rerank(first, evidence.sentenceCosine, read, weights);
    const several = scope === undefined && severalAnswer(read);
    return { ...(several ? await this.#followed(scores) : scores), evidence, read };
  }

  /** The scores, with the papers after the first few in the order of being near to the first too. */
  async #followed(scores: Scores): Promise<Scores> {
    const [first = 0] = topPositions(scores.papers, 1);
    const vector = await this.#ports.store.paperVector(this.papers[first]?.id ?? '');
    if (vector === undefined) return scores;
    return follow(scores, (await this.#cosines(vector)).paperCosine);
  }

  /**
   * Scores every paper and sentence by how near it is to a text or, better, to the paper it stands for.
   * @param text a title or a free text
   * @param self the paper whose title the text is
   */
  async nearness(text: string, self: Paper | undefined): Promise<Scores> {
    const asked = await this.#ports.embedder.embedQuery(text);
    const own = self && (await this.#ports.store.paperVector(self.id));
    if (self === undefined || own === undefined)
      return fuse(await this.gather(text, asked), WEIGHTS);
    const blend = asked.map((x, i) => RELATED.title * x + (1 - RELATED.title) * (own[i] ?? 0));
    const evidence = await this.gather(text, unit(blend));
    const terms = queryTerms(`${self.title}. ${self.abstract}`);
    const textLexical = standardise(this.lexicalPapers.scores(terms));
    const scores = fuse(evidence, {
      ...WEIGHTS,
      ...RELATED,
      paperLexical: RELATED.titleLexical,
      name: 0,
    });
    return {
      papers: scores.papers.map((score, i) => score + RELATED.textLexical * (textLexical[i] ?? 0)),
      sentences: scores.sentences,
    };
  }

  /** What the re-ranker makes of papers, in their order. */
  async #read(reranker: Reranker, question: string, papers: number[]): Promise<ReadPaper[]> {
    const textsOf = (paper: number): string[] =>
      this.sentencesOf(paper)
        .flatMap((at) => this.sentences[at] ?? [])
        .map((at) => this.textOf(at));
    const candidates = papers.map((paper) => ({
      title: this.papers[paper]?.title ?? '',
      sentences: textsOf(paper),
    }));
    const scores = await reranker.score(question, candidates);
    return papers.map((paper, i) => {
      const logits = new Map<number, number>();
      for (const [n, at] of this.sentencesOf(paper).entries()) {
        const logit = scores[i]?.sentences[n];
        if (logit !== undefined) logits.set(at, logit);
      }
      return { paper, logit: scores[i]?.paper ?? 0, sentences: logits };
    });
  }
}
