// Escaping: everything displays as it reads, nothing formats, pings or links.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  blockQuote,
  escapeMarkdown,
  inlineText,
  link,
  shorten,
  singleLine,
  smallType,
  webAddress,
} from '#src/discord/escape.ts';
import { displayed } from '#test/builders/displayed.ts';

const HOSTILE = [
  '**bold** and __underlined__ and *italic* and _italic_',
  '~~struck~~ ||spoiler|| `code` ``` block ```',
  '@everyone @here <@123> <@!123> <@&123> <#123> </ask:123>',
  '[text](https://evil.example) and [a [b] c](http://x.example)',
  '# heading',
  '### heading\n# another',
  '-# small',
  '- item\n- item\n  - inner\n* star\n+ plus',
  '1. first\n2) second\n  10. tenth',
  '> quote\n>>> all of it',
  '<:custom:123> <a:moving:123> :smile: :+1: :a:b:',
  '<t:1700000000:R>',
  'back\\slash \\*not escaped\\* \\',
  'LaTeX: 25\\% of $x_{1}$ and S^{2}FT, \\OurMethod',
  'at https://github.com/a_b/c__d (see https://x.example/~me/*y*). Then _more_.',
  '(https://en.wikipedia.org/wiki/A_(b)) and https://x.example/_',
  'between <https://x.example/a_b> and gluedhttps://x.example/a_b_c',
];

describe('escapeMarkdown', () => {
  test.each(HOSTILE)('displays as it reads: %j', (text) => {
    expect(displayed(escapeMarkdown(text))).toEqual({ text, live: [] });
  });

  test('displays every line of the five listings as it reads', () => {
    const lines = readdirSync('seeds')
      .filter((name) => name.endsWith('.txt'))
      .flatMap((name) => readFileSync(`seeds/${name}`, 'utf8').split('\n'));
    expect(lines.length).toBeGreaterThan(1000);
    for (const line of lines) {
      expect(displayed(escapeMarkdown(line))).toEqual({ text: line, live: [] });
    }
  });

  test('lets nothing hide behind the beginning of an address', () => {
    expect(displayed(escapeMarkdown('https://**bold** @everyone')).live).toEqual([]);
    expect(escapeMarkdown('https://**bold**')).toBe('https://\\*\\*bold\\*\\*');
  });

  test('leaves ordinary prose alone', () => {
    const prose = 'We find, on 3.5% of the data (n = 12): it works. Does it? Yes; a-b holds!';
    expect(escapeMarkdown(prose)).toBe(prose);
  });
});

describe('singleLine and inlineText', () => {
  test('drop what prints nothing or turns the reading direction', () => {
    expect(singleLine('a\u202eb\u200f c\u0000\u0007\u2066d\ufeff')).toBe('ab cd');
  });

  test('put a text on one line', () => {
    expect(singleLine('  a\n\n# b\tc ')).toBe('a # b c');
    expect(inlineText('a\n# b', 10)).toBe('a # b');
  });

  test('shorten with an ellipsis before escaping, never within a character', () => {
    expect(shorten('abcdef', 6)).toBe('abcdef');
    expect(shorten('abcdef', 4)).toBe('abc…');
    expect(shorten('ab😀cd', 4)).toBe('ab…');
    expect(inlineText('***', 2)).toBe('\\*…');
  });
});

describe('link', () => {
  const target = 'https://x.example/p';
  const LABEL = /^\[(?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*\]\((\S+)\)$/;

  test.each([
    'Plain title',
    '[Re] A reproduction',
    'an [unclosed bracket',
    'a closed] bracket',
    'all ](http://evil.example) ways [[',
    'see https://x.example for it',
    'S^{2}FT_x *star*',
  ])('is one link to its target whatever the title: %j', (title) => {
    expect(LABEL.exec(link(title, target, 100))?.[1]).toBe(target);
  });

  test('a title with paired brackets displays as it reads', () => {
    const markdown = link('[Re] A reproduction', target, 100);
    expect(displayed(markdown.slice(1, markdown.indexOf(']('))).text).toBe('[Re] A reproduction');
  });

  test('a long title is shortened, brackets that lose their partner included', () => {
    const markdown = link(`short [${'x'.repeat(50)}]`, target, 20);
    expect(LABEL.exec(markdown)?.[1]).toBe(target);
    expect(markdown).toContain('…');
  });

  test('a target that ends the link early is encoded', () => {
    expect(webAddress('https://x.example/a_(b)*c')).toBe('https://x.example/a_%28b%29%2Ac');
  });

  test.each(['javascript:alert(1)', 'not an address', `https://x.example/${'a'.repeat(600)}`])(
    'a target that cannot be linked leaves the title in bold: %j',
    (bad) => {
      expect(link('A title', bad, 100)).toBe('**A title**');
    },
  );
});

test('a quote becomes a block quote, line by line', () => {
  expect(blockQuote('a *b*\n# c')).toBe('> a \\*b\\*\n> \\# c');
});

describe('bold', () => {
  const spanOf = (text: string, part: string) => {
    const start = text.indexOf(part);
    return { start, end: start + part.length };
  };

  test('is put around spans, and what they hold stays escaped', () => {
    const text = 'a *b* and S^{2}_FT.';
    const strong = ['*b*', 'S^{2}_FT'].map((part) => spanOf(text, part));
    expect(escapeMarkdown(text, strong)).toBe('a **\\*b\\*** and **S^{2}\\_FT**.');
  });

  test('leaves out what touches an address', () => {
    const text = 'code at https://x.example/code here';
    const strong = [spanOf(text, 'code'), spanOf(text, 'example'), spanOf(text, 'here')];
    expect(escapeMarkdown(text, strong)).toBe('**code** at https://x.example/code **here**');
  });

  test('keeps its place in a quote of several lines', () => {
    const text = 'first line\nsecond line';
    expect(blockQuote(text, [spanOf(text, 'first'), spanOf(text, 'second')])).toBe(
      '> **first** line\n> **second** line',
    );
  });
});

test('small type is small on every line and displays as it reads', () => {
  expect(smallType('*one*\n# two')).toBe('-# \\*one\\*\n-# \\# two');
});
