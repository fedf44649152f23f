import { say } from '@biaochi/core/language.ts'
import type { StandardSummary } from '@biaochi/core/registry/query.ts'
import { classNames } from '@biaochi/core/registry/standard-words.ts'
import { standardLink } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'
import { dateMark } from '../print-date.ts'
import { type Listed, listedNumber, listedTitle } from './listed-title.ts'
import { numberMark } from './number-mark.ts'
import { standingBadge } from './status-badge.ts'
import { table } from './table.ts'
import { titleMark } from './title-mark.ts'

/** A list of standards, one row each, the number leading to its page; cards where it is narrow. */
export function standardTable(
  visit: Visit,
  { caption, items }: { readonly caption: string; readonly items: readonly Listed[] },
): Markup {
  const { words, language } = visit
  const none = html`<span class="faint" aria-hidden="true">—</span>`
  const day = (date: string | null) =>
    date === null ? html`<span class="faint date-unknown">${words.dateUnknown}</span>` : dateMark(date, language)
  return table({
    caption,
    name: 'standards',
    columns: [
      words.column.number,
      words.column.title,
      words.column.class,
      words.column.status,
      words.column.issued,
      words.column.effective,
    ],
    rows: items.map(item => ({
      head:
        item.number === null
          ? html`<span class="faint">${words.noNumber}</span>`
          : html`<a href="${standardLink(visit, item.slug)}">${listedNumber(item.number, item.marks)}</a>`,
      cells: [
        item.number === null
          ? html`<a href="${standardLink(visit, item.slug)}">${listedTitle(visit, item)}</a>`
          : listedTitle(visit, item),
        say(classNames[item.class], language),
        standingBadge(item, language),
        day(item.issued),
        item.effective === null && holdsOncePublished(item.class) ? none : day(item.effective),
      ],
    })),
  })
}

/** International and foreign standards have no date of effect of their own: they hold once published. */
export function holdsOncePublished(one: StandardSummary['class']): boolean {
  return one === 'international' || one === 'foreign'
}

/** A standard in one line: number, title, status. */
export function standardLine(visit: Visit, item: StandardSummary): Markup {
  return html`${standardName(visit, item)} ${standingBadge(item, visit.language)}`
}

/** Number and title of a standard, leading to its page. */
export function standardName(visit: Visit, item: StandardSummary): Markup {
  const number = item.number === null ? null : html`${numberMark(item.number)} `
  return html`<a class="line" href="${standardLink(visit, item.slug)}">${number}${titleMark(item, visit)}</a>`
}
