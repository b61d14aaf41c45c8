// Dispatching, apart from Discord: a command that is gone, and work that does not end in time.
import { expect, test } from 'vitest';
import { openState } from '#src/adapters/state/state-file.ts';
import { Admission } from '#src/discord/admission.ts';
import { slashCommand } from '#src/discord/command.ts';
import { Dispatcher } from '#src/discord/dispatch.ts';
import { Health } from '#src/discord/health.ts';
import { InFlight } from '#src/discord/in-flight.ts';
import { plain, type Reply } from '#src/discord/reply.ts';
import { anInteraction } from '#test/builders/interaction.ts';
import { recordingLog } from '#test/builders/stage.ts';
import { fakeCorpus } from '#test/fakes/corpus.ts';
import { fakeLibrary } from '#test/fakes/library.ts';

function dispatcherFor(execute: () => Promise<Reply>) {
  const { log, lines } = recordingLog();
  const command = {
    data: slashCommand('ask', 'Asks'),
    visibility: 'public' as const,
    execute,
  };
  const library = fakeLibrary();
  const state = openState(':memory:');
  const inFlight = new InFlight();
  const dispatcher = new Dispatcher({
    commands: [command],
    actions: [],
    library: () => library,
    corpus: fakeCorpus(),
    health: new Health(new Date()),
    state,
    admission: new Admission(state.usage, log),
    inFlight,
    log,
    now: () => new Date(),
  });
  return { dispatcher, inFlight, lines };
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
  const { dispatcher, inFlight } = dispatcherFor(
    () => new Promise((resolve) => (finish = resolve)),
  );
  const interaction = anInteraction('ask');
  const handled = dispatcher.handle(interaction);
  await Promise.resolve();
  const drained = inFlight.drained(10_000);
  setTimeout(() => {
    finish(plain('done'));
  }, 20);
  expect(await drained).toBe(true);
  await handled;
  expect(interaction.sent).toHaveLength(1);
});

test('draining gives up after its patience', async () => {
  const { dispatcher, inFlight } = dispatcherFor(() => new Promise(() => undefined));
  void dispatcher.handle(anInteraction('ask'));
  expect(await inFlight.drained(20)).toBe(false);
});
