// Settings, read once from .env and the environment, checked together: the only reader of process.env.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { config as readDotenv } from 'dotenv';
import { z } from 'zod';
import type { ModelSettings } from './adapters/model-settings.ts';
import { FootnoteError } from './errors.ts';

/** Everything that can be set; .env.example explains each name. Empty is as good as unset. */
export const SETTINGS = z.object({
  DISCORD_TOKEN: z.string().regex(/^\S*$/, 'holds white space; paste the token alone').default(''),
  DISCORD_API_URL: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
  CORPUS_DIR: z.string().default('seeds'),
  INDEX_DIR: z.string().default('index'),
  STATE_FILE: z.string().default('state/footnote.db'),
  EMBEDDING_MODEL: z.string().default('models/footnote-embed'),
  EMBEDDING_POOLING: z.enum(['one-pass', 'mean', 'cls']).default('one-pass'),
  EMBEDDING_QUERY_PREFIX: z.string().default(''),
  EMBEDDING_PASSAGE_PREFIX: z.string().default(''),
  RERANKING_MODEL: z.string().default('models/footnote-rerank'),
  PLAYGROUND_PORT: z.coerce.number().int().min(0).max(65_535).default(8737),
  LOG_LEVEL: z.enum(['', 'trace', 'debug', 'info', 'warn', 'error', 'silent']).default(''),
});

/** The settings, typed and checked. */
export interface Config {
  /** Undefined when no token is set: the playground is started instead. */
  readonly discordToken: string | undefined;
  /** Another address than Discord's, such as the playground's. */
  readonly discordApiUrl: string | undefined;
  readonly corpusFolder: string;
  readonly indexFolder: string;
  /** Where what is remembered is kept: a SQLite file. */
  readonly stateFile: string;
  readonly models: ModelSettings;
  /** Where the playground's page listens; 0 is any free port. */
  readonly playgroundPort: number;
  readonly logLevel: Exclude<z.infer<typeof SETTINGS>['LOG_LEVEL'], ''>;
}

/** The prefixes of some models end in a blank that matters; everything else is trimmed. */
function tidied(name: string, value: string): string {
  return name.endsWith('_PREFIX') ? value : value.trim();
}

/** A model given as a path becomes absolute; anything else is a hub name and stays as it is. */
function modelPlace(value: string): string {
  return existsSync(value) ? path.resolve(value) : value;
}

/**
 * Checks settings.
 * @param given the environment with .env below it; unset and empty names take their defaults
 * @throws FootnoteError `bad-setting`, naming every wrong setting at once, never the token's value
 */
export function parseConfig(given: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.entries(given).flatMap(([name, value = '']) => {
    const text = tidied(name, value);
    return text === '' ? [] : [[name, text]];
  });
  const { data, error } = SETTINGS.safeParse(Object.fromEntries(set));
  if (error !== undefined) {
    const faults = error.issues.map(({ path: [name], message }) => `${String(name)}: ${message}`);
    throw new FootnoteError(
      'bad-setting',
      `Wrong settings. ${faults.join('; ')}. See .env.example.`,
    );
  }
  return {
    discordToken: data.DISCORD_TOKEN || undefined,
    discordApiUrl: data.DISCORD_API_URL || undefined,
    corpusFolder: data.CORPUS_DIR,
    indexFolder: data.INDEX_DIR,
    stateFile: data.STATE_FILE,
    models: {
      embedding: {
        model: modelPlace(data.EMBEDDING_MODEL),
        pooling: data.EMBEDDING_POOLING,
        queryPrefix: data.EMBEDDING_QUERY_PREFIX,
        passagePrefix: data.EMBEDDING_PASSAGE_PREFIX,
      },
      rerankingModel: data.RERANKING_MODEL === 'off' ? undefined : modelPlace(data.RERANKING_MODEL),
    },
    playgroundPort: data.PLAYGROUND_PORT,
    // On the playground a person reads the terminal: only what needs attention.
    logLevel: data.LOG_LEVEL || (data.DISCORD_TOKEN === '' ? 'warn' : 'info'),
  };
}

/** Reads .env (if there is one) and the environment, which wins. @throws FootnoteError `bad-setting` */
export function loadConfig(): Config {
  const fromFile: Record<string, string> = {};
  readDotenv({ quiet: true, processEnv: fromFile });
  return parseConfig({ ...fromFile, ...process.env });
}
