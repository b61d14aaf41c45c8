// The page: puts its parts together and draws them again whenever what it knows has changed.
import { Bar } from './bar.js';
import { Channels, closeSide } from './channels.js';
import { Clock } from './clock.js';
import { Composer } from './composer.js';
import { focusComposer } from './composer-door.js';
import { act, connect } from './connection.js';
import { el, find } from './dom.js';
import { MessageList } from './messages.js';
import { ModalDialog } from './modal.js';
import { showError } from './notices.js';
import { Panels } from './panels.js';
import {
  entities,
  FLAGS,
  hasFlag,
  mentionName,
  messageCommands,
  nowOf,
  placeOf,
} from './places.js';
import { Refusals } from './refusals.js';
import { follow, openChannel, state, update } from './state.js';
import { Status } from './status.js';
import { restoreTheme } from './theme.js';
import { Typing } from './typing.js';
import { hasFailed, isWaiting } from './unanswered.js';
import { Wire } from './wire.js';

/** How mentions are named and what time it is. */
function names() {
  return {
    nameOf: (kind, id) => mentionName(state, kind, id),
    now: () => nowOf(state),
  };
}

/** What a message's components can do. */
function surroundings(message) {
  const target = { channel: message.channel_id, message: message.id };
  return {
    names: names(),
    choices: (what, channelTypes) => entities(state, what, channelTypes),
    attachment: (url) =>
      (message.attachments ?? []).find(
        (file) => url === file.url || url === `attachment://${file.filename}`,
      ),
    press: (customId) => void act('press', { ...target, customId }),
    waiting: (customId) => isWaiting(state, message.id, customId),
    hasFailed: hasFailed(state, message),
    select: (customId, values) => void act('select', { ...target, customId, values }),
  };
}

/** What can be done with a message. */
function messageActions(goTo) {
  const on = (message, action, details = {}) =>
    void act(action, { channel: message.channel_id, message: message.id, ...details });
  return {
    goTo,
    open: openChannel,
    dismiss: (message) => on(message, 'dismiss'),
    delete: (message) => on(message, 'delete'),
    react: (message, emoji, add) => on(message, 'react', { emoji, add }),
    messageCommand: (message, name) => on(message, 'messageCommand', { name }),
    reply: (message) => {
      update({ replyTo: message.id });
      focusComposer();
    },
    allowedFor,
  };
}

/** A message that only one person sees can be dismissed, and nothing else. */
function allowedFor(message) {
  const open = !hasFlag(message, FLAGS.ephemeral) && !hasFlag(message, FLAGS.loading);
  return {
    reply: open,
    react: open,
    delete: open && message.author.id === state.view?.me.id,
    commands: open ? messageCommands(state.view, placeOf(state)) : [],
  };
}

function start() {
  restoreTheme();
  const clock = new Clock();
  const wire = new Wire();
  const panels = new Panels({
    clock: { title: 'Clock', element: clock.element },
    wire: { title: 'Wire', element: wire.element },
  });
  const showInWire = (number) => {
    panels.show('wire');
    wire.reveal(number);
  };
  const refusalsHome = el('section', { class: 'refusal', 'aria-label': 'Refused', hidden: true });
  find('#typing').before(refusalsHome);
  const messages = new MessageList(
    messageActions((id) => messages.goTo(id)),
    surroundings,
  );
  const parts = [
    ...[new Bar(panels), new Channels(), messages, new Composer(), new ModalDialog(names)],
    ...[new Status(), new Typing(), clock, wire, new Refusals(refusalsHome, showInWire)],
  ];
  follow(() => {
    for (const part of parts) part.draw(state);
  });
  find('.chat').addEventListener('click', ({ target }) => {
    if (target.closest('.menu-button') === null) closeSide();
  });
  addEventListener('error', ({ message }) => showError(`The page has a fault: ${message}`));
  connect();
}

start();
