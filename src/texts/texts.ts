// Every fixed text, in each language: English says what there is, the compiler refuses a language that lacks any.
import { de } from './de/index.ts';
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';

/** The catalogue of one language: sections of texts, those with values as functions. All are markdown. */
export type Texts = typeof en;

/** The languages that Footnote speaks. */
export const LANGUAGES = { en, de, fr } satisfies Record<string, Texts>;

/** A language that Footnote speaks. */
export type Language = keyof typeof LANGUAGES;

/** The language for a locale of Discord's (`en-GB`, `de`, …); English where it is another. */
export function languageFor(locale: string | null | undefined): Language {
  const [language = ''] = (locale ?? '').split('-');
  return isLanguage(language) ? language : 'en';
}

function isLanguage(text: string): text is Language {
  return Object.hasOwn(LANGUAGES, text);
}
