// Help as a message.
import { expect, test } from 'vitest';
import { slashCommand } from '#src/discord/command.ts';
import { helpMessage } from '#src/discord/help-message.ts';
import { plain } from '#src/discord/reply.ts';
import { contents } from '#test/builders/contents.ts';

test('names the size of the corpus and every command with its description, in order', () => {
  const command = (name: string) => ({
    data: slashCommand(name, `Does ${name}`),
    visibility: 'public' as const,
    execute: () => plain('done'),
  });
  const [about, list] = contents(helpMessage([command('ask'), command('related')], 597));
  expect(about).toContain('597 abstracts');
  expect(list).toBe('**/ask** Does ask\n**/related** Does related');
});
