// The models, in a process of their own: questions queue for it, and when it dies it is started again.
import type { ChildProcess } from 'node:child_process';
import { FootnoteError } from '../errors.ts';
import type { Candidate, Embedder, PaperVectors, Relevance, Reranker } from '../search/ports.ts';
import { forkWorker } from './fork.ts';
import type { ModelRequest, ModelResponse, ModelWork, WorkName } from './model-messages.ts';
import type { ModelSettings } from './model-settings.ts';

const WORKER = new URL('./model-worker.ts', import.meta.url);

/** A request that has waited through this many ends of the process is refused: it may be what ends it. */
const LIVES = 3;

interface Pending {
  readonly request: ModelRequest;
  readonly resolve: (output: never) => void;
  readonly reject: (error: Error) => void;
  lives: number;
}

/** An expected failure of the process stays one here; anything else is a fault of ours. */
function failureOf({ code, reason }: Extract<ModelResponse, { kind: 'failed' }>): Error {
  if (code !== undefined) return new FootnoteError(code, reason);
  return new Error(`The model process failed: ${reason}`);
}

function shuttingDown(): FootnoteError {
  return new FootnoteError('model-down', (sentences) => sentences.shuttingDown);
}

/** What the owner of a model process may want to log. */
export interface ModelProcessEvents {
  /** The process ended unasked; it is started again for what waits. */
  onRestart?: (details: { signal: string | null; code: number | null; waiting: number }) => void;
}

/**
 * Embedder and Reranker over a child process, because onnxruntime-node 1.14 blocks the thread that calls it
 * and loads only once in a process. Requests are answered in the order in which they came.
 */
export class ModelProcess implements Embedder, Reranker {
  readonly id: string;
  readonly #settings: ModelSettings;
  readonly #events: ModelProcessEvents;
  readonly #pending = new Map<number, Pending>();
  #child: ChildProcess | undefined;
  #ready = false;
  #closed = false;
  #lastId = 0;

  /** @param id the embedding model's identity, see `modelId` */
  constructor(id: string, settings: ModelSettings, events: ModelProcessEvents = {}) {
    this.id = id;
    this.#settings = settings;
    this.#events = events;
  }

  embedPaper(title: string, sentences: readonly string[]): Promise<PaperVectors> {
    return this.#ask('embedPaper', { title, sentences });
  }

  embedQuery(text: string): Promise<Float32Array> {
    return this.#ask('embedQuery', { text });
  }

  score(question: string, candidates: readonly Candidate[]): Promise<Relevance[]> {
    return this.#ask('score', { question, candidates });
  }

  /** Starts loading the models now, so that the first question does not wait for it. */
  start(): void {
    this.#child ??= this.#spawn();
  }

  /** The number of the running process, for a status line or a test; undefined when none runs. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Ends the process; what still waits is refused. */
  close(): void {
    this.#closed = true;
    this.#child?.disconnect();
    this.#child = undefined;
    this.#refuse(shuttingDown());
  }

  #ask<W extends WorkName>(work: W, input: ModelWork[W]['input']): Promise<ModelWork[W]['output']> {
    if (this.#closed) return Promise.reject(shuttingDown());
    return new Promise((resolve, reject) => {
      const request = { id: ++this.#lastId, work, input };
      this.#pending.set(request.id, { request, resolve, reject, lives: LIVES });
      this.start();
      if (this.#ready) this.#send(request.id);
    });
  }

  #send(id: number): void {
    const pending = this.#pending.get(id);
    // A process that died a moment ago fails the send; its exit event sends again.
    if (pending !== undefined) this.#child?.send(pending.request, () => undefined);
  }

  #spawn(): ChildProcess {
    const child = forkWorker(WORKER, this.#settings);
    child.on('message', (response) => {
      this.#receive(response as ModelResponse);
    });
    child.on('error', () => undefined);
    child.on('exit', (code, signal) => {
      this.#restart(child, code, signal);
    });
    return child;
  }

  #receive(response: ModelResponse): void {
    if (response.kind === 'ready') {
      this.#ready = true;
      for (const id of this.#pending.keys()) this.#send(id);
      return;
    }
    if (response.kind === 'failed' && response.id === undefined) {
      // Nothing loaded: let it go, so that the next question tries again.
      this.#child?.disconnect();
      this.#child = undefined;
      this.#refuse(failureOf(response));
      return;
    }
    const id = response.id ?? 0;
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (response.kind === 'done') pending?.resolve(response.output as never);
    else pending?.reject(failureOf(response));
  }

  #restart(child: ChildProcess, code: number | null, signal: string | null): void {
    if (this.#closed || child !== this.#child) return;
    const wasReady = this.#ready;
    this.#ready = false;
    this.#child = undefined;
    for (const [id, pending] of this.#pending) {
      pending.lives -= 1;
      if (pending.lives > 0) continue;
      this.#pending.delete(id);
      pending.reject(new FootnoteError('model-down', ({ modelsStopped }) => modelsStopped));
    }
    this.#events.onRestart?.({ signal, code, waiting: this.#pending.size });
    if (wasReady || this.#pending.size > 0) this.start();
  }

  #refuse(error: Error): void {
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}
