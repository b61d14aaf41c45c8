// Who may speak to the page's server: this page itself, from this machine; no other site's page.
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { ownHosts } from '../hosts.ts';

/** Sent with every answer: nothing is loaded from elsewhere, framed by others, guessed or kept. */
export const SAFE_HEADERS: OutgoingHttpHeaders = {
  'content-security-policy': [
    "default-src 'none'",
    ...["script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'"],
    ...["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
};

/**
 * Why a request is refused; undefined when it may pass. `Host` stops a foreign name that was pointed at this
 * machine, `Origin` and `Sec-Fetch-Site` another site's page. Following a link to the page is no such thing.
 */
export function refusal(
  { headers, method, url }: IncomingMessage,
  port: number,
): string | undefined {
  const { host = '', origin } = headers;
  if (!ownHosts(port).includes(host)) return 'This name is not the address of the playground.';
  if (origin !== undefined && origin !== `http://${host}`) return 'Another site may not ask.';
  const site = headers['sec-fetch-site'] ?? 'same-origin';
  const opensPage = method === 'GET' && url === '/' && headers['sec-fetch-mode'] === 'navigate';
  if (site === 'same-origin' || site === 'none' || opensPage) return undefined;
  return 'Another site may not ask.';
}
