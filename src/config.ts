// Settings, read once from .env and the environment, checked together: the only reader of process.env.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { config as readDotenv } from 'dotenv';
import type { ModelSettings, Pooling } from './adapters/model-settings.ts';
import { FootnoteError } from './errors.ts';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;
const POOLINGS: readonly Pooling[] = ['one-pass', 'mean', 'cls'];

/** Everything that can be set, with its default; .env.example explains each name. */
export const DEFAULTS = {
  DISCORD_TOKEN: '',
  DISCORD_API_URL: '',
  CORPUS_DIR: 'seeds',
  INDEX_DIR: 'index',
  EMBEDDING_MODEL: 'models/footnote-embed',
  EMBEDDING_POOLING: 'one-pass',
  EMBEDDING_QUERY_PREFIX: '',
  EMBEDDING_PASSAGE_PREFIX: '',
  RERANKING_MODEL: 'models/footnote-rerank',
  LOG_LEVEL: 'info',
} as const;

type Name = keyof typeof DEFAULTS;

/** The settings, typed and checked. */
export interface Config {
  /** Undefined when no token is set: the terminal answers instead. */
  readonly discordToken: string | undefined;
  readonly discordApiUrl: string | undefined;
  readonly corpusFolder: string;
  readonly indexFolder: string;
  readonly models: ModelSettings;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** One of a list of values, or a complaint. */
function oneOf<T extends string>(name: Name, value: string, allowed: readonly T[], faults: string[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) faults.push(`${name} is "${value}"; it must be one of ${allowed.join(', ')}`);
  return found ?? (allowed[0] as T);
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
  const faults: string[] = [];
  const value = (name: Name): string => given[name]?.trim() || DEFAULTS[name];
  const url = value('DISCORD_API_URL');
  if (url !== '' && !/^https?:\/\//.test(url)) faults.push(`DISCORD_API_URL is "${url}"; it must begin with http`);
  const token = value('DISCORD_TOKEN').replace(/^Bot\s+/i, '');
  if (/\s/.test(token)) faults.push('DISCORD_TOKEN holds white space; paste the token alone');
  const reranking = value('RERANKING_MODEL');
  const config: Config = {
    discordToken: token || undefined,
    discordApiUrl: url || undefined,
    corpusFolder: value('CORPUS_DIR'),
    indexFolder: value('INDEX_DIR'),
    models: {
      embedding: {
        model: modelPlace(value('EMBEDDING_MODEL')),
        pooling: oneOf('EMBEDDING_POOLING', value('EMBEDDING_POOLING'), POOLINGS, faults),
        // Prefixes such as "query: " end in a blank that matters.
        queryPrefix: given['EMBEDDING_QUERY_PREFIX'] ?? DEFAULTS.EMBEDDING_QUERY_PREFIX,
        passagePrefix: given['EMBEDDING_PASSAGE_PREFIX'] ?? DEFAULTS.EMBEDDING_PASSAGE_PREFIX,
      },
      rerankingModel: reranking === 'off' ? undefined : modelPlace(reranking),
    },
    logLevel: oneOf('LOG_LEVEL', value('LOG_LEVEL'), LOG_LEVELS, faults),
  };
  if (faults.length > 0) {
    throw new FootnoteError('bad-setting', `Wrong settings: ${faults.join('; ')}. See .env.example.`);
  }
  return config;
}

/** Reads .env (if there is one) and the environment, which wins. @throws FootnoteError `bad-setting` */
export function loadConfig(): Config {
  const fromFile: Record<string, string> = {};
  readDotenv({ quiet: true, processEnv: fromFile });
  return parseConfig({ ...fromFile, ...process.env });
}
