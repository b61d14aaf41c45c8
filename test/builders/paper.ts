// Builds a valid paper; a test states only what it is about.
import type { Paper } from '#src/papers/paper.ts';

/** A paper with the given fields and plausible others. */
export function aPaper(overrides: Partial<Paper> = {}): Paper {
  return {
    id: '2409.04701',
    title: 'Late Chunking',
    abstract:
      'Many uses need short texts. We embed the whole text first. It improves retrieval by 3%.',
    url: 'https://arxiv.org/abs/2409.04701',
    links: [],
    ...overrides,
  };
}
