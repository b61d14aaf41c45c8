// A world for the page without a bot: one channel, two people, messages as they are given; it notes what is done.
import type { Action } from '#src/playground/page/acts.ts';
import type { PageFile, PageWorld } from '#src/playground/page/page-world.ts';
import type { Message } from '#src/playground/messages.ts';
import type { View, Viewer, ViewPlace, WireEntry } from '#src/playground/view.ts';

const NOBODY = { discriminator: '0', avatar: null };
const mara = { ...NOBODY, id: '11', username: 'mara', global_name: 'Mara' };
const ines = { ...NOBODY, id: '12', username: 'ines', global_name: 'Ines' };
const bot = { ...NOBODY, id: '13', username: 'footnote', global_name: 'Footnote', bot: true };

/** A message of the bot as Discord describes it. */
export function aMessage(id: string, fields: Partial<Message> = {}): Message {
  return {
    ...{ id, channel_id: '1', type: 0, author: bot, content: '', flags: 0, components: [] },
    ...{ embeds: [], attachments: [], reactions: [], mentions: [], mention_roles: [] },
    ...{ timestamp: '2026-11-21T12:00:00.000Z', edited_timestamp: null },
    ...{ mention_everyone: false, ...fields },
  };
}

/** A channel with these messages. */
export function aPlace(messages: readonly Message[], fields: Partial<ViewPlace> = {}): ViewPlace {
  const roles = [{ id: '70', name: 'Organisers' }];
  return {
    ...{ id: '1', kind: 'text', type: 0, name: 'papers', partners: [], commands: [] },
    ...{ server: { id: '9', name: 'Reading group', hasBot: true, roles } },
    ...{ canWrite: true, archived: false, locked: false, messages, ...fields },
  };
}

export class FakePageWorld implements PageWorld {
  /** What was done, with who did it. */
  readonly done: (Action & { readonly as: Viewer })[] = [];
  wire: readonly WireEntry[] = [];
  answer: (action: Action) => object | Error = () => ({});
  files: Readonly<Record<string, PageFile>> = {};
  readonly #listeners = new Set<() => void>();
  #view: Partial<View>;

  constructor(view: Partial<View> = {}) {
    this.#view = view;
  }

  /** Changes what is seen and tells it. */
  show(view: Partial<View>): void {
    this.#view = { ...this.#view, ...view };
    for (const listener of this.#listeners) listener();
  }

  view({ user }: Viewer): View {
    return {
      ...{ me: user === 'Mara' ? mara : ines, people: [mara, ines, bot] },
      ...{ bot: { ...bot, online: true }, places: [aPlace([])], commands: [] },
      ...{ modals: [], unanswered: [], now: 0 },
      ...this.#view,
    };
  }

  act(viewer: Viewer, action: Action): Promise<object> {
    this.done.push({ ...action, as: viewer });
    const answer = this.answer(action);
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  }

  file(id: string): PageFile | undefined {
    return this.files[id];
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** How many pages are told of changes. */
  get listeners(): number {
    return this.#listeners.size;
  }
}
