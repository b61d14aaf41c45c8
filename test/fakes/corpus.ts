// The corpus service of a corpus in which nothing changes; its method can be replaced.
import type { CorpusService } from '#src/discord/services.ts';

export function fakeCorpus(overrides: Partial<CorpusService> = {}): CorpusService {
  const nothingNew = { papers: 3, added: 0, removed: 0, problems: [], ms: 12 };
  return { reindex: () => Promise.resolve(nothingNew), ...overrides };
}
