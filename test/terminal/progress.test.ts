// How far a build is: a line after each tenth where there is no terminal, a bar where there is one.
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { progressReporter } from '#src/terminal/progress.ts';

/** An output that keeps what is written to it. */
function anOutput(isTTY: boolean) {
  const stream = new PassThrough();
  const output = Object.assign(stream, {
    isTTY,
    columns: 120,
    cursorTo: () => true,
    clearLine: () => true,
    moveCursor: () => true,
  }) as unknown as NodeJS.WriteStream;
  return { output, written: () => String(stream.read() ?? '') };
}

function run(isTTY: boolean, total: number, upTo = total): string {
  const { output, written } = anOutput(isTTY);
  const { update, stop } = progressReporter(output);
  for (let done = 1; done <= upTo; done++) update({ done, embedded: done, total });
  stop();
  return written();
}

describe('without a terminal', () => {
  it('a line comes after each tenth, with the pace and what is left', () => {
    const lines = run(false, 597).trimEnd().split('\n');
    expect(lines).toHaveLength(10);
    for (const line of lines) {
      expect(line).toMatch(/^Indexed \d+\/597 papers, \d+ papers\/s, \d+ s left$/);
    }
    expect(lines.at(-1)).toMatch(/^Indexed 597\/597 papers, .* 0 s left$/);
  });

  it('a few papers give a line each', () => {
    expect(run(false, 3).trimEnd().split('\n')).toHaveLength(3);
  });

  it('nothing is written when nothing was done', () => {
    expect(run(false, 10, 0)).toBe('');
  });
});

describe('on a terminal', () => {
  it('a bar shows papers, and the cursor comes back', () => {
    const shown = run(true, 20, 5);
    expect(shown).toContain('/20 papers');
    expect(shown.lastIndexOf('\u001b[?25h')).toBeGreaterThan(shown.lastIndexOf('\u001b[?25l'));
  });

  it('nothing is written when nothing was done', () => {
    expect(run(true, 10, 0)).toBe('');
  });
});
