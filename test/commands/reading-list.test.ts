// /reading-list shows its user's own list, to nobody else.
import { expect, test } from 'vitest';
import { readingList } from '#commands/reading-list.ts';
import { contents } from '#test/builders/contents.ts';
import { aContext, anInteraction } from '#test/builders/interaction.ts';
import { aSavedPaper } from '#test/builders/saved.ts';

test('the first page of what this user saved is shown privately', () => {
  const context = aContext();
  const interaction = anInteraction('reading-list');
  const at = context.now();
  context.state.readingList.save(interaction.user.id, aSavedPaper(1), at);
  context.state.readingList.save('someone else', aSavedPaper(2), at);
  const text = contents(readingList.execute(interaction, context)).join('\n');
  expect(text).toContain('1 paper, 1 unread');
  expect(text).toContain('Paper 1');
  expect(text).not.toContain('Paper 2');
  expect(readingList.visibility).toBe('private');
});
