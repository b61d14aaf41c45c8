// /forget: empties the memory of the conversation here.
import { slashCommand, type Command } from '#src/discord/command.ts';
import { forgetIn, placeOf } from '#src/discord/conversation/memory.ts';
import { plain } from '#src/discord/reply.ts';

export const forget = {
  data: slashCommand('forget', 'Forgets what was asked and answered here'),
  visibility: 'private',
  kind: 'press',
  execute({ channel, channelId, user }, { state, texts }) {
    const place = placeOf(channel, channelId, user.id);
    return plain(texts.conversation.forgotten(forgetIn(state.turns, place, user.id)));
  },
} satisfies Command;
