// Models that run once for each input: a test that asks the same in several ways waits for them only once.
import type { Candidate, Embedder, Relevance, Reranker } from '#src/search/ports.ts';

/** The models' own outputs, kept in memory. */
export function remembering(models: Embedder & Reranker): Embedder & Reranker {
  const vectors = new Map<string, Promise<Float32Array>>();
  const logits = new Map<string, Promise<Relevance[]>>();
  const once = <T>(known: Map<string, Promise<T>>, key: string, run: () => Promise<T>) => {
    const found = known.get(key) ?? run();
    known.set(key, found);
    return found;
  };
  return {
    id: models.id,
    embedPaper: (title, sentences) => models.embedPaper(title, sentences),
    embedQuery: (text) => once(vectors, text, () => models.embedQuery(text)),
    score: (question, candidates: readonly Candidate[]) =>
      once(logits, JSON.stringify([question, candidates]), () =>
        models.score(question, candidates),
      ),
  };
}
