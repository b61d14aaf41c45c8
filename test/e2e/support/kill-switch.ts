// Stands between a bot and the playground, and strikes at a chosen request: before it, after it, or after its answer.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** Before the request arrives, when it was acted on but not answered, or some time after it was answered. */
export const MOMENTS = ['before', 'acted', 'answered'] as const;

/** When to strike. */
export interface Strike {
  /** At the how-manieth request about channels from now on; 1 is the next. */
  readonly request: number;
  readonly moment: (typeof MOMENTS)[number];
  /** For `answered`: how long after, in milliseconds. */
  readonly after: number;
}

/** A proxy for the REST interface. */
export class KillSwitch {
  readonly #server: Server;
  #strike: { left: number; moment: Strike['moment']; after: number; act: () => void } | undefined;

  private constructor(server: Server) {
    this.#server = server;
  }

  /** Starts one before a REST interface such as `http://127.0.0.1:1234/api`. */
  static async before(restApi: string): Promise<KillSwitch> {
    const { origin } = new URL(restApi);
    const server = createServer();
    const kill = new KillSwitch(server);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      kill.#pass(origin, request, response).catch(() => response.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return kill;
  }

  get restApi(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/api`;
  }

  /** Calls `act` at that request. */
  arm({ request, moment, after }: Strike, act: () => void): void {
    this.#strike = { left: request, moment, after, act };
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #pass(origin: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '/', method = 'GET', headers } = request;
    const body = await buffer(request);
    const strike = url.includes('/channels/') ? this.#count() : undefined;
    if (strike?.moment === 'before') {
      strike.act();
      response.destroy();
      return;
    }
    const answer = await fetch(origin + url, {
      method,
      headers: { authorization: headers.authorization ?? '', 'content-type': 'application/json' },
      ...(body.length === 0 ? {} : { body }),
    });
    const text = await answer.text();
    if (strike?.moment === 'acted') {
      strike.act();
      response.destroy();
      return;
    }
    const type = answer.headers.get('content-type');
    response.writeHead(answer.status, type === null ? {} : { 'content-type': type }).end(text);
    if (strike !== undefined) setTimeout(strike.act, strike.after);
  }

  #count() {
    if (this.#strike === undefined) return undefined;
    this.#strike.left -= 1;
    if (this.#strike.left > 0) return undefined;
    const strike = this.#strike;
    this.#strike = undefined;
    return strike;
  }
}
