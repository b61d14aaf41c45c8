// Asking by a button where messages cannot be read: it opens a modal whose question is answered on the spot.
import { ComponentType, TextInputStyle } from 'discord.js';
import { FootnoteError } from '../../errors.ts';
import { LONGEST_QUESTION } from '../../answer/question.ts';
import type { Texts } from '../../texts/texts.ts';
import { customId, type ModalAction, type ReplyingAction } from '../action.ts';
import { askerOf } from '../answers/answering.ts';
import { button, rows } from '../components.ts';
import { plain, type Reply } from '../reply.ts';
import { converse } from './converse.ts';
import { placeOf } from './memory.ts';

const OPEN = { name: 'ask' };
const ASK = { name: 'ask-here' };
const QUESTION = 'question';

/** That a message could not be read, with the button to ask all the same. */
export function unreadMessage({ conversation }: Texts): Reply {
  const ask = button({ label: conversation.askButton, id: customId(OPEN) });
  return { components: [...plain(conversation.unread).components, ...rows([ask])] };
}

const openQuestion: ModalAction = {
  ...OPEN,
  response: 'modal',
  open: (_interaction, { texts: { conversation } }) => ({
    custom_id: customId(ASK),
    title: conversation.askButton,
    components: [
      {
        type: ComponentType.Label,
        label: conversation.questionLabel,
        component: {
          ...{ type: ComponentType.TextInput, custom_id: QUESTION, required: true },
          ...{ style: TextInputStyle.Paragraph, max_length: LONGEST_QUESTION },
        },
      },
    ],
  }),
};

const answerHere: ReplyingAction = {
  ...ASK,
  response: 'public',
  kind: 'question',
  async execute(interaction, context) {
    const { channel, channelId, guildId, user } = interaction;
    if (!interaction.isModalSubmit() || channelId === null) {
      throw new FootnoteError('bad-usage', context.texts.common.unknownButton);
    }
    const place = placeOf(channel, channelId, user.id);
    const asker = askerOf({ guildId, channelId, user }, context);
    return converse(interaction.fields.getTextInputValue(QUESTION), place, asker, context);
  },
};

export const conversationActions = [openQuestion, answerHere];
