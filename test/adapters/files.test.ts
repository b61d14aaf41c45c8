// A reader finds the old text or the new one, whole; a failed write says in a sentence what the disk complains of.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diskError, writeWhole } from '#src/adapters/files.ts';
import { FootnoteError } from '#src/errors.ts';
import { folderOfEachTest } from '#test/builders/folder.ts';

const at = folderOfEachTest();

describe('writeWhole', () => {
  it('writes a new text and replaces an old one, leaving nothing beside it', async () => {
    await writeWhole(at('a.json'), 'old 🦊');
    expect(readFileSync(at('a.json'), 'utf8')).toBe('old 🦊');
    await writeWhole(at('a.json'), 'new');
    expect(readFileSync(at('a.json'), 'utf8')).toBe('new');
    expect(readdirSync(at())).toEqual(['a.json']);
  });

  it('leaves the old text when the new one cannot be written', async () => {
    writeFileSync(at('a.json'), 'old');
    // A folder in the way of the text that is written aside.
    mkdirSync(at(`a.json.${process.pid}.new`));
    await expect(writeWhole(at('a.json'), 'new')).rejects.toThrow('EISDIR');
    expect(readFileSync(at('a.json'), 'utf8')).toBe('old');
  });
});

describe('diskError', () => {
  it.each([
    ['ENOSPC', 'the disk is full'],
    ['EDQUOT', 'the disk quota is used up'],
    ['EACCES', 'writing there is not permitted'],
    ['EPERM', 'writing there is not permitted'],
    ['EROFS', 'the disk is read-only'],
    ['EIO', 'the disk reports an error'],
    ['ENOTDIR', 'a file stands where a folder should be'],
    ['EEXIST', 'a file stands where a folder should be'],
  ])('says what %s means, where, and that the old index is whole', (code, words) => {
    const cause = new Error(`Error creating index: Error: ${code}: it failed, write`);
    const error = diskError('/data/index', cause);
    expect(error).toBeInstanceOf(FootnoteError);
    expect(error).toMatchObject({ code: 'disk', cause });
    expect((error as Error).message).toContain(
      `The index could not be written to /data/index: ${words} (${code}). The previous index is untouched.`,
    );
  });

  it('passes on what is not the fault of the disk', () => {
    const ours = new TypeError('x is undefined');
    expect(diskError('/data/index', ours)).toBe(ours);
    expect(diskError('/data/index', 'text')).toBe('text');
  });

  it('passes on an expected failure that reads like one of the disk', () => {
    const missing = new FootnoteError('model-missing', 'The model "x" cannot be loaded (EACCES).');
    expect(diskError('/data/index', missing)).toBe(missing);
  });
});
