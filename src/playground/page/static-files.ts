// The files that the browser gets: read once, and no other file can be asked for.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file as it is sent. */
export interface StaticFile {
  readonly type: string;
  readonly data: Buffer;
}

const FOLDER = fileURLToPath(new URL('public', import.meta.url));
const START = 'index.html';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The files by the path under which they are asked for; `/` is the page itself. */
export function readStaticFiles(): ReadonlyMap<string, StaticFile> {
  const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
  const files = names.flatMap((name): [string, StaticFile][] => {
    const type = TYPES[path.extname(name)];
    if (type === undefined) return [];
    const data = readFileSync(path.join(FOLDER, name));
    return [[name === START ? '/' : `/${name.split(path.sep).join('/')}`, { type, data }]];
  });
  return new Map(files);
}
