// A bot without discord.js on a playground: it sends what a test says, byte for byte, and tells what it is answered.
import { WebSocket } from 'ws';
import type { Exchange } from '#src/playground/exchange.ts';
import { startPlayground, type Playground } from '#src/playground/server.ts';

/** The token that the playground of a raw bot accepts. */
export const RAW_TOKEN = 'right';

/** What came back. */
export interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Record<string, unknown>;
}

export interface RawBot {
  readonly playground: Playground;
  readonly application: string;
  /** Sends a request; a path begins after `/api/v10`. */
  send(method: string, path: string, body?: unknown, token?: string): Promise<Told>;
  /** Sends the first answer to an interaction. */
  answer(exchange: Exchange, body: object, query?: string): Promise<Told>;
  /** Moves the playground's clock. */
  wait(ms: number): void;
  close(): Promise<void>;
}

/** Starts a playground with these commands registered. */
export async function rawBot(commands: readonly object[] = []): Promise<RawBot> {
  let clock = Date.parse('2026-11-21T12:00:00Z');
  const playground = await startPlayground({ token: RAW_TOKEN, now: () => clock });
  const send = async (method: string, path: string, body?: unknown, token = RAW_TOKEN) => {
    const form = body instanceof FormData;
    const response = await fetch(`${playground.restApi}/v10${path}`, {
      method,
      headers: {
        authorization: `Bot ${token}`,
        ...(form ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
    return { status: response.status, headers: response.headers, json };
  };
  const { json } = await send('GET', '/applications/@me');
  const application = String(json['id']);
  await send('PUT', `/applications/${application}/commands`, commands);
  return {
    ...{ playground, application, send },
    answer: ({ payload: { id, token } }, body, query = '') =>
      send('POST', `/interactions/${id}/${token}/callback${query}`, body),
    wait: (ms) => void (clock += ms),
    close: () => playground.stop(),
  };
}

/** A message with files, as a form. */
export function formOf(body: object, files: Readonly<Record<string, string | Buffer>>): FormData {
  const form = new FormData();
  form.set('payload_json', JSON.stringify(body));
  Object.entries(files).forEach(([name, content], at) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    form.set(`files[${at}]`, new Blob([new Uint8Array(bytes)]), name);
  });
  return form;
}

/** A packet of the gateway. */
interface Packet {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: Record<string, unknown> | null;
}

/** A connection to the gateway that has said who it is. */
export interface RawGateway {
  readonly packets: readonly Packet[];
  /** Waits for a packet. */
  next(wanted: (packet: Packet) => boolean): Promise<Packet>;
  send(packet: object): void;
  close(): void;
}

/** Connects, and identifies or resumes with this packet. */
export async function rawGateway(bot: RawBot, first: object): Promise<RawGateway> {
  const { json } = await bot.send('GET', '/gateway/bot');
  const socket = new WebSocket(String(json['url']));
  const packets: Packet[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (raw: Buffer) => {
    const packet = JSON.parse(raw.toString()) as Packet;
    if (packet.op === 10) socket.send(JSON.stringify(first));
    packets.push(packet);
    for (const look of waiting) look();
  });
  return {
    packets,
    next: (wanted) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = packets.find(wanted);
          if (found !== undefined) resolve(found);
        };
        waiting.add(look);
        look();
      }),
    send: (packet) => {
      socket.send(JSON.stringify(packet));
    },
    close: () => {
      socket.close();
    },
  };
}

/** The packet by which a bot says who it is and what it wants to hear. */
export function identify(intents: number): object {
  return { op: 2, d: { token: RAW_TOKEN, intents, properties: {} } };
}

/** A refusal in short: the status and Discord's number. */
export function refusal({ status, json }: Told): string {
  return `${status} ${String(json['code'])}`;
}

/** The paths of the faults in the last request. */
export function faultsOf({ playground }: RawBot): string[] {
  const last = playground.wire.at(-1);
  return last?.kind === 'request' ? last.faults.map(({ path }) => path) : [];
}
