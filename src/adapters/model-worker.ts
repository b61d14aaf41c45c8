// The model process: loads the models once, then answers one request after another until its parent is gone.
import { reasonOf } from '../errors.ts';
import type { ModelRequest, ModelResponse, ModelWork } from './model-messages.ts';
import type { ModelSettings } from './model-settings.ts';
import { loadModel } from './transformers.ts';
import { TransformersEmbedder } from './transformers-embedder.ts';
import { TransformersReranker } from './transformers-reranker.ts';

type Work = (request: ModelRequest) => Promise<ModelWork[keyof ModelWork]['output']>;

/** Loads the models that the settings name and gives the function that works with them. */
async function load(settings: ModelSettings): Promise<Work> {
  const { embedding, rerankingModel } = settings;
  const embedder = new TransformersEmbedder(
    await loadModel(embedding.model, 'last_hidden_state'),
    embedding,
  );
  const reranker =
    rerankingModel === undefined
      ? undefined
      : new TransformersReranker(await loadModel(rerankingModel, 'logits'));
  return async ({ work, input }) => {
    if (work === 'embedPaper') {
      const { title, sentences } = input as ModelWork['embedPaper']['input'];
      return embedder.embedPaper(title, sentences);
    }
    if (work === 'embedQuery') {
      return embedder.embedQuery((input as ModelWork['embedQuery']['input']).text);
    }
    if (reranker === undefined) throw new Error('Re-ranking is switched off.');
    const { question, candidates } = input as ModelWork['score']['input'];
    return reranker.score(question, candidates);
  };
}

function send(response: ModelResponse): void {
  // The callback swallows a parent that went away between the request and its response.
  process.send?.(response, undefined, undefined, () => undefined);
}

// A parent that died leaves no orphan behind; Ctrl-C is the parent's to handle.
process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => undefined);

const settings = JSON.parse(process.argv[2] ?? '{}') as ModelSettings;
try {
  const work = await load(settings);
  let turn = Promise.resolve();
  process.on('message', (request: ModelRequest) => {
    turn = turn
      .then(async () => {
        send({ kind: 'done', id: request.id, output: await work(request) });
      })
      .catch((error: unknown) => {
        send({ kind: 'failed', id: request.id, reason: reasonOf(error) });
      });
  });
  send({ kind: 'ready' });
} catch (error) {
  send({ kind: 'failed', reason: reasonOf(error) });
}
