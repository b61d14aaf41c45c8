// The routes for reactions below a message.
import { changeReaction } from '../reacting.ts';
import { onMessage } from './access.ts';
import { denied, DONE, ok, route, type Call, type Route } from './route.ts';

const PATH = '/channels/:id/messages/:id/reactions/*';

/** One emoji of Unicode's, or a server's own as `name:id`. */
const EMOJI = new RegExp('^(?:\\p{RGI_Emoji}|\\w{2,32}:\\d+)$', 'v');

export const reactions: readonly Route[] = [
  route('PUT', `${PATH}/@me`, (call) =>
    onMessage(
      call,
      () => ['AddReactions', 'ReadMessageHistory'],
      (stored) => {
        const emoji = emojiOf(call);
        if (!EMOJI.test(emoji)) return denied(400, 10014, 'Unknown Emoji');
        changeReaction(call.world, stored, emoji, call.world.bot, true);
        return DONE;
      },
    ),
  ),
  route('DELETE', `${PATH}/@me`, (call) =>
    onMessage(
      call,
      () => [],
      (stored) => {
        changeReaction(call.world, stored, emojiOf(call), call.world.bot, false);
        return DONE;
      },
    ),
  ),
  route('GET', PATH, (call) =>
    onMessage(
      call,
      () => ['ReadMessageHistory'],
      ({ reactors }) =>
        ok([...(reactors.get(emojiOf(call)) ?? [])].map((id) => call.world.people.withId(id))),
    ),
  ),
];

function emojiOf({ parts }: Call): string {
  return parts[2] ?? '';
}
