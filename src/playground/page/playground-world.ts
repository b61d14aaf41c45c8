// The playground behind the page: each action of a person becomes the act that a test would call.
import type { Exchange } from '../exchange.ts';
import type { Playground } from '../server.ts';
import type { View, Viewer, WireEntry } from '../view.ts';
import type { Action } from './acts.ts';
import type { PageFile, PageWorld } from './page-world.ts';

const HOUR_MS = 3_600_000;

/** Autocomplete is answered from memory; after this time the person has typed on. */
const CHOICES_WITHIN_MS = 3000;

type Done<Name extends Action['action']> = Extract<Action, { action: Name }>;

/** What the page's world is made of. */
interface PlaygroundWorldOptions {
  readonly playground: Playground;
  /** Lets time pass for the playground and the bot; resolves when what was due has been done. */
  readonly passTime: (ms: number) => Promise<void>;
}

/** The world of a page over a playground. */
export class PlaygroundWorld implements PageWorld {
  readonly #playground: Playground;
  readonly #passTime: PlaygroundWorldOptions['passTime'];
  readonly #listeners = new Set<() => void>();

  constructor({ playground, passTime }: PlaygroundWorldOptions) {
    this.#playground = playground;
    this.#passTime = passTime;
    playground.onChange(this.#tell);
    playground.onWire(this.#tell);
  }

  get wire(): readonly WireEntry[] {
    return this.#playground.wire;
  }

  view(viewer: Viewer): View {
    return this.#playground.view(viewer);
  }

  file(id: string): PageFile | undefined {
    return this.#playground.upload(id);
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async act(viewer: Viewer, action: Action): Promise<object> {
    switch (action.action) {
      case 'autocomplete':
        return { choices: await this.#complete(viewer, action) };
      case 'clock':
        await this.#passTime(action.hours * HOUR_MS);
        this.#tell();
        return {};
      default:
        this.#do(viewer, action);
        return {};
    }
  }

  readonly #tell = (): void => {
    for (const listener of this.#listeners) listener();
  };

  #complete(viewer: Viewer, { channel, path, option, typed, values }: Done<'autocomplete'>) {
    const actor = { ...viewer, channel };
    const name = path.join(' ');
    const exchange = this.#playground.autocomplete(name, option, typed, actor, values);
    return exchange.choices(CHOICES_WITHIN_MS);
  }

  #do(viewer: Viewer, action: Exclude<Action, Done<'autocomplete' | 'clock'>>): void {
    const playground = this.#playground;
    if ('message' in action) {
      this.#doWithMessage(viewer, action);
    } else if (action.action === 'slash') {
      const { channel, path, values } = action;
      playground.slash(path.join(' '), values, { ...viewer, channel });
    } else if (action.action === 'say') {
      const { channel, content, replyTo } = action;
      const reply = replyTo === undefined ? {} : { replyTo: { id: replyTo, channel_id: channel } };
      playground.say(content, { ...viewer, channel, ...reply });
    } else if (action.action === 'submit') {
      playground.submit(this.#exchange(action.modal), action.values, viewer);
    } else {
      playground.closeModal(this.#exchange(action.modal));
    }
  }

  #doWithMessage(viewer: Viewer, action: Extract<Action, { message: string }>): void {
    const playground = this.#playground;
    const message = { id: action.message, channel_id: action.channel };
    switch (action.action) {
      case 'press':
        playground.press(message, action.customId, viewer);
        break;
      case 'select':
        playground.select(message, action.customId, action.values, viewer);
        break;
      case 'messageCommand':
        playground.contextMenu(action.name, message, viewer);
        break;
      case 'react':
        playground.react(message, action.emoji, { ...viewer, add: action.add });
        break;
      case 'delete':
        playground.deleteMessage(message, viewer);
        break;
      case 'dismiss':
        playground.dismiss(message);
    }
  }

  #exchange(id: string): Exchange {
    const exchange = this.#playground.exchange(id);
    if (exchange === undefined) throw new Error('This form is no longer open.');
    return exchange;
  }
}
