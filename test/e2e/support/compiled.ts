// Compiles an entry file and all that it imports to plain JavaScript: a process that is started often starts sooner.
import { copyFile, mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';

const OPTIONS: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  target: ts.ScriptTarget.ES2023,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
};

/** Imports of our own files: by a path, or by a name that package.json maps to a top-level folder. */
const OWN_IMPORT = /^[.#]/;

const ALIASES = Object.fromEntries(
  ['src', 'commands', 'test'].map((top) => [`#${top}/*.ts`, `./${top}/*.js`]),
);

/**
 * Compiles a file of the repository, named from its root, into a fresh folder.
 * @returns the compiled entry file
 */
export async function compiled(entry: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'footnote-compiled-'));
  const done = new Set<string>();
  const compile = async (file: string): Promise<void> => {
    if (done.has(file)) return;
    done.add(file);
    const target = path.join(folder, file.replace(/\.ts$/, '.js'));
    await mkdir(path.dirname(target), { recursive: true });
    if (!file.endsWith('.ts')) {
      await copyFile(file, target);
      return;
    }
    const source = await readFile(file, 'utf8');
    await writeFile(target, ts.transpileModule(source, { compilerOptions: OPTIONS }).outputText);
    for (const { fileName: name } of ts.preProcessFile(source).importedFiles) {
      const own = name.startsWith('#') ? name.slice(1) : path.join(path.dirname(file), name);
      if (OWN_IMPORT.test(name)) await compile(own);
    }
  };
  await compile(entry);
  await writeFile(
    path.join(folder, 'package.json'),
    JSON.stringify({ type: 'module', imports: ALIASES }),
  );
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  return path.join(folder, entry.replace(/\.ts$/, '.js'));
}
