// One message: who wrote it in answer to what, its text, components, embeds, files, reactions and marks.
import { avatar, nameOf } from './avatar.js';
import { componentsView } from './components.js';
import { el, icon } from './dom.js';
import { embedView } from './embeds.js';
import { filesView } from './files.js';
import { markdownView } from './markdown-view.js';
import { plainText } from './markdown.js';
import { messageTools } from './message-tools.js';
import { FLAGS, hasFlag, textOf } from './places.js';
import { messageTime } from './time.js';
import { failure } from './unanswered.js';

/** Discord's number for the answer to a command of a message's menu. */
const MENU_REPLY = 23;
const EXCERPT = 100;

/**
 * What a message can do; each takes the message.
 * @typedef {object} Actions
 */

/**
 * A message as an item of the list.
 * @param {object} message
 * @param {{ grouped: boolean, around: import('./components.js').Surroundings, actions: Actions }} place
 */
export function messageView(message, { grouped, around, actions }) {
  const isPrivate = hasFlag(message, FLAGS.ephemeral);
  const { author } = message;
  const context = contextOf(message, actions);
  return el(
    'li',
    {
      class: 'message',
      id: `message-${message.id}`,
      tabindex: '-1',
      'aria-label': `${nameOf(author)}, ${messageTime(message.timestamp, around.names.now())}`,
      data: { ...(grouped ? { grouped: '' } : {}), ...(isPrivate ? { private: '' } : {}) },
    },
    context,
    grouped ? el('span') : avatar(author),
    el(
      'div',
      { class: 'message-body' },
      grouped ? undefined : headOf(message, around),
      ...contentOf(message, around),
      reactionsOf(message, actions),
      threadOf(message, actions),
      around.hasFailed && failure(),
      isPrivate && privateMark(message, actions),
    ),
    messageTools(message, actions),
  );
}

/** What a message says, in one line, for screen readers and replies. */
export function summaryOf(message) {
  if (hasFlag(message, FLAGS.loading)) return 'is thinking…';
  return (
    plainText(textOf(message)) || (message.attachments ?? []).map((a) => a.filename).join(', ')
  );
}

function headOf({ author, timestamp }, { names }) {
  return el(
    'div',
    { class: 'message-head' },
    el('span', { class: 'author' }, nameOf(author)),
    author.bot === true && el('span', { class: 'tag' }, 'APP'),
    el('time', { datetime: timestamp }, messageTime(timestamp, names.now())),
  );
}

function contentOf(message, around) {
  if (hasFlag(message, FLAGS.loading)) return [thinking(nameOf(message.author))];
  const { content, components = [], embeds = [], attachments = [] } = message;
  const shown = hasFlag(message, FLAGS.componentsV2) ? [] : filesView(attachments);
  return [
    content ? markdownView(content, around.names) : undefined,
    ...embeds.map((embed) => embedView(embed, around)),
    ...shown,
    components.length > 0 && componentsView(components, around),
    message.edited_timestamp && content ? el('span', { class: 'edited' }, '(edited)') : undefined,
  ];
}

function thinking(name) {
  const dots = el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i'));
  return el('p', { class: 'thinking' }, dots, `${name} is thinking…`);
}

/** The line above a message: the command that it answers, or the message. */
function contextOf(message, actions) {
  const { interaction_metadata: command, referenced_message: answered } = message;
  if (command?.user !== undefined && typeof command.name === 'string') {
    const { user, name, type } = command;
    const used = type === 2 && message.type !== MENU_REPLY ? `/${name}` : name;
    const who = el('strong', {}, nameOf(user));
    return contextLine(
      avatar(user, 'avatar-tiny'),
      who,
      ' used ',
      el('span', { class: 'mention' }, used),
    );
  }
  if (message.message_reference === undefined || message.type === 21) return undefined;
  if (!answered) return contextLine(icon('reply'), el('em', {}, 'The message was deleted.'));
  const excerpt = `${nameOf(answered.author)}: ${summaryOf(answered).slice(0, EXCERPT)}`;
  const go = el('button', { type: 'button', class: 'excerpt' }, excerpt);
  go.setAttribute('aria-label', `In answer to ${excerpt}`);
  go.addEventListener('click', () => actions.goTo(answered.id));
  return contextLine(icon('reply'), go);
}

function contextLine(...parts) {
  return el('div', { class: 'message-context' }, ...parts);
}

function privateMark(message, actions) {
  const dismiss = el('button', { type: 'button', class: 'text-button' }, 'Dismiss message');
  dismiss.addEventListener('click', () => actions.dismiss(message));
  return el(
    'p',
    { class: 'private-mark' },
    icon('eye'),
    'Only you can see this',
    el('span', { 'aria-hidden': 'true' }, '·'),
    dismiss,
  );
}

function reactionsOf(message, actions) {
  const { reactions = [] } = message;
  if (reactions.length === 0) return undefined;
  const shown = reactions.map(({ emoji, count, me }) => {
    const name = `${emoji.name}, ${count} ${count === 1 ? 'reaction' : 'reactions'}`;
    const chip = el('button', { type: 'button', class: 'reaction', 'aria-label': name });
    chip.append(emoji.name, el('span', {}, String(count)));
    chip.setAttribute('aria-pressed', String(me));
    chip.addEventListener('click', () => actions.react(message, emoji.name, !me));
    return chip;
  });
  return el('div', { class: 'reactions' }, ...shown);
}

function threadOf({ thread }, actions) {
  if (thread === undefined || thread === null) return undefined;
  const card = el('button', { type: 'button', class: 'thread-card' });
  card.append(icon('thread'), el('strong', {}, thread.name), el('span', {}, 'Open thread'));
  card.addEventListener('click', () => actions.open(thread.id));
  return card;
}
