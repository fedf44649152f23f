import type { Language } from '../language.ts'
import { type Markup, markup } from './markup.ts'

/** A stretch of a text, with the tag of its language where that is another than the one around it. */
export interface Stretch {
  readonly text: string
  readonly tag: 'zh-CN' | 'en' | null
}

/** Chinese from its first character to its last, with what stands between, `沪府办发〔2022〕5号`. */
const chinese = /(\p{Script=Han}(?:[\p{Script=Han}\p{N}\p{P}\p{S} ]*\p{Script=Han})?)/u
const han = /\p{Script=Han}/u

/**
 * Cuts a text where its language changes, so that it can be read aloud rightly (WCAG 2.2, 3.1.2): in English whatever is
 * Chinese, in Chinese a text of two and more Latin words and nothing else. A number or an acronym has no language.
 */
export function splitByLanguage(text: string, language: Language): Stretch[] {
  if (language === 'zh') {
    const isEnglish = !han.test(text) && /[A-Za-z]{2,},? [A-Za-z]{2,}/.test(text)
    return [{ text, tag: isEnglish ? 'en' : null }]
  }
  return text
    .split(chinese)
    .filter(part => part !== '')
    .map(part => ({ text: part, tag: han.test(part) ? 'zh-CN' : null }))
}

/** A text with `lang` around what is in another language. */
export function foreignText(text: string, language: Language): Markup {
  return markup`${splitByLanguage(text, language).map(({ text: part, tag }) =>
    tag === null ? part : markup`<span lang="${tag}">${part}</span>`,
  )}`
}
