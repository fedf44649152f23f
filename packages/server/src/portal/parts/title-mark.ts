import { languageTags } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'

/** Titles as a record holds them. */
export interface Titles {
  readonly titleZh: string | null
  readonly titleEn: string | null
}

/** The title in the language of the page, else in the other one, marked as such for readers aloud. */
export function titleMark(titles: Titles, { language, words }: Pick<Visit, 'language' | 'words'>): Markup {
  const own = language === 'zh' ? titles.titleZh : titles.titleEn
  if (own) return html`${own}`
  const other = language === 'zh' ? titles.titleEn : titles.titleZh
  if (!other) return html`<span class="faint">${words.titleUnknown}</span>`
  return html`<span lang="${languageTags[language === 'zh' ? 'en' : 'zh']}">${other}</span>`
}

/** The same as plain text. */
export function titleText(titles: Titles, { language, words }: Pick<Visit, 'language' | 'words'>): string {
  const [first, second] = language === 'zh' ? [titles.titleZh, titles.titleEn] : [titles.titleEn, titles.titleZh]
  return first || second || words.titleUnknown
}
