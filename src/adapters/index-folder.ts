// The index on disk: finished builds in folders of their own, and one small file that names the one in use.
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { FootnoteError } from '../errors.ts';
import type { StoredVector } from '../search/ports.ts';
import type { IndexedPaper } from '../search/searcher.ts';
import { flush, writeWhole } from './files.ts';
import { FORMAT, type Manifest, PASSAGE_SCHEME, sha256 } from './manifest.ts';
import { VectraStore, writeVectors } from './vectra-store.ts';

const CURRENT = 'current.json';
const MANIFEST = 'manifest.json';
const PAPERS = 'papers.jsonl';
const VECTORS = 'index.json';
const BUILD_PREFIX = 'build-';
// Exactly the names given here: the folder may hold files of others, which are never touched.
const OURS = /^build-[0-9a-f]{12}-[0-9a-z]+(?:\.unfinished)?$|^current\.json\.\d+\.new$/;

/** An index that was read and found whole. */
export interface OpenIndex {
  readonly manifest: Manifest;
  readonly papers: readonly IndexedPaper[];
  readonly store: VectraStore;
}

function damaged(folder: string, what: string): FootnoteError {
  return new FootnoteError(
    'index-damaged',
    `The index in ${folder} is damaged (${what}); it is not searched. Build it again with "npm run index".`,
  );
}

/** Reads a file of a build, or says that the index is damaged. */
async function readPart(folder: string, build: string, name: string): Promise<Buffer> {
  try {
    return await readFile(path.join(folder, build, name));
  } catch {
    throw damaged(folder, `${name} cannot be read`);
  }
}

/** The folder of the build in use with the hash of its manifest, which holds the hashes of its other files. */
interface Current {
  readonly build: string;
  readonly manifest: string;
}

/** Reads which build is in use. @throws FootnoteError `index-missing`, `index-damaged` */
async function readCurrent(folder: string): Promise<Current> {
  let text: string;
  try {
    text = await readFile(path.join(folder, CURRENT), 'utf8');
  } catch {
    throw new FootnoteError(
      'index-missing',
      `There is no index in ${folder} yet. Build it with "npm run index".`,
    );
  }
  try {
    const { build, manifest } = JSON.parse(text) as Current;
    if (build.startsWith(BUILD_PREFIX) && !/[/\\]/.test(build)) return { build, manifest };
  } catch {
    // Not JSON: said below.
  }
  throw damaged(folder, `${CURRENT} names no build`);
}

/**
 * Reads the manifest of the index in use.
 * @throws FootnoteError `index-missing`, `index-damaged`
 */
export async function readManifest(folder: string): Promise<Manifest> {
  return parseManifest(folder, await readCurrent(folder));
}

async function parseManifest(
  folder: string,
  { build, manifest: hash }: Current,
): Promise<Manifest> {
  const bytes = await readPart(folder, build, MANIFEST);
  if (sha256(bytes) !== hash) throw damaged(folder, `${MANIFEST} is not what was written`);
  const manifest = JSON.parse(bytes.toString('utf8')) as Manifest;
  if (manifest.format === FORMAT && manifest.passages === PASSAGE_SCHEME) return manifest;
  throw new FootnoteError(
    'index-damaged',
    `The index in ${folder} was written by another version of Footnote. Build it again with "npm run index".`,
  );
}

/**
 * Opens the index in use after checking every file of it against the manifest.
 * @param model the identity of the embedding model that questions will be embedded with
 * @throws FootnoteError `index-missing`, `index-damaged`, `index-wrong-model`
 */
export async function openIndex(folder: string, model: string): Promise<OpenIndex> {
  const current = await readCurrent(folder);
  try {
    return await openBuild(folder, current, model);
  } catch (error) {
    // Swapped while it was being read: the new one is whole.
    if ((await readCurrent(folder)).build !== current.build) return openIndex(folder, model);
    throw error;
  }
}

async function openBuild(folder: string, current: Current, model: string): Promise<OpenIndex> {
  const { build } = current;
  const manifest = await parseManifest(folder, current);
  if (manifest.model !== model) {
    throw new FootnoteError(
      'index-wrong-model',
      `The index in ${folder} was built with the model ${manifest.model}, not ${model}; it is not searched. ` +
        'Build it again with "npm run index", or set EMBEDDING_MODEL back.',
    );
  }
  const parts = new Map<string, Buffer>();
  for (const [name, hash] of Object.entries(manifest.files)) {
    const bytes = await readPart(folder, build, name);
    if (sha256(bytes) !== hash) throw damaged(folder, `${name} is not what was written`);
    parts.set(name, bytes);
  }
  const lines = (parts.get(PAPERS)?.toString('utf8') ?? '').split('\n').filter(Boolean);
  // Loaded now: the next build removes these files while questions are still answered from them.
  const store = new VectraStore(path.join(folder, build), manifest.counts.vectors);
  await store.load();
  return { manifest, papers: lines.map((line) => JSON.parse(line) as IndexedPaper), store };
}

/** What a new index shall hold. */
export interface IndexContent {
  readonly papers: readonly IndexedPaper[];
  readonly vectors: readonly StoredVector[];
  readonly manifest: Omit<Manifest, 'files'>;
}

/** Removes what killed builds left behind. Only the holder of the build lock may call it. */
export async function sweep(folder: string): Promise<void> {
  const used = await readCurrent(folder).catch(() => undefined);
  for (const name of await readdir(folder)) {
    if (!OURS.test(name) || name === used?.build) continue;
    await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

/** Writes the files of a build into a folder of its own and flushes them; gives the manifest's hash. */
async function writeBuild(folder: string, content: IndexContent): Promise<string> {
  await mkdir(folder, { recursive: true });
  // The papers first: on a full disk vectra fails without saying why.
  const lines = content.papers.map((paper) => `${JSON.stringify(paper)}\n`).join('');
  await writeWhole(path.join(folder, PAPERS), lines);
  await writeVectors(folder, content.vectors);
  await flush(path.join(folder, VECTORS));
  const files = {
    [PAPERS]: sha256(lines),
    [VECTORS]: sha256(await readFile(path.join(folder, VECTORS))),
  };
  const manifest: Manifest = { ...content.manifest, files };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await writeWhole(path.join(folder, MANIFEST), text);
  return sha256(text);
}

/** Writes a new index beside the one in use, flushes it, and puts it in use in one step. */
export async function writeIndex(folder: string, content: IndexContent): Promise<void> {
  const build = `${BUILD_PREFIX}${content.manifest.id}-${Date.now().toString(36)}`;
  const unfinished = path.join(folder, `${build}.unfinished`);
  let manifest: string;
  try {
    manifest = await writeBuild(unfinished, content);
  } catch (error) {
    // Half a build must not keep a full disk full.
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
  await rename(unfinished, path.join(folder, build));
  await flush(folder);
  await writeWhole(path.join(folder, CURRENT), `${JSON.stringify({ build, manifest })}\n`);
  await sweep(folder);
}
