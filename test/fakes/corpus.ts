// The corpus service of a corpus in which nothing changes; its method can be replaced.
import type { CorpusService } from '#src/discord/services.ts';

export function fakeCorpus(overrides: Partial<CorpusService> = {}): CorpusService {
  const nothingNew = { papers: 3, added: 0, removed: 0, problems: [], ms: 12 };
  const builtAt = new Date('2026-11-20T08:00:00Z');
  return {
    reindex: () => Promise.resolve(nothingNew),
    facts: () => ({ builtAt, models: ['fake-embed@1', 'fake-rerank'] }),
    ...overrides,
  };
}
