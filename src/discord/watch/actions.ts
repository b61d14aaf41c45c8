// What the buttons and menus of standing questions do: keep the question of an answer, stop one, stop several.
import type { BaseInteraction } from 'discord.js';
import type { ReplyingAction } from '../action.ts';
import { rememberedTurn } from '../answers/recalled.ts';
import { isPrivate } from '../audience.ts';
import type { CommandContext } from '../command.ts';
import { inlineText } from '../escape.ts';
import { plain } from '../reply.ts';
import { keepQuestion } from './keep.ts';
import { listMessage } from './list-message.ts';
import { REMOVE, STOP, WATCH } from './names.ts';
import { DIRECT, placeOf } from './place.ts';
import { mayStop, watchesAt } from './rights.ts';

const QUESTION_LENGTH = 300;

/** Keeps the question of the turn whose id it carries. What only its asker saw stays between them and Footnote. */
const keep: ReplyingAction = {
  ...WATCH,
  response: 'private',
  kind: 'look',
  execute(interaction, context, [id = '']) {
    const turn = rememberedTurn(context.state.turns, id);
    const place = isPrivate(interaction) ? DIRECT : placeOf(interaction);
    return keepQuestion(turn.resolved, interaction.user.id, place, context);
  },
};

/** Stops the question whose id it carries. */
const stop: ReplyingAction = {
  ...STOP,
  response: 'private',
  execute: (interaction, context, [id = '']) => plain(stopped(id, interaction, context)),
};

/** Stops the questions that were chosen in a list. */
const remove: ReplyingAction = {
  ...REMOVE,
  response: 'update',
  execute(interaction, context) {
    const chosen = interaction.isStringSelectMenu() ? interaction.values : [];
    const { watches } = context.state;
    const removed = watchesAt(interaction, watches)
      .filter((watch) => chosen.includes(watch.id) && mayStop(watch, interaction))
      .filter(({ id }) => watches.remove(id)).length;
    return listMessage(interaction, context, context.texts.watch.removed(removed));
  },
};

/** Everything that the components of standing questions set off. */
export const watchActions: readonly ReplyingAction[] = [keep, stop, remove];

/** Stops a question that is kept here if this person may; says what came of it. */
export function stopped(
  id: string,
  interaction: BaseInteraction,
  { state, texts }: CommandContext,
): string {
  const { watch: text } = texts;
  const watch = watchesAt(interaction, state.watches).find((one) => one.id === id);
  if (watch === undefined) return text.gone;
  if (!mayStop(watch, interaction)) return text.notYours(`<@${watch.user}>`);
  state.watches.remove(id);
  return text.stopped(inlineText(watch.question, QUESTION_LENGTH));
}
