// Commands in other languages: every one is translated, keeps Discord's rules, and says what is meant in the picker.
import { expect, test } from 'vitest';
import { commands } from '#commands/index.ts';
import { COMMAND_TEXTS, localised, pathsOf } from '#src/discord/localise.ts';
import { faultsInCommands } from '#src/playground/rules.ts';

const bodies = commands.map(({ data }) => data.toJSON());
const paths = bodies.flatMap((body) => pathsOf(body));
const slashPaths = bodies.filter((body) => 'description' in body).flatMap((body) => pathsOf(body));

test.each(Object.entries(COMMAND_TEXTS))(
  'every command and option is in src/texts/%s/commands.ts, and nothing that is gone',
  (_language, texts) => {
    expect(Object.keys(texts).sort()).toEqual([...paths].sort());
  },
);

test.each(Object.entries(COMMAND_TEXTS))(
  'in %s every slash command and option has a description that Discord takes',
  (_language, texts) => {
    for (const path of slashPaths) {
      const { description = '' } = texts[path] ?? {};
      expect(description.length, path).toBeGreaterThan(0);
      expect(description.length, path).toBeLessThanOrEqual(100);
    }
  },
);

test.each(Object.entries(COMMAND_TEXTS))(
  'in %s the names are lower case and no two beside each other are the same',
  (_language, texts) => {
    const siblings = new Map<string, string[]>();
    for (const path of slashPaths) {
      const { name = '' } = texts[path] ?? {};
      expect(name, path).toMatch(/^[-_'\p{Ll}\p{N}]{1,32}$/u);
      const above = path.split(' ').slice(0, -1).join(' ');
      siblings.set(above, [...(siblings.get(above) ?? []), name]);
    }
    for (const names of siblings.values()) expect(new Set(names).size).toBe(names.length);
  },
);

test('Discord accepts the localised commands', () => {
  expect(faultsInCommands(bodies.map(localised))).toEqual([]);
});

test('a command carries its name and description in each language, and so do its options', () => {
  const ask = bodies.map(localised).find(({ name }) => name === 'ask');
  expect(ask).toMatchObject({
    name_localizations: { de: 'frage', fr: 'question' },
    options: [{ name: 'question', name_localizations: { de: 'frage', fr: 'question' } }, {}, {}],
  });
});
