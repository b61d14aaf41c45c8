// What the bot and its model process say to each other; sent with structured cloning, so vectors stay typed arrays.
import type { FailureCode } from '../errors.ts';
import type { Candidate, PaperVectors, Relevance } from '../search/ports.ts';

/** The work that the model process does, by name: what goes in and what comes out. */
export interface ModelWork {
  embedPaper: { input: { title: string; sentences: readonly string[] }; output: PaperVectors };
  embedQuery: { input: { text: string }; output: Float32Array };
  score: { input: { question: string; candidates: readonly Candidate[] }; output: Relevance[] };
}

export type WorkName = keyof ModelWork;

/** To the process. */
export interface ModelRequest {
  readonly id: number;
  readonly work: WorkName;
  readonly input: ModelWork[WorkName]['input'];
}

/** From the process: first `ready` or `failed`, then one `done` or `failed` a request. */
export type ModelResponse =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly id: number; readonly output: ModelWork[WorkName]['output'] }
  | {
      readonly kind: 'failed';
      readonly id?: number;
      readonly reason: string;
      readonly code?: FailureCode;
    };
