// A missing, stale, damaged or foreign index is rebuilt with a sentence that says which; a whole one is opened as it is.
import { truncateSync, writeFileSync, mkdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Config, parseConfig } from '#src/config.ts';
import {
  ensureIndex,
  libraryOver,
  problemSentence,
  searcherOver,
  startModels,
} from '#src/open-library.ts';
import { loadCorpus } from '#src/papers/corpus.ts';
import { failureOf } from '#test/builders/failure.ts';
import { folderOfEachTest } from '#test/builders/folder.ts';
import { HashEmbedder } from '#test/fakes/embedder.ts';
import { OverlapReranker } from '#test/fakes/reranker.ts';

const at = folderOfEachTest();
const config = (): Config => parseConfig({ CORPUS_DIR: at('corpus'), INDEX_DIR: at('index') });
const put = (name: string, text: string): void => {
  writeFileSync(at('corpus', name), text);
};

/** Opens the index, keeping the sentences that were said and what was embedded. */
async function ensure(embedder = new HashEmbedder()) {
  const said: string[] = [];
  const open = await ensureIndex(config(), embedder, {
    notice: (sentence) => said.push(sentence),
    problem: (problem) => said.push(problemSentence(problem)),
    progress: () => undefined,
  });
  return { open, said, embedded: embedder.embedded };
}

const part = (name: string): string => {
  const { build } = JSON.parse(readFileSync(at('index', 'current.json'), 'utf8')) as {
    build: string;
  };
  return at('index', build, name);
};

beforeEach(() => {
  mkdirSync(at('corpus'));
  put('a.jsonl', '{"title":"A","abstract":"First. Of two."}\n{"title":"B","abstract":"Second."}\n');
});

describe('ensureIndex', () => {
  it('builds a missing index and says so', async () => {
    const { open, said, embedded } = await ensure();
    expect(said).toEqual([`There is no index in ${at('index')} yet. Indexing 2 papers.`]);
    expect(embedded).toEqual(['A', 'B']);
    expect(open.papers).toHaveLength(2);
  });

  it('opens a whole one without a word', async () => {
    await ensure();
    const { open, said, embedded } = await ensure();
    expect([said, embedded]).toEqual([[], []]);
    expect(open.papers).toHaveLength(2);
  });

  it.each([
    ['a paper was added', 'b.jsonl', '{"title":"C","abstract":"Third."}', ['C'], 3],
    ['a paper was changed', 'a.jsonl', '{"title":"A","abstract":"Changed."}', ['A'], 1],
  ])('brings it up to date when %s, and says so', async (_what, file, text, embeds, papers) => {
    await ensure();
    put(file, text);
    const { open, said, embedded } = await ensure();
    expect(said).toEqual([
      `The corpus in ${at('corpus')} has changed since it was indexed. Indexing ${papers} papers.`,
    ]);
    expect(embedded).toEqual(embeds);
    expect(open.papers).toHaveLength(papers);
  });

  it('rebuilds a truncated one and names what is damaged', async () => {
    await ensure();
    truncateSync(part('index.json'), 100);
    const { open, said, embedded } = await ensure();
    expect(said).toEqual([
      `The index in ${at('index')} is damaged (index.json is not what was written); it is not searched. Indexing 2 papers.`,
    ]);
    expect(embedded).toEqual(['A', 'B']);
    expect(await open.store.all()).toHaveLength(5);
  });

  it('rebuilds one of another model and names both', async () => {
    await ensure();
    const { open, said, embedded } = await ensure(new HashEmbedder({ id: 'hash@2' }));
    expect(said).toEqual([
      `The index in ${at('index')} was built with the model hash@1, not hash@2; it is not searched. Indexing 2 papers.`,
    ]);
    expect(embedded).toEqual(['A', 'B']);
    expect(open.manifest.model).toBe('hash@2');
  });

  it('names what was left out of the corpus when it builds', async () => {
    put('b.pdf', '');
    const { said } = await ensure();
    expect(said[0]).toMatch(/^Left out of the corpus: b\.pdf: not a format/);
    expect((await ensure()).said).toEqual([]);
  });

  it('refuses a corpus without papers', async () => {
    const empty = parseConfig({ CORPUS_DIR: at('nowhere'), INDEX_DIR: at('index') });
    const silent = (): void => undefined;
    const reporter = { notice: silent, problem: silent, progress: silent };
    const { code } = await failureOf(() => ensureIndex(empty, new HashEmbedder(), reporter));
    expect(code).toBe('no-corpus');
  });
});

describe('when the build fails', () => {
  it('ensureIndex fails of the same when no index can serve', async () => {
    await expect(ensure(new HashEmbedder({ failAfter: 1 }))).rejects.toThrow(
      'The fake model stopped.',
    );
  });

  it('the older index serves when it is whole, and the sentence says which', async () => {
    const first = await ensure();
    put('b.jsonl', '{"title":"C","abstract":"Third."}');
    const { open, said } = await ensure(new HashEmbedder({ failAfter: 0 }));
    expect(open.papers).toHaveLength(2);
    expect(said.at(-1)).toBe(
      `The fake model stopped. Answering from the index of ${first.open.manifest.builtAt}.`,
    );
  });
});

describe('the parts put together', () => {
  const models = () => {
    const embedder = new HashEmbedder();
    const reranker = new OverlapReranker();
    return {
      reranker,
      id: embedder.id,
      embedPaper: embedder.embedPaper.bind(embedder),
      embedQuery: embedder.embedQuery.bind(embedder),
      score: reranker.score.bind(reranker),
    };
  };

  it('are a Library that carries the id of its index', async () => {
    const { open } = await ensure();
    const library = await libraryOver(open, models(), config());
    expect(library.index).toBe(open.manifest.id);
    expect(library.papers.map(({ title }) => title)).toEqual(['A', 'B']);
    expect((await library.ask('the second?')).index).toBe(open.manifest.id);
  });

  it('leave the re-ranker out when it is switched off', async () => {
    const { open } = await ensure();
    const off = parseConfig({ RERANKING_MODEL: 'off' });
    const [on, without] = [models(), models()];
    await (await searcherOver(open, on, config())).rank('the second?');
    await (await searcherOver(open, without, off)).rank('the second?');
    expect(on.reranker.read).toHaveLength(2);
    expect(without.reranker.read).toEqual([]);
  });
});

it('startModels gives the models the identity of the configured one', async () => {
  const models = await startModels(parseConfig({}));
  expect(models.id).toMatch(/^footnote-embed@[0-9a-f]{12}$/);
  expect(models.pid).toBeGreaterThan(0);
  models.close();
});

it('problemSentence names file, line and reason', async () => {
  put('b.jsonl', '{"title":"C"}\n');
  put('c.pdf', '');
  const sentences = (await loadCorpus(at('corpus'))).problems.map(problemSentence);
  expect(sentences).toHaveLength(2);
  expect(sentences[0]).toMatch(/^Left out of the corpus: b\.jsonl, line 1: .+\.$/);
  expect(sentences[1]).toMatch(/^Left out of the corpus: c\.pdf: .+\.$/);
});
