import type { Text } from './finding.ts'

/** The languages of the product. */
export type Language = 'zh' | 'en'

/** Every language, the first one being the default. */
export const languages: readonly Language[] = ['zh', 'en']

/** Picks one language of a text. */
export function say(text: Text, language: Language): string {
  return text[language]
}
