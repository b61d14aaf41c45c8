// A searcher over papers in memory, with the fake models.
import { type Paper, toPaper } from '#src/papers/paper.ts';
import { splitSentences } from '#src/papers/sentences.ts';
import type { Reranker, Similarity, StoredVector } from '#src/search/ports.ts';
import { Searcher } from '#src/search/searcher.ts';
import { HashEmbedder } from '#test/fakes/embedder.ts';
import { OverlapReranker } from '#test/fakes/reranker.ts';
import { MemoryStore } from '#test/fakes/vector-store.ts';

/** Four papers that have little to do with each other. */
export const FOUR: readonly Paper[] = [
  toPaper({
    title: 'LoRA-GA: Low-Rank Adaptation with Gradient Approximation',
    abstract:
      'Fine-tuning large models is costly. LoRA-GA aligns the gradients of the low-rank product with full fine-tuning. It converges 2-4 times faster than vanilla LoRA.',
  }),
  toPaper({
    title: 'S^{2}FT: Structured Sparsity',
    abstract:
      'S^{2}FT selects sparsely and computes densely. It saves $3\\times$ training memory and improves latency by 2.7%.',
  }),
  toPaper({
    title: 'Masked Autoencoders for Thorax Diseases',
    abstract:
      'Chest X-rays are abundant. Medical reconstruction requires a much smaller visible proportion of an image. We outperform convolutional networks on the disease benchmark by 3%.',
  }),
  toPaper({
    title: 'A Survey of Prompts',
    abstract: 'Prompts steer frozen language models. We survey soft and hard prompts.',
  }),
];

/** A searcher over some papers; `reranker: undefined` switches re-ranking off. */
export async function aSearcher(
  papers: readonly Paper[] = FOUR,
  options: { reranker?: Reranker | undefined; findings?: readonly Similarity[] } = {
    reranker: new OverlapReranker(),
  },
): Promise<Searcher> {
  const embedder = new HashEmbedder();
  const vectors: StoredVector[] = [];
  const indexed = papers.map((paper) => ({ paper, sentences: splitSentences(paper.abstract) }));
  for (const { paper, sentences } of indexed) {
    const texts = sentences.map(({ start, end }) => paper.abstract.slice(start, end));
    const made = await embedder.embedPaper(paper.title, texts);
    vectors.push({ paper: paper.id, start: 0, end: paper.abstract.length, vector: made.paper });
    for (const [sentence, vector] of made.sentences.entries()) {
      const span = sentences[sentence];
      if (vector !== undefined && span !== undefined) {
        vectors.push({ paper: paper.id, sentence, ...span, vector });
      }
    }
  }
  const store = new MemoryStore(vectors);
  return new Searcher(indexed, { embedder, reranker: options.reranker, store }, options.findings);
}
