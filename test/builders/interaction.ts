// Interactions as commands see them: their options, and what was sent in answer.
import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  InteractionEditReplyOptions,
} from 'discord.js';
import { pino } from 'pino';
import { openState } from '#src/adapters/state/state-file.ts';
import { Health } from '#src/discord/health.ts';
import { DEFAULT_SETTINGS } from '#src/state/settings.ts';
import { LANGUAGES } from '#src/texts/texts.ts';
import { fakeCorpus } from '#test/fakes/corpus.ts';
import { fakeLibrary } from '#test/fakes/library.ts';
import type { Library } from '#src/answer/answer.ts';
import type { AnyCommand, CommandContext } from '#src/discord/command.ts';

type Values = Readonly<Record<string, string | number | boolean>>;

interface Sent {
  readonly sent: InteractionEditReplyOptions[];
}

/** A slash command that was given these options; `sent` collects what it is answered. */
export function anInteraction(name: string, values: Values = {}) {
  const sent: object[] = [];
  const record = (message: object): Promise<void> => Promise.resolve(void sent.push(message));
  const value = (option: string) => values[option] ?? null;
  const interaction = {
    id: '1000',
    commandName: name,
    user: { id: '7' },
    options: {
      ...{ getString: value, getInteger: value, getBoolean: value },
      getSubcommand: () => name.split(' ').at(-1),
    },
    isAutocomplete: () => false,
    guildId: null,
    member: null,
    memberPermissions: null,
    channelId: '5',
    channel: null,
    locale: 'en-GB',
    isChatInputCommand: () => true,
    isCommand: () => true,
    isModalSubmit: () => false,
    isRepliable: () => true,
    deferReply: () => Promise.resolve(),
    reply: record,
    editReply: record,
    sent,
  };
  return interaction as unknown as ChatInputCommandInteraction & Sent;
}

/** Someone who has typed this so far; `offered` is what was answered. */
export function typing(typed: string) {
  const offered: object[] = [];
  const respond = (choices: object[]): Promise<void> =>
    Promise.resolve(void offered.push(...choices));
  const interaction = { options: { getFocused: () => typed }, respond, offered };
  return interaction as unknown as AutocompleteInteraction & { readonly offered: object[] };
}

/** A context with the fake library; methods of it can be replaced. */
export function aContext(
  overrides: Partial<Library> = {},
  commands: readonly AnyCommand[] = [],
): CommandContext {
  return {
    library: fakeLibrary(overrides),
    corpus: fakeCorpus(),
    health: new Health(new Date(2026, 10, 21)),
    commands,
    state: openState(':memory:'),
    settings: DEFAULT_SETTINGS,
    visibility: 'public',
    language: 'en',
    texts: LANGUAGES.en,
    log: pino({ level: 'silent' }),
    now: () => new Date(2026, 10, 21, 23, 59),
  };
}
