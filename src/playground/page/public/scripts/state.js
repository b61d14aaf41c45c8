// What the page knows: who acts, where they are, what the server told; changes are told to who draws them.

const KEPT = 'footnote-playground';

/** What is kept between visits of this tab. */
const kept = readKept();

export const state = {
  /** The name of the acting user. */
  user: kept.user ?? 'Mara',
  /** Who acts as an administrator, by user. @type {Record<string, boolean>} */
  admins: kept.admins ?? {},
  /** The channel that is shown, by user. @type {Record<string, string>} */
  channels: kept.channels ?? {},
  /** What the user sees; undefined until the server has told. @type {any} */
  view: undefined,
  /** How far the playground's clock is ahead of the machine's. */
  clockAheadMs: 0,
  /** How far the bot is. */
  status: { phase: 'connecting' },
  /** What went between Discord's side and the bot, oldest first. */
  wire: [],
  /** The message that is being answered, by its id. */
  replyTo: undefined,
};

const listeners = new Set();

/** Changes what the page knows and lets everything that depends on it be drawn again. */
export function update(changes) {
  Object.assign(state, changes);
  const { user, admins, channels } = state;
  sessionStorage.setItem(KEPT, JSON.stringify({ user, admins, channels }));
  for (const listener of listeners) listener(state);
}

/** Calls `listener` now and after every change. */
export function follow(listener) {
  listeners.add(listener);
  listener(state);
}

/** Who looks and acts, as the server takes it. */
export function viewer() {
  return { user: state.user, admin: state.admins[state.user] === true };
}

/** Shows a channel. */
export function openChannel(id) {
  update({ channels: { ...state.channels, [state.user]: id }, replyTo: undefined });
}

function readKept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
}
