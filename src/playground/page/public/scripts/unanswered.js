// What the viewer did and the bot has not answered: on its way, or failed after Discord's three seconds.
import { avatar, nameOf } from './avatar.js';
import { el, icon } from './dom.js';

/** Rows for the commands that wait in a place; a failed one is shown until something newer is there. */
export function unansweredRows({ view }, place) {
  const last = BigInt(place?.messages.at(-1)?.id ?? 0);
  const own = (view?.unanswered ?? []).filter(
    ({ channel, interaction }) => channel === place?.id && BigInt(interaction) > last,
  );
  const commands = own.filter(({ message }) => message === undefined);
  return commands.map((one) => ({
    key: one.interaction,
    signature: String(one.failed),
    make: () => row(one, view.me),
  }));
}

/** Whether the bot has not answered to a component yet; after three seconds it counts as failed. */
export function isWaiting({ view }, messageId, customId) {
  return (view?.unanswered ?? []).some(
    (one) => one.message === messageId && one.customId === customId && !one.failed,
  );
}

/** Whether the last use of a component of this message failed. */
export function hasFailed({ view }, message) {
  const own = (view?.unanswered ?? []).filter((one) => one.message === message.id);
  return own.at(-1)?.failed === true;
}

/** The sentence for what failed. */
export function failure() {
  return el(
    'p',
    { class: 'failed' },
    icon('warning'),
    'This interaction failed: Footnote did not answer in time.',
  );
}

function row({ name, failed }, me) {
  const used = el('span', { class: 'mention' }, name);
  return el(
    'li',
    { class: 'message' },
    el(
      'div',
      { class: 'message-context' },
      avatar(me, 'avatar-tiny'),
      el('strong', {}, nameOf(me)),
      ' used ',
      used,
    ),
    el('span'),
    el(
      'div',
      { class: 'message-body' },
      failed ? failure() : el('p', { class: 'thinking' }, 'Sending the command…'),
    ),
  );
}
