// The standing questions of a place as a message, with a menu of those that its reader may stop.
import type { BaseInteraction } from 'discord.js';
import type { Watch } from '../../state/watches.ts';
import type { Texts } from '../../texts/texts.ts';
import { customId } from '../action.ts';
import type { CommandContext } from '../command.ts';
import { menu, rows } from '../components.ts';
import { inlineText } from '../escape.ts';
import { MESSAGE_LIMITS } from '../limits.ts';
import { framed, plain, type Reply } from '../reply.ts';
import { REMOVE } from './names.ts';
import { mayStop, watchesAt } from './rights.ts';

/** How much of a question is shown: less where there are many. */
const QUESTION_LENGTHS = [150, 60, 20];

/** What heading and notes take at most. */
const FRAME_ROOM = 400;

/** The questions of where a person is; `note` says what was just done. */
export function listMessage(
  interaction: BaseInteraction,
  { state, texts }: Pick<CommandContext, 'state' | 'texts'>,
  note?: string,
): Reply {
  const { watch: text } = texts;
  const watches = watchesAt(interaction, state.watches);
  const direct = interaction.guildId === null;
  const notes = note === undefined ? [] : [`-# ${note}`];
  if (watches.length === 0) {
    return plain([direct ? text.noneOfYours : text.noneHere, ...notes].join('\n'));
  }
  const heading = [`### ${direct ? text.yours : text.here}`, ...notes].join('\n');
  const { components } = framed([heading, linesOf(watches, texts)]);
  const own = watches.filter((watch) => mayStop(watch, interaction));
  return { components: [...components, ...removeMenu(own, texts)] };
}

/** Two lines a question, shortened until all fit. */
function linesOf(watches: readonly Watch[], texts: Texts): string {
  const lines = QUESTION_LENGTHS.map((length) =>
    watches
      .map((watch, at) => {
        const question = inlineText(watch.question, length);
        return `**${at + 1}.** ${question}\n-# ${factsOf(watch, texts)}`;
      })
      .join('\n'),
  );
  const fitting = lines.find((text) => text.length <= MESSAGE_LIMITS.text - FRAME_ROOM);
  // So many characters of markdown are left only by questions that need to be escaped throughout.
  return fitting ?? watches.map((_, at) => `**${at + 1}.** …`).join('\n');
}

function factsOf({ channel, user, told, suspended }: Watch, { watch: text }: Texts): string {
  const where = channel === null ? text.direct : text.inChannel(`<#${channel}>`, `<@${user}>`);
  const still = suspended === null ? [] : [text.suspended[suspended]];
  return [where, text.told(told), ...still].join(' · ');
}

function removeMenu(watches: readonly Watch[], { watch: text }: Texts): Reply['components'] {
  if (watches.length === 0) return [];
  const options = watches.map(({ id, question }) => ({ label: question, value: id }));
  return rows([menu({ label: text.remove, id: customId(REMOVE), options, several: true })]);
}
