// The settings of a server as a message: what is now, in words, and menus that stand on it.
import { Collection, Locale } from 'discord.js';
import { expect, test } from 'vitest';
import { brokenLimits } from '#src/discord/limits.ts';
import { settingsMessage } from '#src/discord/settings/settings-message.ts';
import { faultsInMessage } from '#src/playground/rules.ts';
import { DEFAULT_SETTINGS, type ServerSettings } from '#src/state/settings.ts';
import { LANGUAGES, type Language } from '#src/texts/texts.ts';
import { contents } from '#test/builders/contents.ts';

const server = {
  channels: { cache: new Collection([['c1', {}]]) },
  roles: { cache: new Collection([['r1', {}]]) },
  preferredLocale: Locale.German,
} as unknown as Parameters<typeof settingsMessage>[0]['server'];

function messageOf(settings: Partial<ServerSettings> = {}, language: Language = 'en') {
  const all = { ...DEFAULT_SETTINGS, ...settings };
  const texts = LANGUAGES[language];
  return settingsMessage({
    settings: all,
    server,
    language,
    texts,
    schedule: '-# None yet.',
    scheduleRuns: undefined,
  });
}

function shown(settings: Partial<ServerSettings> = {}): string {
  return contents(messageOf(settings)).join('\n');
}

test('a server that set nothing sees every default in words', () => {
  const text = shown();
  expect(text).toContain('Now: the server’s own (Deutsch)');
  expect(text).toContain('Now: all channels');
  expect(text).toContain('Now: everyone');
  expect(text).toContain('Now: 6 within half a minute, any number a day');
  expect(text.match(/Now: off/g)).toHaveLength(3);
  expect(text).toContain('**Paper of the day**\n-# None yet.');
  expect(text).toContain('**Standing questions**: `/watch list`');
});

test('what is set is said, and the menus stand on it', () => {
  const settings: Partial<ServerSettings> = {
    ...{ privateByDefault: true, openThreads: true, keepDeclined: true, questionsADay: 1500 },
    ...{ channels: ['c1'], roles: ['r1'] },
    language: 'fr',
  };
  const text = shown(settings);
  for (const now of ['Français', '<#c1>', '<@&r1>', '6 within half a minute, 1,500 a day']) {
    expect(text).toContain(`Now: ${now}`);
  }
  const json = JSON.stringify(messageOf(settings));
  expect(json).toContain('{"value":"fr","label":"Français","default":true}');
  expect(json).toContain('"default_values":[{"id":"c1","type":"channel"}]');
  expect(json).toContain('"default_values":[{"id":"r1","type":"role"}]');
  expect(json).toContain('setting|keepDeclined|off');
});

test('what was deleted in Discord is counted and not offered as chosen', () => {
  expect(shown({ channels: ['c1', 'old', 'older'] })).toContain(
    'Now: <#c1> and 2 that were deleted',
  );
  expect(shown({ roles: ['old'] })).toContain('Now: one that was deleted');
  expect(JSON.stringify(messageOf({ channels: ['old'] }))).not.toContain('"id":"old"');
});

test.each(['en', 'de', 'fr'] as const)(
  'in %s it keeps the limits with everything set',
  (language) => {
    const many = Array.from({ length: 25 }, (_, at) => `10000000000000000${at}`);
    const { components } = messageOf(
      { channels: many, roles: many, questionsADay: 10_000 },
      language,
    );
    expect(brokenLimits(components)).toEqual([]);
    expect(faultsInMessage('webhook', { components, flags: 1 << 15 })).toEqual([]);
  },
);
