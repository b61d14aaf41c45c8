// The command line is read strictly: what is not understood is bad usage, named, never ignored.
import { describe, expect, it } from 'vitest';
import { verbOptions } from '#src/terminal/options.ts';
import { failureOf } from '#test/builders/failure.ts';

const DEFAULTS = {
  help: false,
  text: '',
  json: false,
  batch: undefined,
  papers: 10,
  corpus: undefined,
  index: undefined,
};

describe('verbOptions', () => {
  it.each([
    [['why?'], { text: 'why?' }],
    [['does', 'it', 'work?'], { text: 'does it work?' }],
    [['why?', '--json', '--papers', '3'], { text: 'why?', json: true, papers: 3 }],
    [['--papers=1', 'why?'], { text: 'why?', papers: 1 }],
    [['--batch', 'a.jsonl'], { batch: 'a.jsonl' }],
    [['why?', '--corpus', 'a', '--index', 'b'], { text: 'why?', corpus: 'a', index: 'b' }],
    [['--', '--json'], { text: '--json' }],
    [['-h'], { help: true }],
    [['--help', 'why?'], { help: true, text: 'why?' }],
    [[''], { text: '' }],
  ])('reads %j', (args, expected) => {
    expect(verbOptions(args)).toEqual({ ...DEFAULTS, ...expected });
  });

  it.each([
    [[], 'Nothing was asked.'],
    [['--json'], 'Nothing was asked.'],
    [['why?', '--jsn'], "'--jsn'"],
    [['why?', '-x'], "'-x'"],
    [['why?', '--papers'], "'--papers"],
    [['why?', '--papers', '0'], '--papers is "0"; it takes a whole number from 1 to 10.'],
    [['why?', '--papers', '11'], '--papers is "11"'],
    [['why?', '--papers', '2.5'], '--papers is "2.5"'],
    [['why?', '--papers', 'many'], '--papers is "many"'],
    [['why?', '--papers', ''], '--papers is ""'],
    [['why?', '--json=yes'], "'--json'"],
    [
      ['why?', '--batch', 'a.jsonl'],
      '--batch reads its questions from a.jsonl; "why?" is one too many.',
    ],
  ])('refuses %j in one line', async (args, words) => {
    const { code, message } = await failureOf(() => verbOptions(args));
    expect(code).toBe('bad-usage');
    expect(message).toContain(words);
    expect(message).toMatch(/ Run it with --help to see how\.$/);
    expect(message).not.toContain('\n');
  });
});
