// Who may reach the playground: programs on this machine; not another site's page by a name pointed here.
import type { IncomingMessage } from 'node:http';

const OWN_NAMES = ['127.0.0.1', 'localhost'];

/** The names of this machine as a browser or a program asks for this port; any other is a site that points here. */
export function ownHosts(port: number): string[] {
  return OWN_NAMES.map((name) => `${name}:${port}`);
}

/** Whether a request names this machine as its host, and does not come from another site's page. */
export function isLocal({ headers }: IncomingMessage, port: number): boolean {
  const own = ownHosts(port);
  const { host = '', origin } = headers;
  return (
    own.includes(host) && (origin === undefined || own.some((at) => origin === `http://${at}`))
  );
}
