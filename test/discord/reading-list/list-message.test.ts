// A reading list as a message: what it shows, what can be done there, and that it always fits.
import { expect, test } from 'vitest';
import { brokenLimits, type ComponentShape } from '#src/discord/limits.ts';
import { listMessage } from '#src/discord/reading-list/list-message.ts';
import type { ListView } from '#src/discord/reading-list/list-view.ts';
import type { Reply } from '#src/discord/reply.ts';
import { contents } from '#test/builders/contents.ts';
import { aContext } from '#test/builders/interaction.ts';
import { aSavedPaper, savedPapers } from '#test/builders/saved.ts';
import { loraGa } from '#test/fakes/library.ts';
import type { SavedPaper } from '#src/state/reading-list.ts';

const FIRST: ListView = { filter: 'all', number: 0 };
const NOON = new Date('2026-11-21T12:00:00Z');

/** The message for Ana, who saved these papers, the last one first on the list. */
function messageFor(papers: readonly SavedPaper[], view = FIRST, note?: string): Reply {
  const context = aContext();
  for (const paper of papers) {
    context.state.readingList.save('ana', paper, NOON);
    context.state.readingList.mark('ana', [paper.key], paper.read);
  }
  return listMessage(context, 'ana', view, note);
}

interface Control extends ComponentShape {
  readonly label?: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly options?: readonly { readonly value: string }[];
  readonly components?: readonly Control[];
}

/** Every button and menu of a message. */
function controls({ components }: Reply): Control[] {
  return (components as readonly Control[]).flatMap(({ type, components: row = [] }) =>
    type === 1 ? row : [],
  );
}

test('each paper shows its title, whether it was read, and when it was saved in its reader’s own way', () => {
  const papers = [
    aSavedPaper(1, { read: true }),
    { ...aSavedPaper(2), key: loraGa.id, title: loraGa.title },
  ];
  const [heading, lines] = contents(messageFor(papers));
  expect(heading).toBe('### Your reading list\n2 papers, 1 unread');
  expect(lines).toBe(
    `**1.** [${loraGa.title}](https://example.org/2)\n-# unread · saved <t:1795262400:d>\n` +
      '**2.** [Paper 1](https://example.org/1)\n-# read · saved <t:1795262400:d> · no longer in the corpus',
  );
});

test('what can be done is named in words, and only what makes sense', () => {
  const [markRead, markUnread, remove, ...others] = controls(
    messageFor([aSavedPaper(1, { read: true }), aSavedPaper(2)]),
  ).map(({ placeholder, label, options }) => [
    placeholder ?? label,
    options?.map(({ value }) => value),
  ]);
  expect(markRead).toEqual(['Mark as read…', ['key2']]);
  expect(markUnread).toEqual(['Mark as unread…', ['key1']]);
  expect(remove).toEqual(['Take off the list…', ['key2', 'key1']]);
  expect(others).toEqual([
    ['Only unread', undefined],
    ['BibTeX file', undefined],
    ['Markdown file', undefined],
  ]);
});

test('pages are turned forwards and back, and not past the ends', () => {
  const turns = (number: number) =>
    controls(messageFor(savedPapers(21), { filter: 'all', number }))
      .filter(({ label }) => label?.endsWith('page'))
      .map(({ custom_id: id, disabled = false }) => [id, disabled]);
  expect(turns(0)).toEqual([
    ['list|all|-1', true],
    ['list|all|1', false],
  ]);
  expect(turns(1)).toEqual([
    ['list|all|0', false],
    ['list|all|2', false],
  ]);
  expect(turns(2)).toEqual([
    ['list|all|1', false],
    ['list|all|3', true],
  ]);
  expect(contents(messageFor(savedPapers(21)))).toContain('-# Page 1 of 3');
});

test('an empty list says how to fill it and has nothing to press', () => {
  const reply = messageFor([]);
  expect(contents(reply).join('\n')).toContain('Nothing is saved yet.');
  expect(controls(reply)).toEqual([]);
});

test('a list of which all is read says so where only unread papers are shown, and exports none', () => {
  const reply = messageFor([aSavedPaper(1, { read: true })], { filter: 'unread', number: 0 });
  expect(contents(reply)[1]).toBe('Everything on your list is marked as read.');
  const disabled = controls(reply).map(({ label, disabled = false }) => [label, disabled]);
  expect(disabled).toEqual([
    ['All papers', false],
    ['BibTeX file', true],
    ['Markdown file', true],
  ]);
});

test('what was just done is said', () => {
  expect(contents(messageFor([aSavedPaper(1)], FIRST, 'Done.'))[0]).toContain('\n-# Done.');
});

test('long titles and addresses fit, links giving way first', () => {
  const giants = Array.from({ length: 10 }, (_, n) =>
    aSavedPaper(n, {
      title: `${n}${'*'.repeat(300)}`,
      url: `https://example.org/${'a'.repeat(480)}`,
    }),
  );
  const reply = messageFor(giants);
  expect(brokenLimits(reply.components)).toEqual([]);
  expect(contents(reply)[1]).not.toContain('example.org');
  expect(contents(reply)[1]).toContain('**10.** 0\\*');
});
