// The files of a corpus folder, sub-folders included, in an order that never changes.
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FootnoteError, reasonOf } from '../errors.ts';

/** What a folder holds: file names inside it with forward slashes, and what could not be looked into. */
export interface Listing {
  readonly files: readonly string[];
  readonly faults: readonly { readonly file: string; readonly reason: string }[];
}

/**
 * Lists the regular files below a folder, sorted by name in code-unit order. `README*` and names that
 * begin with a dot are left out. A linked folder is entered once, so a cycle of links ends.
 * @throws FootnoteError `no-corpus` when the folder is missing, is no folder or cannot be read.
 */
export async function listFiles(folder: string): Promise<Listing> {
  await demandFolder(folder);
  const files: string[] = [];
  const faults: { file: string; reason: string }[] = [];
  const entered = new Set<string>();

  const enter = async (inside: string): Promise<void> => {
    const real = await realpath(join(folder, inside));
    if (entered.has(real)) return;
    entered.add(real);
    for (const name of (await readdir(real)).sort()) {
      if (name.startsWith('.') || /^readme/i.test(name)) continue;
      const path = inside === '' ? name : `${inside}/${name}`;
      await visit(path).catch((error: unknown) => {
        faults.push({ file: path, reason: `it cannot be read: ${reasonOf(error)}` });
      });
    }
  };
  const visit = async (path: string): Promise<void> => {
    const found = await stat(join(folder, path));
    if (found.isDirectory()) await enter(path);
    else if (found.isFile()) files.push(path);
    else faults.push({ file: path, reason: 'it is neither a file nor a folder' });
  };

  await enter('');
  return { files: files.sort(), faults };
}

/**
 * What the files below a folder look like from outside: names, sizes and times, as one text. As long as it
 * stays the same, nothing was written.
 * @throws FootnoteError as `listFiles` does
 */
export async function stampOf(folder: string): Promise<string> {
  const { files, faults } = await listFiles(folder);
  const looks = files.map(async (file) => {
    // A file may go between two looks at it.
    const found = await stat(join(folder, file)).catch(() => undefined);
    return [file, found?.size, found?.mtimeMs, found?.ctimeMs];
  });
  return JSON.stringify([await Promise.all(looks), faults]);
}

async function demandFolder(folder: string): Promise<void> {
  const advice = 'Name a folder that holds abstracts (CORPUS_DIR in .env, or --corpus).';
  let isFolder: boolean;
  try {
    isFolder = (await stat(folder)).isDirectory();
    if (isFolder) await readdir(folder);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const what = missing ? 'does not exist' : `cannot be read (${reasonOf(error)})`;
    throw new FootnoteError('no-corpus', `The corpus folder "${folder}" ${what}. ${advice}`, {
      cause: error,
    });
  }
  if (!isFolder) {
    throw new FootnoteError(
      'no-corpus',
      `The corpus "${folder}" is a file, not a folder. ${advice}`,
    );
  }
}
