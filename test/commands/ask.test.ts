// /ask passes the question and the number of papers on, and is private when asked to be.
import { expect, test } from 'vitest';
import { ask } from '#commands/ask.ts';
import { contents } from '#test/builders/contents.ts';
import { aContext, anInteraction } from '#test/builders/interaction.ts';
import { anAnswer } from '#test/fakes/library.ts';

function recordingContext() {
  const asked: unknown[] = [];
  const context = aContext({
    ask: (question, options) => {
      asked.push({ question, ...options });
      return Promise.resolve(anAnswer({ question }));
    },
  });
  return { asked, context };
}

test('asks for five papers unless told otherwise', async () => {
  const { asked, context } = recordingContext();
  const question = 'What is LoRA?';
  const reply = await ask.execute(anInteraction('ask', { question }), context);
  await ask.execute(anInteraction('ask', { question, papers: 2 }), context);
  expect(asked).toEqual([
    { question, papers: 5 },
    { question, papers: 2 },
  ]);
  expect(contents(reply)[0]).toBe('### What is LoRA?');
});

test('a declined question names the size of the corpus', async () => {
  const reply = await ask.execute(anInteraction('ask', { question: 'pizza?' }), aContext());
  expect(contents(reply)).toContain('Nothing in these 3 papers answers that.');
});

test('is public unless asked to be private', () => {
  expect(ask.visibility(anInteraction('ask'))).toBe('public');
  expect(ask.visibility(anInteraction('ask', { private: false }))).toBe('public');
  expect(ask.visibility(anInteraction('ask', { private: true }))).toBe('private');
});
