// Lint rules; above all the one-way dependency rule between the layers (see "The map" in README.md).
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import ts from 'typescript-eslint';

const EDGE_PACKAGES = ['discord.js', 'vectra', '@xenova/transformers', 'dotenv', 'libsql'];

/** What the playground's page uses of a browser. */
const BROWSER_GLOBALS = [
  ...[
    'document',
    'addEventListener',
    'matchMedia',
    'getComputedStyle',
    'localStorage',
    'sessionStorage',
    'Node',
  ],
  ...[
    'EventSource',
    'ResizeObserver',
    'fetch',
    'URL',
    'URLSearchParams',
    'setInterval',
    'setTimeout',
    'clearTimeout',
  ],
];

/** Forbids `files` to import the named packages and the folders that lie further out. */
const layer = (files, outerFolders, packages = EDGE_PACKAGES) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: packages.map((name) => ({
          name,
          message: 'Only an adapter at the edge may import it.',
        })),
        patterns: outerFolders.map((folder) => ({
          group: [`**/${folder}/**`, `#src/${folder}/**`, `#${folder}/**`],
          message: 'Dependencies point inwards: papers <- search <- answer <- daily <- the edges.',
        })),
      },
    ],
    'no-restricted-properties': [
      'error',
      { object: 'process', property: 'env', message: 'Only src/config.ts reads the environment.' },
    ],
  },
});

export default ts.config(
  { ignores: ['node_modules', 'index', 'coverage'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...ts.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  layer(
    ['src/papers/**'],
    ['search', 'answer', 'daily', 'adapters', 'discord', 'playground', 'terminal', 'commands'],
  ),
  layer(
    ['src/search/**'],
    ['answer', 'daily', 'adapters', 'discord', 'playground', 'terminal', 'commands'],
  ),
  layer(['src/answer/**'], ['daily', 'adapters', 'discord', 'playground', 'terminal', 'commands']),
  layer(['src/daily/**'], ['adapters', 'discord', 'playground', 'terminal', 'commands']),
  layer(
    ['src/state/**', 'src/texts/**'],
    ['adapters', 'discord', 'playground', 'terminal', 'commands'],
  ),
  layer(
    ['src/adapters/**'],
    ['daily', 'discord', 'playground', 'terminal', 'commands'],
    ['discord.js'],
  ),
  layer(
    ['src/discord/**'],
    ['adapters', 'playground', 'terminal', 'commands'],
    ['vectra', '@xenova/transformers', 'libsql'],
  ),
  layer(
    ['commands/**'],
    ['adapters', 'playground', 'terminal'],
    ['vectra', '@xenova/transformers', 'libsql'],
  ),
  { files: ['test/**'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['eslint.config.js'], ...ts.configs.disableTypeChecked },
  {
    files: ['src/playground/page/public/**/*.js', 'test/e2e/page/support/*.js'],
    ...ts.configs.disableTypeChecked,
    languageOptions: {
      ...ts.configs.disableTypeChecked.languageOptions,
      globals: Object.fromEntries(BROWSER_GLOBALS.map((name) => [name, 'readonly'])),
    },
  },
  prettier,
);
