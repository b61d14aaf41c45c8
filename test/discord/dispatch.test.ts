// Dispatching, apart from Discord: a command that is gone, and work that does not end in time.
import { expect, test } from 'vitest';
import { slashCommand } from '#src/discord/command.ts';
import { Dispatcher } from '#src/discord/dispatch.ts';
import { plain, type Reply } from '#src/discord/reply.ts';
import { anInteraction } from '#test/builders/interaction.ts';
import { recordingLog } from '#test/builders/stage.ts';
import { fakeLibrary } from '#test/fakes/library.ts';

function dispatcherFor(execute: () => Promise<Reply>) {
  const { log, lines } = recordingLog();
  const command = {
    data: slashCommand('ask', 'Asks'),
    visibility: 'public' as const,
    execute,
  };
  const library = fakeLibrary();
  const dispatcher = new Dispatcher({
    commands: [command],
    library: () => library,
    log,
    now: () => new Date(),
  });
  return { dispatcher, lines };
}

test('a command that Footnote no longer has is answered all the same', async () => {
  const { dispatcher, lines } = dispatcherFor(() => Promise.resolve(plain('done')));
  const interaction = anInteraction('gone');
  await dispatcher.handle(interaction);
  expect(JSON.stringify(interaction.sent)).toContain('/help');
  expect(lines().at(-1)).toMatchObject({ command: 'gone', outcome: 'unknown' });
});

test('draining waits for what runs', async () => {
  let finish: (reply: Reply) => void = () => undefined;
  const { dispatcher } = dispatcherFor(() => new Promise((resolve) => (finish = resolve)));
  const interaction = anInteraction('ask');
  const handled = dispatcher.handle(interaction);
  await Promise.resolve();
  const drained = dispatcher.drain(10_000);
  setTimeout(() => {
    finish(plain('done'));
  }, 20);
  expect(await drained).toBe(true);
  await handled;
  expect(interaction.sent).toHaveLength(1);
});

test('draining gives up after its patience', async () => {
  const { dispatcher } = dispatcherFor(() => new Promise(() => undefined));
  void dispatcher.handle(anInteraction('ask'));
  expect(await dispatcher.drain(20)).toBe(false);
});
