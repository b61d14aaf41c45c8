// The line to the server: what is seen comes as a stream, what is done goes as one request each.
import { showError } from './notices.js';
import { state, update, viewer } from './state.js';

const WIRE_KEPT = 200;

let stream;

/** Opens the stream for the acting user; a browser reopens it by itself when it breaks. */
export function connect() {
  stream?.close();
  stream = new EventSource(`/stream?${new URLSearchParams(viewer())}`);
  stream.addEventListener('open', () => update({ wire: [] }));
  stream.addEventListener('view', ({ data }) => {
    const view = JSON.parse(data);
    update({ view, clockAheadMs: view.now - Date.now() });
  });
  stream.addEventListener('status', ({ data }) => update({ status: JSON.parse(data) }));
  stream.addEventListener('wire', ({ data }) =>
    update({ wire: [...state.wire, ...JSON.parse(data)].slice(-WIRE_KEPT) }),
  );
  stream.addEventListener('error', () => {
    // Why the bot did not come says more than that it is gone.
    if (state.status.phase !== 'failed') update({ status: { phase: 'connecting' } });
  });
}

/** Acts as another user. */
export function actAs(user) {
  update({ user, view: undefined, replyTo: undefined });
  connect();
}

/** Gives the acting user all permissions, or takes them back. */
export function actAsAdmin(isAdmin) {
  update({ admins: { ...state.admins, [state.user]: isAdmin } });
  connect();
}

/**
 * Does something as the acting user.
 * @param {string} action
 * @param {object} [details]
 * @returns {Promise<any>} the server's answer; undefined when it refused, which the person has been told
 */
export async function act(action, details = {}) {
  const body = JSON.stringify({ as: viewer(), do: { action, ...details } });
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch('/act', { method: 'POST', headers, body });
    const answer = await response.json();
    if (answer.error === undefined) return answer;
    showError(answer.error);
  } catch {
    showError('The playground does not answer. Is it still running in its terminal?');
  }
  return undefined;
}
