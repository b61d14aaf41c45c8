// The model process: loads the models once, then answers one request after another until its parent is gone.
import { FootnoteError, reasonOf } from '../errors.ts';
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
  // Building an index needs no re-ranker, so its memory is not taken before the first question.
  let reranker: Promise<TransformersReranker> | undefined;
  const loadReranker = async (): Promise<TransformersReranker> => {
    if (rerankingModel === undefined) throw new Error('Re-ranking is switched off.');
    return new TransformersReranker(await loadModel(rerankingModel, 'logits'));
  };
  return async ({ work, input }) => {
    if (work === 'embedPaper') {
      const { title, sentences } = input as ModelWork['embedPaper']['input'];
      return embedder.embedPaper(title, sentences);
    }
    if (work === 'embedQuery') {
      return embedder.embedQuery((input as ModelWork['embedQuery']['input']).text);
    }
    // A failed load is not kept: the model may be put in place while the process lives.
    reranker ??= loadReranker().catch((error: unknown) => {
      reranker = undefined;
      throw error;
    });
    const { question, candidates } = input as ModelWork['score']['input'];
    return (await reranker).score(question, candidates);
  };
}

/** The response to a request that failed; an expected failure keeps its code. */
function failure(error: unknown, id?: number): ModelResponse {
  return {
    kind: 'failed',
    reason: reasonOf(error),
    ...(error instanceof FootnoteError ? { code: error.code } : {}),
    ...(id === undefined ? {} : { id }),
  };
}

function send(response: ModelResponse): void {
  // The callback swallows a parent that went away between the request and its response.
  process.send?.(response, undefined, undefined, () => undefined);
}

// A parent that died leaves no orphan behind; Ctrl-C and a service manager's stop are the parent's to handle.
process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);

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
        send(failure(error, request.id));
      });
  });
  send({ kind: 'ready' });
} catch (error) {
  send(failure(error));
}
