// The fakes keep what the real models and the real store keep, so that tests may stand on them.
import { HashEmbedder } from '#test/fakes/embedder.ts';
import { OverlapReranker } from '#test/fakes/reranker.ts';
import { MemoryStore } from '#test/fakes/vector-store.ts';
import { embedderContract } from './embedder.ts';
import { rerankerContract } from './reranker.ts';
import { vectorStoreContract } from './vector-store.ts';

embedderContract('the hash embedder', () => new HashEmbedder());
rerankerContract('the overlap re-ranker', () => new OverlapReranker());
vectorStoreContract('the store in memory', (vectors) => Promise.resolve(new MemoryStore(vectors)));
