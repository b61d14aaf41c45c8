// Turns of conversations with everything filled in.
import type { Turn } from '#src/state/turns.ts';

/** A turn before it is kept; any field can be replaced. */
export function aTurn(overrides: Partial<Omit<Turn, 'id'>> = {}): Omit<Turn, 'id'> {
  return {
    server: 's1',
    place: 'c1',
    user: 'ana',
    question: 'what is LoRA?',
    resolved: 'what is LoRA?',
    papers: ['aaaaaaaaaaaa'],
    evidence: [{ abstract: 'f00dcafe', quotes: [{ start: 0, end: 20 }] }],
    abstained: false,
    within: false,
    index: 'f00d1234',
    at: new Date('2026-11-21T12:00:00Z'),
    ...overrides,
  };
}
