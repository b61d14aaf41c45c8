// Settings: every name is explained in .env.example with its default, and wrong values are all named at once.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'dotenv';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadConfig, parseConfig, SETTINGS } from '#src/config.ts';
import { failureOf } from '#test/builders/failure.ts';

const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');

describe('.env.example', () => {
  it('has every setting with its default, and no other', () => {
    const defaults = Object.entries(SETTINGS.parse({}));
    const texts = defaults.map(([name, value]) => [name, String(value)]);
    expect(parse(example)).toEqual(Object.fromEntries(texts));
  });

  it('explains each setting in a comment above it', () => {
    for (const block of example.split('\n\n').slice(1))
      expect(block).toMatch(/^# .*[\s\S]*\n[A-Z_]+=/);
  });

  it('copied as it is, changes nothing', () => {
    expect(parseConfig(parse(example))).toEqual(parseConfig({}));
  });
});

describe('parseConfig', () => {
  it('takes the shipped folders and models where nothing is set', () => {
    expect(parseConfig({})).toEqual({
      discordToken: undefined,
      discordApiUrl: undefined,
      corpusFolder: 'seeds',
      indexFolder: 'index',
      stateFile: 'state/footnote.db',
      models: {
        embedding: {
          model: path.resolve('models/footnote-embed'),
          pooling: 'one-pass',
          queryPrefix: '',
          passagePrefix: '',
        },
        rerankingModel: path.resolve('models/footnote-rerank'),
      },
      playgroundPort: 8737,
      logLevel: 'warn',
    });
  });

  it('logs what happens when there is a token, and only what needs attention on the playground', () => {
    expect(parseConfig({ DISCORD_TOKEN: 'abc.def' }).logLevel).toBe('info');
    expect(parseConfig({ LOG_LEVEL: 'debug' }).logLevel).toBe('debug');
  });

  it('takes every setting that is given', () => {
    const config = parseConfig({
      DISCORD_TOKEN: 'abc.def',
      DISCORD_API_URL: 'http://localhost:8080/api',
      CORPUS_DIR: 'mine',
      INDEX_DIR: 'my index',
      STATE_FILE: 'my/state.db',
      PLAYGROUND_PORT: '9000',
      EMBEDDING_MODEL: 'someone/e5',
      EMBEDDING_POOLING: 'mean',
      EMBEDDING_QUERY_PREFIX: 'query: ',
      EMBEDDING_PASSAGE_PREFIX: 'passage: ',
      RERANKING_MODEL: 'off',
      LOG_LEVEL: 'warn',
    });
    expect(config).toEqual({
      discordToken: 'abc.def',
      discordApiUrl: 'http://localhost:8080/api',
      corpusFolder: 'mine',
      indexFolder: 'my index',
      stateFile: 'my/state.db',
      models: {
        embedding: {
          model: 'someone/e5',
          pooling: 'mean',
          queryPrefix: 'query: ',
          passagePrefix: 'passage: ',
        },
        rerankingModel: undefined,
      },
      playgroundPort: 9000,
      logLevel: 'warn',
    });
  });

  it('takes empty and blank for unset, and blanks around a value for nothing', () => {
    const names = Object.keys(SETTINGS.shape).filter((name) => !name.endsWith('_PREFIX'));
    const blank = Object.fromEntries(names.map((name, i) => [name, ['', '  ', undefined][i % 3]]));
    expect(parseConfig(blank)).toEqual(parseConfig({}));
    expect(parseConfig({ LOG_LEVEL: ' warn ', DISCORD_TOKEN: ' abc\n' })).toMatchObject({
      logLevel: 'warn',
      discordToken: 'abc',
    });
  });

  it('ignores names that are not its own', () => {
    expect(parseConfig({ PATH: '/bin', LOG_LEVELS: 'loud' })).toEqual(parseConfig({}));
  });

  it('names every wrong setting at once, in one sentence, with where to look', async () => {
    const { code, message } = await failureOf(() =>
      parseConfig({
        DISCORD_TOKEN: 'abc def',
        DISCORD_API_URL: 'ftp://x',
        EMBEDDING_POOLING: 'max',
        LOG_LEVEL: 'loud',
      }),
    );
    expect(code).toBe('bad-setting');
    expect(message).toContain('DISCORD_TOKEN: holds white space; paste the token alone');
    for (const name of ['DISCORD_API_URL: ', 'EMBEDDING_POOLING: ', 'LOG_LEVEL: ']) {
      expect(message).toContain(name);
    }
    expect(message).toContain('"one-pass"|"mean"|"cls"');
    expect(message).toMatch(/ See \.env\.example\.$/);
  });

  it.each(['secret-token extra', 'Bot secret-token', 'secret-token\nsecret-token'])(
    'never shows the token: %j',
    async (token) => {
      const { message } = await failureOf(() => parseConfig({ DISCORD_TOKEN: token }));
      expect(message).toContain('DISCORD_TOKEN');
      expect(message).not.toContain('secret');
    },
  );

  it.each(['no address', 'localhost:8080', 'javascript:alert(1)', 'file:///etc'])(
    'refuses %j as an address',
    async (address) => {
      const { message } = await failureOf(() => parseConfig({ DISCORD_API_URL: address }));
      expect(message).toContain('DISCORD_API_URL');
    },
  );
});

describe('loadConfig', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('lets the environment win', () => {
    vi.stubEnv('CORPUS_DIR', 'elsewhere');
    vi.stubEnv('LOG_LEVEL', 'error');
    expect(loadConfig()).toMatchObject({ corpusFolder: 'elsewhere', logLevel: 'error' });
  });

  it('refuses a wrong value of the environment', async () => {
    vi.stubEnv('LOG_LEVEL', 'loud');
    expect((await failureOf(loadConfig)).code).toBe('bad-setting');
  });
});
