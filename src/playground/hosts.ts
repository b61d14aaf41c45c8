// Who may reach the playground: programs on this machine; not another site's page by a name pointed here.
import type { IncomingMessage } from 'node:http';

const OWN_NAMES = ['127.0.0.1', 'localhost'];

/** Whether a request names this machine as its host, and does not come from another site's page. */
export function isLocal({ headers }: IncomingMessage, port: number): boolean {
  const own = OWN_NAMES.map((name) => `${name}:${port}`);
  const { host = '', origin } = headers;
  return (
    own.includes(host) && (origin === undefined || own.some((at) => origin === `http://${at}`))
  );
}
