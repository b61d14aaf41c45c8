// What changes a server's settings: the menus and buttons of their message, and the modal for numbers.
import { ComponentType, TextInputStyle, type ModalSubmitInteraction } from 'discord.js';
import { FootnoteError } from '../../errors.ts';
import { MOST_QUESTIONS, type ServerSettings } from '../../state/settings.ts';
import { LANGUAGES, type Language, type Texts } from '../../texts/texts.ts';
import {
  customId,
  type ActionInteraction,
  type Modal,
  type ModalAction,
  type ReplyingAction,
} from '../action.ts';
import type { CommandContext } from '../command.ts';
import { shorten, singleLine } from '../escape.ts';
import { managedServer } from '../managing.ts';
import type { Reply } from '../reply.ts';
import { scheduleActions } from './schedule-actions.ts';
import { settingsFor } from './settings-for.ts';
import { LIMITS, SERVERS_OWN, SETTING } from './settings-message.ts';

const SET_LIMITS = { name: 'set-limits' };
const SHOWN_OF_INPUT = 30;

/** A menu was chosen from, or a switch pressed. */
const changeSetting: ReplyingAction = {
  ...SETTING,
  response: 'update',
  execute: (interaction, context, args) => {
    const { id: server } = managedServer(interaction, context.texts);
    const changes = changesOf(interaction, server, context.texts, args);
    return changed(server, changes, interaction, context);
  },
};

/** The numbers are to be changed. */
const openLimits: ModalAction = {
  ...LIMITS,
  response: 'modal',
  open: (_interaction, { settings, texts }) => limitsModal(settings, texts),
};

/** New numbers were sent. */
const setLimits: ReplyingAction = {
  ...SET_LIMITS,
  response: 'update',
  execute: (interaction, context) => {
    const { id: server } = managedServer(interaction, context.texts);
    if (!interaction.isModalSubmit()) throw gone(context.texts);
    return changed(server, limitsOf(interaction, context.texts), interaction, context);
  },
};

export const settingsActions = [changeSetting, openLimits, setLimits, ...scheduleActions];

/** Keeps the changes and shows what holds now. What was kept of declined questions goes with the wish for it. */
function changed(
  server: string,
  changes: Partial<ServerSettings>,
  interaction: ActionInteraction,
  context: CommandContext,
): Reply {
  const { state, log } = context;
  state.settings.change(server, changes);
  if (changes.keepDeclined === false) state.declined.forget(server);
  log.info({ interaction: interaction.id, changed: Object.keys(changes) }, 'settings changed');
  return settingsFor(interaction, context);
}

function changesOf(
  interaction: ActionInteraction,
  server: string,
  texts: Texts,
  [field, value]: readonly string[],
): Partial<ServerSettings> {
  if (field === 'language' && interaction.isStringSelectMenu()) {
    const [chosen] = interaction.values;
    if (chosen === SERVERS_OWN) return { language: null };
    if (isLanguage(chosen)) return { language: chosen };
  }
  if (field === 'channels' && interaction.isChannelSelectMenu()) {
    return { channels: interaction.values };
  }
  if (field === 'roles' && interaction.isRoleSelectMenu()) {
    // Everyone's own role has the id of the server.
    return { roles: interaction.values.includes(server) ? [] : interaction.values };
  }
  if (field === 'privateByDefault' || field === 'openThreads' || field === 'keepDeclined') {
    return { [field]: value === 'on' };
  }
  throw gone(texts);
}

function isLanguage(text: string | undefined): text is Language {
  return text !== undefined && Object.hasOwn(LANGUAGES, text);
}

function gone({ common }: Texts): FootnoteError {
  return new FootnoteError('bad-usage', common.unknownButton);
}

function limitsModal({ questionsAtOnce, questionsADay }: ServerSettings, texts: Texts): Modal {
  const { limitsTitle, atOnce, aDay, aDayHint } = texts.settings;
  const field = (name: keyof typeof MOST_QUESTIONS, value: number | null) => ({
    ...{ type: ComponentType.TextInput as const, custom_id: name, style: TextInputStyle.Short },
    ...{ required: name === 'atOnce', max_length: String(MOST_QUESTIONS[name]).length },
    ...(value === null ? {} : { value: String(value) }),
  });
  return {
    custom_id: customId(SET_LIMITS),
    title: limitsTitle,
    components: [
      { type: ComponentType.Label, label: atOnce, component: field('atOnce', questionsAtOnce) },
      {
        ...{ type: ComponentType.Label, label: aDay, description: aDayHint },
        component: field('aDay', questionsADay),
      },
    ],
  };
}

function limitsOf({ fields }: ModalSubmitInteraction, texts: Texts): Partial<ServerSettings> {
  const [atOnce, aDay] = (['atOnce', 'aDay'] as const).map((name) =>
    singleLine(fields.getTextInputValue(name)),
  );
  return {
    questionsAtOnce: numberOf(atOnce, MOST_QUESTIONS.atOnce, texts),
    questionsADay: aDay === '' ? null : numberOf(aDay, MOST_QUESTIONS.aDay, texts),
  };
}

/** @throws FootnoteError `bad-usage` when it is no whole number from 1 to `most` */
function numberOf(given = '', most: number, { settings }: Texts): number {
  const value = /^\d+$/.test(given) ? Number(given) : 0;
  if (value >= 1 && value <= most) return value;
  throw new FootnoteError('bad-usage', settings.notANumber(shorten(given, SHOWN_OF_INPUT), most));
}
