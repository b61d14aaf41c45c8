// What an interaction asks for: the command or action behind it, how it is acknowledged, and how it counts.
import type { RepliableInteraction } from 'discord.js';
import { expect, test } from 'vitest';
import type { Action } from '#src/discord/action.ts';
import { messageCommand, slashCommand, type AnyCommand } from '#src/discord/command.ts';
import { plain } from '#src/discord/reply.ts';
import { nameOf, Tasks } from '#src/discord/task.ts';
import { DEFAULT_SETTINGS, type ServerSettings } from '#src/state/settings.ts';
import { aContext } from '#test/builders/interaction.ts';

const is = (kind: string) => () => kind;
const commands: readonly AnyCommand[] = [
  { data: slashCommand('ask', 'Asks'), visibility: 'public', execute: () => plain('asked') },
  {
    data: slashCommand('status', 'Tells'),
    visibility: (_: unknown, { privateByDefault }: ServerSettings) =>
      privateByDefault ? 'private' : 'public',
    kind: 'press',
    execute: () => plain('told'),
  },
  {
    on: 'message',
    data: messageCommand('ask'),
    visibility: 'private',
    execute: () => plain('asked of a message'),
  },
];
const actions: readonly Action[] = [
  { name: 'more', response: 'update', execute: (_i, _c, args) => plain(`more ${args.join()}`) },
  { name: 'send', response: 'private', kind: 'question', execute: () => plain('sent') },
  {
    name: 'form',
    response: 'modal',
    open: () => ({ custom_id: 'send', title: 'Form', components: [] }),
  },
];
const tasks = new Tasks(commands, actions);

/** An interaction of one kind, which its `is…` methods tell. */
function anInteractionOf(kind: 'slash' | 'message' | 'button' | 'modal' | 'user', fields: object) {
  const whether = (...kinds: string[]) => is(kinds.includes(kind) ? 'yes' : '');
  return {
    isChatInputCommand: whether('slash'),
    isMessageContextMenuCommand: whether('message'),
    isCommand: whether('slash', 'message', 'user'),
    isAutocomplete: whether(),
    isMessageComponent: whether('button'),
    isButton: whether('button'),
    isModalSubmit: whether('modal'),
    ...fields,
  } as unknown as RepliableInteraction;
}

function taskOf(...from: Parameters<typeof anInteractionOf>) {
  return tasks.of(anInteractionOf(...from), DEFAULT_SETTINGS);
}

async function told(task: ReturnType<typeof taskOf>): Promise<string> {
  if (task === undefined || task.response === 'modal') throw new Error('It makes no reply.');
  return JSON.stringify(await task.run(aContext()));
}

test('a slash command and a command of messages may share a name', async () => {
  const slash = taskOf('slash', { commandName: 'ask' });
  const message = taskOf('message', { commandName: 'ask' });
  expect(slash).toMatchObject({ kind: 'question', response: 'public' });
  expect(message).toMatchObject({ kind: 'question', response: 'private' });
  expect(await told(slash)).toContain('"asked"');
  expect(await told(message)).toContain('asked of a message');
});

test('a command counts as what it says, and its visibility may follow the settings', () => {
  const interaction = anInteractionOf('slash', { commandName: 'status' });
  expect(tasks.of(interaction, DEFAULT_SETTINGS)).toMatchObject({
    kind: 'press',
    response: 'public',
  });
  const privately = tasks.of(interaction, { ...DEFAULT_SETTINGS, privateByDefault: true });
  expect(privately).toMatchObject({ response: 'private' });
});

test('a button gives its action the further parts of its custom id', async () => {
  const task = taskOf('button', { customId: 'more|t1|2' });
  expect(task).toMatchObject({ kind: 'press', response: 'update' });
  expect(await told(task)).toContain('more t1,2');
});

test('a button can open a modal; a modal cannot open another', () => {
  const task = taskOf('button', { customId: 'form' });
  expect(task?.response === 'modal' && task.open(aContext()).title).toBe('Form');
  expect(taskOf('modal', { customId: 'form' })).toBeUndefined();
});

test('a modal counts as a press unless its action says otherwise', () => {
  expect(taskOf('modal', { customId: 'more' })?.kind).toBe('press');
  expect(taskOf('modal', { customId: 'send' })?.kind).toBe('question');
});

test('what Footnote no longer has is no task', () => {
  expect(taskOf('slash', { commandName: 'gone' })).toBeUndefined();
  expect(taskOf('message', { commandName: 'status' })).toBeUndefined();
  expect(taskOf('button', { customId: 'gone|1' })).toBeUndefined();
  expect(taskOf('user', { commandName: 'ask' })).toBeUndefined();
});

test('the log names an interaction by command or action, never by what a custom id carries', () => {
  const names = (
    [
      ['slash', { commandName: 'ask' }],
      ['button', { customId: 'more|secret' }],
      ['modal', { customId: 'send|secret' }],
    ] as const
  ).map(([kind, fields]) => nameOf(anInteractionOf(kind, fields)));
  expect(names).toEqual(['ask', 'button more', 'modal send']);
});
