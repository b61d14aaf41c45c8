// A whole abstract as a message: what was quoted is set off, and one too long for a message goes along as a file.
import { expect, test } from 'vitest';
import { abstractMessage } from '#src/discord/answers/abstract-message.ts';
import { brokenLimits } from '#src/discord/limits.ts';
import { LANGUAGES } from '#src/texts/texts.ts';
import { contents } from '#test/builders/contents.ts';
import { labels } from '#test/builders/labels.ts';
import { quotesIn } from '#test/builders/markdown.ts';
import { aPaper } from '#test/builders/paper.ts';
import { sentenceOf } from '#test/fakes/library.ts';

const paper = aPaper({ abstract: 'One *begins*. Two goes on. Three goes further. Four ends.' });
const [two, three] = [sentenceOf(paper, 'Two'), sentenceOf(paper, 'Three')];

test('what was quoted is set off in its place, in the order of the abstract', () => {
  const [title, ...texts] = contents(abstractMessage(paper, [three, two], LANGUAGES.en));
  expect(title).toBe('### [Late Chunking](https://arxiv.org/abs/2409.04701)');
  expect(texts).toEqual([
    'One \\*begins\\*.',
    '> Two goes on.',
    '> Three goes further.',
    'Four ends.',
    '-# Set off: the passages quoted before.',
  ]);
});

test('an abstract of which nothing was quoted stands as it is', () => {
  const reply = abstractMessage(paper, [], LANGUAGES.en);
  expect(contents(reply).slice(1)).toEqual([
    'One \\*begins\\*. Two goes on. Three goes further. Four ends.',
  ]);
  expect(labels(reply)).toEqual(['Related', 'Save']);
});

test('overlapping quotes are set off once', () => {
  const reply = abstractMessage(
    paper,
    [two, { start: two.start + 4, end: three.end }],
    LANGUAGES.en,
  );
  expect(quotesIn(contents(reply).join('\n'))).toEqual(['Two goes on.']);
});

test('one that has changed since is shown as it is, and says so', () => {
  const texts = contents(abstractMessage(paper, undefined, LANGUAGES.en));
  expect(texts.at(-1)).toContain('has changed since it was quoted');
  expect(quotesIn(texts.join('\n'))).toEqual([]);
});

test.each([
  [
    'sentences',
    `${'It goes on. '.repeat(900)}Here is it. ${'And on. '.repeat(900)}`,
    'Here is it.',
  ],
  ['nothing but markup', `${'*'.repeat(5000)}. Here is it. ${'_'.repeat(5000)}`, 'Here is it.'],
])(
  'of a very long one of %s the quote is whole, and the rest is attached',
  (_of, abstract, text) => {
    const long = aPaper({ abstract });
    const start = abstract.indexOf(text);
    const reply = abstractMessage(long, [{ start, end: start + text.length }], LANGUAGES.en);
    expect(brokenLimits(reply.components)).toEqual([]);
    expect(quotesIn(contents(reply).join('\n'))).toEqual([text]);
    expect(reply.files).toEqual([{ name: 'abstract.txt', content: abstract }]);
    expect(contents(reply).at(-1)).toContain('the whole of it is attached');
  },
);

test('a quote that is too long itself is shortened with the rest, and set off no more', () => {
  const abstract = 'word '.repeat(2000).trim();
  const reply = abstractMessage(
    aPaper({ abstract }),
    [{ start: 0, end: abstract.length }],
    LANGUAGES.en,
  );
  expect(brokenLimits(reply.components)).toEqual([]);
  expect(quotesIn(contents(reply).join('\n'))).toEqual([]);
  expect(reply.files).toHaveLength(1);
});
