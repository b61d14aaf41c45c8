// Markdown as the page reads it: what is markup, what is plain text, and what was escaped stays so.
import { describe, expect, test } from 'vitest';
import { blockQuote, escapeMarkdown, link } from '#src/discord/escape.ts';
import {
  parseMarkdown,
  plainText,
  type MarkdownNode,
} from '#src/playground/page/public/scripts/markdown.js';

/** A tree as a short text: `bold(…)`, the text itself in quotes. */
function shape(nodes: readonly MarkdownNode[]): string {
  return nodes
    .map(({ type, text, children }) => {
      if (type === 'text') return `'${text ?? ''}'`;
      return `${type}(${children === undefined ? (text ?? '') : shape(children)})`;
    })
    .join(' ');
}

const inParagraph = (text: string): string =>
  shape(parseMarkdown(text)).replace(/^paragraph\((.*)\)$/, '$1');

describe('marks within a line', () => {
  test.each([
    ['**a**', "bold('a')"],
    ['*a* _b_', "italic('a') ' ' italic('b')"],
    ['***a***', "bold(italic('a'))"],
    ['__a__', "underline('a')"],
    ['~~a~~', "strike('a')"],
    ['||a||', "spoiler('a')"],
    ['**a *b* c**', "bold('a ' italic('b') ' c')"],
    ['`**a**`', 'code(**a**)'],
    ['``a`b``', 'code(a`b)'],
    ['snake_case_word', "'snake_case_word'"],
    ['2 * 3 * 4', "'2 * 3 * 4'"],
    ['**open', "'**open'"],
    [String.raw`\*a\* \_b\_ \\`, String.raw`'*a* _b_ \'`],
    ['<@1> <@!2> <@&3> <#4>', "user() ' ' user() ' ' role() ' ' channel()"],
    ['</ask:5>', 'command(/ask)'],
    ['<t:0:R>', 'time()'],
    ['@everyone', 'everyone(@everyone)'],
    ['a\nb', "'a' break() 'b'"],
  ])('%s', (text, tree) => {
    expect(inParagraph(text)).toBe(tree);
  });

  test('an address is linked whole, without the full stop or the bracket after it', () => {
    expect(inParagraph('(see https://a.org/b_c_d).')).toBe(
      "'(see ' link(https://a.org/b_c_d) ').'",
    );
    expect(inParagraph('<https://a.org>')).toBe('link(https://a.org)');
  });

  test('a masked link shows its label; one whose label is an address, or that leads nowhere, is text', () => {
    expect(inParagraph('[a **b**](https://a.org)')).toBe("link('a ' bold('b'))");
    expect(inParagraph('[https://b.org](https://a.org)')).toContain('[');
    expect(inParagraph('[a](javascript:alert(1))')).toBe("'[a](javascript:alert(1))'");
  });
});

describe('blocks', () => {
  test.each([
    ['# a', "heading('a')"],
    ['#### a', "paragraph('#### a')"],
    ['#a', "paragraph('#a')"],
    ['-# a', "subtext('a')"],
    ['> a\n> b\nc', "quote(paragraph('a' break() 'b')) paragraph('c')"],
    ['> a\n\n> b', "quote(paragraph('a')) quote(paragraph('b'))"],
    ['>>> a\nb', "quote(paragraph('a' break() 'b'))"],
    ['- a\n  - b\n- c', "list(item('a' list(item('b'))) item('c'))"],
    ['- a\n1. b', "list(item('a')) list(item('b'))"],
    ['```js\na\n```b', "codeBlock(a) paragraph('b')"],
    ['a\n# b\nc', "paragraph('a') heading('b') paragraph('c')"],
  ])('%j', (text, tree) => {
    expect(shape(parseMarkdown(text))).toBe(tree);
  });

  test('a numbered list begins with its number', () => {
    expect(parseMarkdown('3. a')).toMatchObject([{ type: 'list', start: 3 }]);
  });
});

describe('what the bot escapes is shown as it reads', () => {
  const texts = [
    'S^{2}FT *improves* __all__ of `it` | ~~by~~ 3%',
    '> not a quote\n- no list\n1. nor this\n# nor that',
    '[1] see https://a.org/x_(y) and <@123> @everyone :smile:',
    String.raw`\frac{1}{2} \* \\`,
  ];

  test.each(texts)('%j', (text) => {
    expect(plainText(escapeMarkdown(text))).toBe(text.replace(/\s+/g, ' '));
    const nodes = parseMarkdown(blockQuote(text));
    expect(nodes.map(({ type }) => type)).toEqual(['quote']);
  });

  test('a title with brackets and marks stays one link', () => {
    const title = 'A [B] *C* `D`';
    expect(parseMarkdown(link(title, 'https://a.org/?q=(x)', 200))).toMatchObject([
      { children: [{ type: 'link', children: [{ type: 'text', text: title }] }] },
    ]);
  });
});

test('reading ends for any text, however odd', () => {
  const marks = ['*', '_', '`', '[', ']', '(', ')', '<', '>', '|', '~', '\\', '\n', '#', '-', 'a'];
  let seed = 1;
  const next = (): number => (seed = (seed * 48_271) % 2_147_483_647);
  for (let times = 0; times < 300; times += 1) {
    const text = Array.from({ length: 40 }, () => marks[next() % marks.length]).join('');
    expect(plainText(text).length).toBeLessThanOrEqual(text.length);
  }
  for (const mark of ['[', '\\', '<', 'a*']) plainText(mark.repeat(2000));
  expect(plainText('['.repeat(2000))).toBe('['.repeat(2000));
});
