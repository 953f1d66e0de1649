import type { Messages } from 'redress';
import type { Words } from './words.ts';

/** A language of the page: the sentences of the library and the labels of the page. */
export interface Language {
  readonly messages: Messages;
  readonly words: Words;
}

/** A page loads the one that it shows. */
const LOADERS = {
  en: () => import('./languages/en.ts'),
  de: () => import('./languages/de.ts'),
  ja: () => import('./languages/ja.ts'),
  ar: () => import('./languages/ar.ts'),
} satisfies Record<string, () => Promise<Language>>;

export type LanguageCode = keyof typeof LOADERS;

/** Each in itself, for those who read no other. */
export const LANGUAGES: Readonly<Record<LanguageCode, string>> = {
  en: 'English',
  de: 'Deutsch',
  ja: '日本語',
  ar: 'العربية',
};

export const isLanguage = (code: string): code is LanguageCode => Object.hasOwn(LOADERS, code);

export const loadLanguage = (code: LanguageCode): Promise<Language> => LOADERS[code]();
