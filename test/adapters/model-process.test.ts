// The shipped models give their reference outputs, and a question outlives the process that answers it.
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { modelId } from '#src/adapters/model-id.ts';
import { ModelProcess, type ModelProcessEvents } from '#src/adapters/model-process.ts';
import type { ModelSettings } from '#src/adapters/model-settings.ts';
import { parseConfig } from '#src/config.ts';
import { failureOf } from '#test/builders/failure.ts';
import { folderOfEachTest } from '#test/builders/folder.ts';
import { embedderContract } from '#test/contract/embedder.ts';
import { rerankerContract } from '#test/contract/reranker.ts';

const SHIPPED = parseConfig({}).models;
const ID = await modelId(SHIPPED.embedding);
const shared = new ModelProcess(ID, SHIPPED);
afterAll(() => {
  shared.close();
});

embedderContract('the shipped model', () => shared);
rerankerContract('the shipped model', () => shared);

const QUESTION = 'does freezing half of the weights save training time?';
const TITLE = 'Half Fine-Tuning';
const SENTENCES = [
  'We freeze half of the parameters in each round.',
  'Training time drops by about 30%.',
];
const expectNear = (got: Float32Array | undefined, expected: readonly number[]): void => {
  expect(got).toHaveLength(384);
  for (const [i, x] of expected.entries()) {
    expect(Math.abs((got?.[i] ?? NaN) - x), `number ${i}`).toBeLessThan(0.01);
  }
};

// The reference outputs of the models, computed when they were made.
describe('the shipped models give their reference outputs', () => {
  it('for a question', async () => {
    expectNear(
      await shared.embedQuery(QUESTION),
      [-0.0428, 0.032, 0.0293, 0.0141, 0.0215, -0.0519],
    );
  });

  it('for a paper and its sentences', async () => {
    const { paper, sentences } = await shared.embedPaper(TITLE, SENTENCES);
    expectNear(paper, [-0.0186, 0.017, -0.0128, 0.0014, 0.0239, -0.058]);
    expectNear(sentences[0], [-0.048, 0.0172, -0.0242, 0.0211, 0.0054, -0.0466]);
    expectNear(sentences[1], [0.0058, 0.0111, -0.0145, -0.0247, 0.0558, -0.0627]);
  });

  it('for how well sentences answer', async () => {
    const [scores] = await shared.score(QUESTION, [{ title: TITLE, sentences: SENTENCES }]);
    const logits = [scores?.paper, ...(scores?.sentences ?? [])];
    for (const [i, expected] of [1.998, 0.176, -0.27].entries())
      expect(Math.abs((logits[i] ?? NaN) - expected), `logit ${i}`).toBeLessThan(0.15);
  });
});

const at = folderOfEachTest();
const started: ModelProcess[] = [];
afterEach(() => {
  for (const models of started.splice(0)) models.close();
});

/** A process of its own for a test that does it harm. */
function aProcess(settings: ModelSettings = SHIPPED, events?: ModelProcessEvents): ModelProcess {
  const models = new ModelProcess(ID, settings, events);
  started.push(models);
  return models;
}

/** How long the system may take to end a process, in milliseconds. */
const PATIENCE = 20_000;

const kill = (models: ModelProcess): void => {
  if (models.pid === undefined) throw new Error('No process runs.');
  process.kill(models.pid, 'SIGKILL');
};
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('a process that is killed', () => {
  it('is started again, and the question that it was answering is answered', async () => {
    const ends: unknown[] = [];
    const models = aProcess(SHIPPED, { onRestart: (details) => ends.push(details) });
    const before = await models.embedQuery(QUESTION);
    const many = Array.from({ length: 40 }, () => ({ title: TITLE, sentences: SENTENCES }));
    const asked = [models.score(QUESTION, many), models.embedQuery(QUESTION)] as const;
    kill(models);
    const [logits, after] = await Promise.all(asked);
    expect(logits).toHaveLength(40);
    expect(after).toEqual(before);
    expect(ends).toEqual([{ signal: 'SIGKILL', code: null, waiting: 2 }]);
  });

  it('is started again while no question waits', async () => {
    let waiting = -1;
    const models = aProcess(SHIPPED, { onRestart: (details) => (waiting = details.waiting) });
    const before = await models.embedQuery(QUESTION);
    const { pid } = models;
    kill(models);
    await vi.waitFor(() => {
      expect(waiting).toBe(0);
    }, PATIENCE);
    expect(models.pid).not.toBe(pid);
    expect(await models.embedQuery(QUESTION)).toEqual(before);
  });

  it('gives a question up after three times, in a sentence, and answers the next', async () => {
    let kills = 2;
    const models: ModelProcess = aProcess(SHIPPED, {
      onRestart: () => {
        // The next process is started right after this.
        if (kills-- > 0) setImmediate(kill, models);
      },
    });
    const asked = failureOf(() => models.embedQuery(QUESTION));
    kill(models);
    const { code, message } = await asked;
    expect(code).toBe('model-down');
    expect(message).toContain('The models stopped while answering, several times over.');
    expectNear(await models.embedQuery(QUESTION), [-0.0428, 0.032]);
  });
});

describe('a model that is missing', () => {
  const missing = (): ModelSettings => ({
    ...SHIPPED,
    embedding: { ...SHIPPED.embedding, model: at('my-model') },
  });

  it('is named, and the next question finds it when it is there', async () => {
    const models = aProcess(missing());
    const { code, message } = await failureOf(() => models.embedQuery(QUESTION));
    expect(code).toBe('model-missing');
    expect(message).toContain(`The model "${at('my-model')}" cannot be loaded`);
    expect(message).toContain('EMBEDDING_MODEL');
    cpSync(SHIPPED.embedding.model, at('my-model'), { recursive: true });
    expectNear(await models.embedQuery(QUESTION), [-0.0428, 0.032]);
  });

  it('is named when its folder is empty', async () => {
    mkdirSync(at('my-model'));
    const { code, message } = await failureOf(() => aProcess(missing()).embedQuery(QUESTION));
    expect(code).toBe('model-missing');
    expect(message).toContain(at('my-model'));
  });

  it('is named when it is the re-ranker, while questions are still embedded', async () => {
    const models = aProcess({ ...SHIPPED, rerankingModel: at('no-reranker') });
    const candidates = [{ title: TITLE, sentences: SENTENCES }];
    const { code, message } = await failureOf(() => models.score(QUESTION, candidates));
    expect(code).toBe('model-missing');
    expect(message).toContain(at('no-reranker'));
    expectNear(await models.embedQuery(QUESTION), [-0.0428, 0.032]);
    cpSync(path.resolve(SHIPPED.rerankingModel ?? ''), at('no-reranker'), { recursive: true });
    expect(await models.score(QUESTION, candidates)).toHaveLength(1);
  });
});

describe('close', () => {
  it('refuses what waits and what comes after, in a sentence', async () => {
    const models = aProcess();
    const waiting = failureOf(() => models.embedQuery(QUESTION));
    models.close();
    const later = failureOf(() => models.score(QUESTION, []));
    for (const { code, message } of await Promise.all([waiting, later])) {
      expect(code).toBe('model-down');
      expect(message).toContain('Footnote is shutting down');
    }
  });

  it('ends the process, and may be called again', async () => {
    const models = aProcess();
    await models.embedQuery(QUESTION);
    const pid = models.pid ?? NaN;
    expect(isAlive(pid)).toBe(true);
    models.close();
    models.close();
    await vi.waitFor(() => {
      expect(isAlive(pid)).toBe(false);
    }, PATIENCE);
    expect(models.pid).toBeUndefined();
  });
});
