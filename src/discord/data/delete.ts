// Deleting all that is kept of a person: asked for, confirmed by a button, done in one go.
import { ButtonStyle, ComponentType } from 'discord.js';
import { customId, type ReplyingAction } from '../action.ts';
import type { CommandContext } from '../command.ts';
import { plain, type Reply } from '../reply.ts';
import { entriesIn } from './export.ts';

const DELETE = { name: 'delete-my-data' };

/** What would be deleted, with the button that does it. */
export function deletionMessage(
  { state, texts }: Pick<CommandContext, 'state' | 'texts'>,
  user: string,
): Reply {
  const entries = entriesIn(state.ofUser(user));
  if (entries === 0) return plain(texts.data.nothingKept);
  return {
    components: [
      ...plain(texts.data.confirm(entries)).components,
      {
        type: ComponentType.ActionRow,
        components: [
          {
            ...{ type: ComponentType.Button, style: ButtonStyle.Danger },
            ...{ custom_id: customId(DELETE), label: texts.data.confirmButton },
          },
        ],
      },
    ],
  };
}

/** Deletes everything of whoever presses. */
export const deleteMyData: ReplyingAction = {
  ...DELETE,
  response: 'update',
  execute: ({ id, user }, { state, texts, log }) => {
    const entries = state.forgetUser(user.id);
    log.info({ interaction: id, entries }, "a user's data deleted at their wish");
    return plain(entries === 0 ? texts.data.nothingKept : texts.data.deleted(entries));
  },
};
