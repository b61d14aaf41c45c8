// Writes that survive a power cut: aside, flushed to the disk, then renamed into place.
import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { FootnoteError, reasonOf } from '../errors.ts';

/** Flushes a file or folder to the disk. */
export async function flush(place: string): Promise<void> {
  const handle = await open(place, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes a file so that a reader finds the old text or the new one, whole. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const aside = `${file}.${process.pid}.new`;
  const handle = await open(aside, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, file);
  await flush(path.dirname(file));
}

const DISK_FAULTS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be larger than allowed',
  EACCES: 'writing there is not permitted',
  EPERM: 'writing there is not permitted',
  EROFS: 'the disk is read-only',
  EIO: 'the disk reports an error',
  ENOTDIR: 'a file stands where a folder should be',
  EEXIST: 'a file stands where a folder should be',
  ENOENT: 'there is no such folder',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links lead round in a circle',
};

/** The sentence for a failed write, or the error itself when the disk is not at fault. */
export function diskError(folder: string, error: unknown): unknown {
  // Its sentence may name a folder that reads like a code.
  if (error instanceof FootnoteError) return error;
  // vectra wraps the cause in its own message, where only the code is left of it.
  const code = Object.keys(DISK_FAULTS).find((fault) => reasonOf(error).includes(fault));
  if (code === undefined) return error;
  return new FootnoteError(
    'disk',
    `The index could not be written to ${folder}: ${DISK_FAULTS[code] ?? code} (${code}). ` +
      'The previous index is untouched. Make room or choose another folder with INDEX_DIR or --index.',
    { cause: error },
  );
}
