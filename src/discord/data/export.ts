// Everything that is kept of whoever asks, and of the server for those who manage it, as one file.
import { ComponentType } from 'discord.js';
import type { StoredData, StoredRow } from '../../state/state.ts';
import type { CommandContext } from '../command.ts';
import { plain, type Reply } from '../reply.ts';

const FILE = 'footnote-export.json';

/** Who wants it. */
interface Exporting {
  readonly user: string;
  /** The server whose data they may see; undefined for none. */
  readonly server: string | undefined;
}

/** The message with the file. What belongs to a person, nobody else is given, not even those who manage the server. */
export function exportMessage(
  { state, texts, now }: Pick<CommandContext, 'state' | 'texts' | 'now'>,
  { user, server }: Exporting,
): Reply {
  const you = state.ofUser(user);
  const ofServer = server === undefined ? undefined : ofNobody(state.ofServer(server));
  const everything = {
    exportedAt: now().toISOString(),
    you,
    ...(ofServer === undefined ? {} : { server: ofServer }),
  };
  const told = texts.data.exported(
    entriesIn(you),
    ofServer === undefined ? null : entriesIn(ofServer),
  );
  return {
    components: [
      ...plain(told).components,
      { type: ComponentType.File, file: { url: `attachment://${FILE}` } },
    ],
    files: [{ name: FILE, content: `${JSON.stringify(everything, null, 2)}\n` }],
  };
}

/** How many rows there are. */
export function entriesIn(data: StoredData): number {
  return Object.values(data).reduce((sum, rows) => sum + rows.length, 0);
}

/** The rows that belong to no person. */
function ofNobody(data: StoredData): StoredData {
  const kept = Object.entries(data).map(([table, rows]): [string, readonly StoredRow[]] => [
    table,
    rows.filter((row) => (row['user'] ?? null) === null),
  ]);
  return Object.fromEntries(kept.filter(([, rows]) => rows.length > 0));
}
