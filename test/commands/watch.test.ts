// /watch counts as a question where one is kept, and stays open where those that are kept are listed and stopped.
import { expect, test } from 'vitest';
import { watch } from '#commands/watch.ts';
import { anInteraction } from '#test/builders/interaction.ts';

test.each([
  ['add', 'question'],
  ['list', 'press'],
  ['remove', 'press'],
])('%s counts as a %s', (name, kind) => {
  expect(watch.kind(anInteraction(`watch ${name}`))).toBe(kind);
});
