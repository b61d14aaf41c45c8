// Standing questions in the state file: kept within bounds, looked after by one bot at a time, each paper told once.
import { beforeEach, describe, expect, it } from 'vitest';
import { openState } from '#src/adapters/state/state-file.ts';
import type { State } from '#src/state/state.ts';
import { aTurn } from '#test/builders/turn.ts';
import { WATCHES_KEPT, type ClaimedWatch, type Watch } from '#src/state/watches.ts';

const NOON = new Date('2026-11-21T12:00:00Z');
const later = (ms: number): Date => new Date(NOON.getTime() + ms);
const LEASE = later(60_000);
const OLD = { index: 'old', papers: ['aaaaaaaaaaaa', 'bbbbbbbbbbbb'] };
const NEW = { index: 'new', papers: ['bbbbbbbbbbbb', 'cccccccccccc', 'dddddddddddd'] };
const QUESTION = { server: 's1', channel: 'c1', user: 'ana', language: 'en', at: NOON } as const;

let state: State;

beforeEach(() => {
  state = openState(':memory:');
});

function keep(question: string, overrides: Partial<Watch> = {}) {
  return state.watches.keep({ ...QUESTION, question, ...overrides }, OLD);
}

function kept(question = 'What is new?', overrides: Partial<Watch> = {}): Watch {
  const keeping = keep(question, overrides);
  if (!('watch' in keeping)) throw new Error(keeping.outcome);
  return keeping.watch;
}

function claimed({ id }: Watch, now = NOON): ClaimedWatch {
  const watch = state.watches.claim(id, now, LEASE);
  if (watch === undefined) throw new Error('It is not free.');
  return watch;
}

describe('keep', () => {
  it('keeps a question for its channel and its person', () => {
    const watch = kept();
    expect(watch).toMatchObject({ ...QUESTION, question: 'What is new?', told: 0 });
    expect(state.watches.get(watch.id)).toEqual(watch);
    expect(state.watches.ofChannel('c1')).toEqual([watch]);
    expect(state.watches.ofUser('ana')).toEqual([watch]);
    expect(state.watches.ofChannel('c2')).toEqual([]);
  });

  it('counts what the channels of a server keep, and nothing of direct messages', () => {
    kept('What is new?');
    kept('What is fast?', { channel: 'c2', user: 'ben' });
    kept('What is mine?', { server: null, channel: null });
    expect(state.watches.count('s1')).toBe(2);
    expect(state.watches.count('s2')).toBe(0);
  });

  it('tells a server that keeps a question from one in which someone only asked', () => {
    kept('What is new?');
    kept('What is mine?', { server: null, channel: null });
    state.turns.add(aTurn({ server: 's2' }));
    expect(state.servers()).toEqual(['s1']);
  });

  it('keeps the same question of a channel once, however it is written and whoever asks', () => {
    const first = kept('What is new?');
    expect(keep('what is  NEW', { user: 'ben' })).toEqual({
      outcome: 'there already',
      watch: first,
    });
    expect(keep('What is new?', { channel: 'c2' }).outcome).toBe('kept');
    expect(keep('What is new?', { server: null, channel: null }).outcome).toBe('kept');
    expect(keep('What is new?', { server: null, channel: null }).outcome).toBe('there already');
    const others = { server: null, channel: null, user: 'ben' };
    expect(keep('What is new?', others).outcome).toBe('kept');
  });

  it('wakes a question that stood still', () => {
    const watch = kept();
    state.watches.suspend(claimed(watch), 'no-permission');
    expect(state.watches.get(watch.id)?.suspended).toBe('no-permission');
    expect(state.watches.due('new', LEASE)).toEqual([]);
    expect(keep('What is new?')).toMatchObject({ watch: { suspended: null } });
    expect(state.watches.due('new', NOON)).toEqual([watch.id]);
  });

  it('holds so many a channel and so many a person', () => {
    for (let i = 0; i < WATCHES_KEPT; i += 1) kept(`What of ${i}?`);
    expect(keep('One more?', { user: 'ben' })).toEqual({ outcome: 'channel full' });
    expect(keep('One more?', { channel: 'c2' })).toEqual({ outcome: 'person full' });
    expect(keep('What of 3?').outcome).toBe('there already');
  });

  it('never gives an id again', () => {
    const { id } = kept();
    expect(state.watches.remove(id)).toBe(true);
    expect(state.watches.remove(id)).toBe(false);
    expect(kept().id).not.toBe(id);
    expect(state.watches.get(id)).toBeUndefined();
  });
});

describe('claim', () => {
  it('takes up what has not looked at the index, for one bot at a time', () => {
    const watch = kept();
    expect(state.watches.due('old', NOON)).toEqual([]);
    expect(state.watches.due('new', NOON)).toEqual([watch.id]);
    expect(claimed(watch)).toMatchObject({ index: 'old', known: new Set(OLD.papers) });
    expect(state.watches.claim(watch.id, NOON, LEASE)).toBeUndefined();
    expect(state.watches.due('new', NOON)).toEqual([]);
  });

  it('is free again after a crash, and what the dead one still does changes nothing', () => {
    const watch = kept();
    const dead = claimed(watch);
    const heir = claimed(watch, LEASE);
    expect(state.watches.hold(dead, later(999_999))).toBe(false);
    state.watches.found(dead, NEW, ['cccccccccccc'], NOON);
    state.watches.suspend(dead, 'no-permission');
    expect(state.watches.untold(heir)).toEqual([]);
    expect(state.watches.get(watch.id)?.suspended).toBeNull();
    expect(state.watches.hold(heir, later(999_999))).toBe(true);
  });

  it('waits as long as it was told to after a failure, and counts failures in a row', () => {
    const watch = kept();
    state.watches.release(claimed(watch), 'failed', later(5000));
    expect(state.watches.due('new', later(4999))).toEqual([]);
    const second = claimed(watch, later(5000));
    expect(second.failures).toBe(1);
    state.watches.release(second, 'done', later(5000));
    expect(claimed(watch, later(5000)).failures).toBe(0);
  });

  it('is lost when the question is stopped meanwhile', () => {
    const watch = kept();
    const claim = claimed(watch);
    state.watches.remove(watch.id);
    expect(state.watches.hold(claim, LEASE)).toBe(false);
    state.watches.found(claim, NEW, ['cccccccccccc'], NOON);
    expect(state.ofUser('ana')).toEqual({});
  });
});

describe('found and told', () => {
  it('tells each paper once, and keeps what is untold until it is told', () => {
    const watch = kept();
    const claim = claimed(watch);
    state.watches.found(claim, NEW, ['cccccccccccc', 'dddddddddddd'], NOON);
    state.watches.release(claim, 'failed', NOON);
    const again = claimed(watch);
    expect(again.known).toEqual(new Set([...OLD.papers, ...NEW.papers]));
    const [finding, ...others] = state.watches.untold(again);
    expect(others).toEqual([]);
    const papers = ['cccccccccccc', 'dddddddddddd'];
    expect(finding).toEqual({ id: 'new.0', index: 'new', papers, at: NOON });
    expect(state.watches.due('new', LEASE)).toEqual([watch.id]);
    if (finding !== undefined) state.watches.told(again, finding, ['dddddddddddd']);
    expect(state.watches.get(watch.id)?.told).toBe(1);
    expect(state.watches.due('new', LEASE)).toEqual([]);
    state.watches.found(again, NEW, ['dddddddddddd'], NOON);
    expect(state.watches.untold(again)).toEqual([]);
  });

  it('keeps what was found at several looks apart', () => {
    const claim = claimed(kept());
    state.watches.found(claim, NEW, ['cccccccccccc'], NOON);
    state.watches.found(claim, { ...NEW, index: 'newer' }, ['dddddddddddd'], later(1));
    expect(state.watches.untold(claim).map(({ index }) => index)).toEqual(['new', 'newer']);
  });

  it('makes several findings of many papers, in order', () => {
    const claim = claimed(kept());
    const many = Array.from({ length: 7 }, (_, at) => `${at}`.repeat(12));
    state.watches.found(claim, { ...NEW, papers: many }, many, NOON);
    const findings = state.watches.untold(claim);
    expect(findings.map(({ id, papers }) => [id, papers])).toEqual([
      ['new.0', many.slice(0, 5)],
      ['new.1', many.slice(5)],
    ]);
  });

  it('belongs to a server and a person, with whom it goes', () => {
    state.watches.found(claimed(kept()), NEW, ['cccccccccccc'], NOON);
    expect(Object.keys(state.ofUser('ana'))).toEqual(['watch_papers', 'watches']);
    expect(state.forgetServer('s1')).toBe(2);
    expect(state.watches.ofUser('ana')).toEqual([]);
  });
});
