import type { ListedStandard, StandardSummary } from '@biaochi/core/registry/query.ts'
import { languageTags } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'
import { markedText } from './marked-text.ts'
import { printNormal } from './number-mark.ts'
import { titleMark } from './title-mark.ts'

/** A standard of a list; with its matches where the list answers a text. */
export type Listed = StandardSummary & Partial<Pick<ListedStandard, 'marks' | 'excerpt'>>

/** The title with its matches marked, and below it what else of the standard matched. */
export function listedTitle(visit: Visit, item: Listed): Markup {
  const { marks, excerpt } = item
  if (!marks) return titleMark(item, visit)
  const [own, other] = visit.language === 'zh' ? (['titleZh', 'titleEn'] as const) : (['titleEn', 'titleZh'] as const)
  const text = item[own]
  const second = item[other]
  const title = text === null ? titleMark(item, visit) : markedText(text, marks[own])
  const alone = text === null && second !== null
  const also =
    second !== null && marks[other].length > 0 && !alone
      ? html`<span class="match" lang="${languageTags[visit.language === 'zh' ? 'en' : 'zh']}">${markedText(second, marks[other])}</span>`
      : null
  const shown = alone
    ? html`<span lang="${languageTags[visit.language === 'zh' ? 'en' : 'zh']}">${markedText(second, marks[other])}</span>`
    : title
  return html`${shown}${also}${excerpt ? html`<span class="match">${markedText(excerpt.text, excerpt.marks)}</span>` : null}`
}

/** A number as it is printed, with its matches marked where the print form keeps their places. */
export function listedNumber(normal: string, marks: ListedStandard['marks'] | undefined): Markup {
  const print = printNormal(normal)
  return html`<span class="number">${print.length === normal.length ? markedText(print, marks?.number ?? []) : print}</span>`
}
