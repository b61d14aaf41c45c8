// The gateway: hello, identify, heartbeats, resume and dispatch, as far as a bot on one shard uses them.
import type { IncomingMessage, Server } from 'node:http';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';

const OP = {
  ...{ dispatch: 0, heartbeat: 1, identify: 2, resume: 6, reconnect: 7, invalid: 9, hello: 10 },
  ack: 11,
};
const HEARTBEAT_MS = 41_250;
const NORMAL_CLOSE = 1000;
const CLOSED = { unknownOpcode: 4001, decode: 4002, wrongToken: 4004, disallowedIntents: 4014 };

/** How many events a session keeps for its bot to resume: one that missed more begins anew, as with Discord. */
const RESUMABLE = 1000;

/** Members, presences and message contents: an application must be granted them. */
const PRIVILEGED_INTENTS = (1 << 1) | (1 << 8) | (1 << 15);

/** What a bot must have asked for to hear of an event: by its first word, in a server and in a direct message. */
const INTENTS: Readonly<Record<string, readonly [server: number, direct: number]>> = {
  GUILD: [1 << 0, 0],
  CHANNEL: [1 << 0, 0],
  THREAD: [1 << 0, 0],
  MESSAGE: [1 << 9, 1 << 12],
  MESSAGE_REACTION: [1 << 10, 1 << 13],
};

interface Packet {
  readonly op: number;
  readonly d:
    { token?: string; intents?: number; session_id?: string; seq?: number } | number | null;
}

interface Session {
  readonly id: string;
  readonly intents: number;
  /** How many events it was sent, which is the number of the last. */
  count: number;
  /** The newest of them, for a bot that resumes. */
  readonly sent: string[];
  socket: WebSocket | undefined;
}

/** What the gateway tells a bot that logs in. */
export interface GatewayWorld {
  readonly token: () => string;
  /** The READY event without what belongs to the session. */
  readonly ready: () => object;
  /** The GUILD_CREATE event of every server in READY. */
  readonly guilds: () => readonly object[];
  readonly url: () => string;
  readonly newId: () => string;
  /** Called when the bot came or went. */
  readonly onPresence: () => void;
  /** Whether a connection comes from this machine. */
  readonly isWelcome: (request: IncomingMessage) => boolean;
}

/** Keeps the sessions of connected bots and sends them events; what a dropped one missed is sent on resume. */
export class Gateway {
  /** How often a bot resumed a session. */
  resumed = 0;
  readonly #world: GatewayWorld;
  readonly #sockets: WebSocketServer;
  readonly #sessions = new Map<string, Session>();

  constructor(server: Server, world: GatewayWorld) {
    this.#world = world;
    this.#sockets = new WebSocketServer({
      server,
      verifyClient: ({ req }: { req: IncomingMessage }) => world.isWelcome(req),
    });
    this.#sockets.on('connection', (socket) => {
      this.#greet(socket);
    });
  }

  /** Whether a bot is connected. */
  get online(): boolean {
    return [...this.#sessions.values()].some(({ socket }) => socket !== undefined);
  }

  /** Sends an event to every session that asked for its kind; returns to how many. */
  dispatch(event: string, data: object): number {
    const intent = intentOf(event, data);
    const hearing = [...this.#sessions.values()].filter(
      (session) => (session.intents & intent) === intent,
    );
    for (const session of hearing) sendEvent(session, event, data);
    return hearing.length;
  }

  /** Asks every bot to connect anew and resume, as Discord does now and then. */
  askToReconnect(): void {
    for (const socket of this.#sockets.clients) {
      send(socket, { op: OP.reconnect, d: null, s: null, t: null });
    }
  }

  /** Ends every session, so that bots must identify anew and miss what happens until then. */
  invalidate(): void {
    for (const [id, { socket }] of this.#sessions) {
      this.#sessions.delete(id);
      if (socket !== undefined) send(socket, { op: OP.invalid, d: false, s: null, t: null });
    }
    this.#world.onPresence();
  }

  /** Cuts every connection without a word, as a network does. */
  drop(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
  }

  /** Cuts every connection and takes no new one. */
  close(): Promise<void> {
    this.drop();
    return new Promise((resolve) => {
      this.#sockets.close(() => {
        resolve();
      });
    });
  }

  #greet(socket: WebSocket): void {
    send(socket, { op: OP.hello, d: { heartbeat_interval: HEARTBEAT_MS }, s: null, t: null });
    socket.on('message', (raw) => {
      const packet = packetIn(raw);
      if (packet === undefined) socket.close(CLOSED.decode, 'Error while decoding payload.');
      else this.#receive(socket, packet);
    });
    socket.on('error', () => {
      socket.terminate();
    });
    socket.on('close', (code) => {
      this.#leave(socket, code);
    });
  }

  #receive(socket: WebSocket, { op, d }: Packet): void {
    const data = typeof d === 'object' && d !== null ? d : {};
    if (op === OP.heartbeat) send(socket, { op: OP.ack, d: null, s: null, t: null });
    else if (op !== OP.identify && op !== OP.resume) socket.close(CLOSED.unknownOpcode);
    else if (data.token !== this.#world.token()) {
      socket.close(CLOSED.wrongToken, 'Authentication failed.');
    } else if (op === OP.identify) this.#identify(socket, data.intents ?? 0);
    else this.#resume(socket, data.session_id ?? '', data.seq ?? 0);
  }

  #identify(socket: WebSocket, intents: number): void {
    if ((intents & PRIVILEGED_INTENTS) !== 0) {
      socket.close(CLOSED.disallowedIntents, 'Disallowed intent(s).');
      return;
    }
    const session: Session = { id: this.#world.newId(), intents, count: 0, sent: [], socket };
    this.#sessions.set(session.id, session);
    const own = { v: 10, session_id: session.id, resume_gateway_url: this.#world.url() };
    sendEvent(session, 'READY', { ...this.#world.ready(), ...own, shard: [0, 1] });
    for (const guild of this.#world.guilds()) sendEvent(session, 'GUILD_CREATE', guild);
    this.#world.onPresence();
  }

  #resume(socket: WebSocket, id: string, seq: number): void {
    const session = this.#sessions.get(id);
    const missed = session === undefined ? 0 : session.count - seq;
    if (session === undefined || missed > session.sent.length) {
      this.#sessions.delete(id);
      send(socket, { op: OP.invalid, d: false, s: null, t: null });
      return;
    }
    this.resumed += 1;
    session.socket = socket;
    for (const event of session.sent.slice(session.sent.length - missed)) socket.send(event);
    sendEvent(session, 'RESUMED', {});
    this.#world.onPresence();
  }

  /** A normal close ends the session; after any other the bot may resume it. */
  #leave(socket: WebSocket, code: number): void {
    for (const session of this.#sessions.values()) {
      if (session.socket !== socket) continue;
      session.socket = undefined;
      if (code === NORMAL_CLOSE) this.#sessions.delete(session.id);
    }
    this.#world.onPresence();
  }
}

/** The intent that an event belongs to; interactions come without any. */
function intentOf(event: string, data: object): number {
  const name = event.startsWith('MESSAGE_REACTION') ? 'MESSAGE_REACTION' : event.split('_', 1)[0];
  const [server, direct] = INTENTS[name ?? ''] ?? [0, 0];
  return 'guild_id' in data || event.startsWith('GUILD') ? server : direct;
}

/** Sends an event and keeps it for a while. */
function sendEvent(session: Session, event: string, data: object): void {
  session.count += 1;
  const packet = { op: OP.dispatch, t: event, s: session.count, d: data };
  session.sent.push(JSON.stringify(packet));
  if (session.sent.length > RESUMABLE) session.sent.shift();
  if (session.socket !== undefined) send(session.socket, packet);
}

function send(socket: WebSocket, packet: object): void {
  socket.send(JSON.stringify(packet));
}

function packetIn(raw: RawData): Packet | undefined {
  try {
    const text = Array.isArray(raw) ? Buffer.concat(raw) : Buffer.from(raw as Buffer);
    return JSON.parse(text.toString('utf8')) as Packet;
  } catch {
    return undefined;
  }
}
