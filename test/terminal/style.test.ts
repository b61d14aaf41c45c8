// Colours and links only where a terminal shows them, and nothing of a text steers it.
import { describe, expect, it } from 'vitest';
import { printable, styleFor } from '#src/terminal/style.ts';

const rich = styleFor({ isTTY: true, getColorDepth: () => 8 });
const plain = styleFor({});

describe('styleFor', () => {
  it.each([
    ['a colour terminal', { isTTY: true, getColorDepth: () => 8 }, true],
    ['a terminal without colours, or NO_COLOR', { isTTY: true, getColorDepth: () => 1 }, false],
    ['a pipe', { isTTY: false, getColorDepth: () => 8 }, false],
    ['a file', {}, false],
  ])('is rich or plain as it suits %s', (_what, output, expected) => {
    expect(styleFor(output).rich).toBe(expected);
  });
});

it('the plain style marks a quote with guillemets and shows no escape', () => {
  expect(plain.mark('it')).toBe('«it»');
  expect(plain.bold('it') + plain.dim('it') + plain.link('it', 'https://x')).toBe('ititit');
});

it('the rich style marks with colour, links by OSC 8, and ends what it began', () => {
  expect(rich.mark('it')).toBe('\u001b[1;33mit\u001b[22;39m');
  expect(rich.link('it', 'https://x')).toBe('\u001b]8;;https://x\u001b\\it\u001b]8;;\u001b\\');
  expect(rich.bold('it')).toBe('\u001b[1mit\u001b[22m');
  expect(rich.dim('it')).toBe('\u001b[2mit\u001b[22m');
});

describe('printable', () => {
  it.each([
    ['escape sequences', '\u001b[31mred\u001b[0m', '[31mred[0m'],
    ['a title of the window', '\u001b]0;mine\u0007x', ']0;minex'],
    ['C1 controls', 'a\u009b31mb', 'a31mb'],
    ['carriage returns and backspaces', 'good\rbad\b', 'goodbad'],
    ['right-to-left overrides', 'a\u202eb\u2066c\u200f', 'abc'],
  ])('takes out %s', (_what, text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it.each(['S^{2}FT $x$ — naïve 🦊 微调', 'two\nlines\tand a tab'])('leaves %j', (text) => {
    expect(printable(text)).toBe(text);
  });
});
