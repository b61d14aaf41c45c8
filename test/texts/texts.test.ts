// The catalogue: every language has every text, says something in each, and takes the same values.
import { expect, test } from 'vitest';
import { LANGUAGES, languageFor } from '#src/texts/texts.ts';

type Leaf = string | ((...values: never[]) => string);

/** Every text of a catalogue by the path that leads to it. */
function leaves(value: object, path: string[] = []): [string, Leaf][] {
  return Object.entries(value).flatMap(([key, inner]: [string, object | Leaf]) =>
    typeof inner === 'object'
      ? leaves(inner, [...path, key])
      : [[[...path, key].join('.'), inner] as [string, Leaf]],
  );
}

const english = leaves(LANGUAGES.en);
const others = Object.entries(LANGUAGES).filter(([language]) => language !== 'en');

test.each(others)('%s has every text that English has, and no other', (_language, texts) => {
  expect(leaves(texts).map(([path]) => path)).toEqual(english.map(([path]) => path));
});

test.each(others)('%s takes the same values and leaves no text empty', (_language, texts) => {
  const own = new Map(leaves(texts));
  for (const [path, text] of english) {
    const other = own.get(path);
    expect(typeof other, path).toBe(typeof text);
    if (typeof other === 'function') expect(other.length, path).toBe(text.length);
    else expect(other?.trim(), path).not.toBe('');
  }
});

test.each([
  ['en-GB', 'en'],
  ['de', 'de'],
  ['fr', 'fr'],
  ['ja', 'en'],
  ['constructor', 'en'],
  [null, 'en'],
])('the language for %j is %s', (locale, language) => {
  expect(languageFor(locale)).toBe(language);
});
