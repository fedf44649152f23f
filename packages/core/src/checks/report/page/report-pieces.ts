import { element, type Markup, type MarkupValue, markup } from '../../../document/write/html/markup.ts'
import type { Text } from '../../../finding.ts'
import { type Language, say } from '../../../language.ts'
import type { RuleStatus, Verdict } from '../check-report.ts'
import { reportWords, statusWords } from '../report-words.ts'
import { showValue } from '../show-value.ts'

/** Language tag of HTML. */
export function languageTag(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en'
}

/** A text in the language of the page, with all in it made visible. */
export function said(text: Text, language: Language): string {
  return showValue(say(text, language))
}

/** A head of a column of a table: its word, and whether numbers stand below. */
export interface HeadCell {
  readonly text: string
  readonly isNumber?: boolean
}

/** What a table is made of; the first cell of a row is its head. */
export interface TableParts {
  readonly caption: string
  readonly head: readonly HeadCell[]
  readonly rows: readonly (readonly MarkupValue[])[]
  readonly kind: string
}

/** A table with caption and scopes, in a frame of its own that scrolls where it is wider than the page. */
export function tableMarkup({ caption, head, rows, kind }: TableParts): Markup {
  const align = (index: number) => (head[index]?.isNumber ? 'figure' : null)
  const heads = head.map(({ text }, index) => element('th', { scope: 'col', class: align(index) }, text))
  const lines = rows.map(cells => {
    const parts = cells.map((cell, index) =>
      index === 0
        ? element('th', { scope: 'row', class: align(0) }, cell)
        : element('td', { class: align(index) }, cell),
    )
    return element('tr', {}, parts)
  })
  const table = markup`<table class="${kind}"><caption>${caption}</caption><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table>`
  return element('div', { class: 'scroll', role: 'group', tabindex: 0, 'aria-label': caption }, table)
}

/** A text of the data as it stands in a cell. */
export function valueMarkup(value: string, language: Language): Markup {
  if (value === '') return element('span', { class: 'nothing' }, say(reportWords.empty, language))
  return element('code', {}, showValue(value))
}

/**
 * A bar for a share from 0 to 1, in which any failure can be seen; its number stands beside it in words, so it is passed
 * over by readers of screens.
 */
export function barMarkup(share: number | null): Markup | null {
  if (share === null) return null
  const width = Math.round(share * 1000) / 10
  const seen = share < 1 ? Math.min(width, 97) : 100
  return markup`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="fault" width="100" height="8"/><rect class="sound" width="${seen}" height="8"/></svg>`
}

const marks: Readonly<Record<RuleStatus | Verdict, string>> = {
  passed: '✓',
  failed: '✕',
  inapplicable: '–',
  'not-executed': '?',
  conforms: '✓',
  'does-not-conform': '✕',
  'no-verdict': '?',
}

/** A mark beside a word, so that colour is never alone. */
export function markOf(status: RuleStatus | Verdict): Markup {
  return element('span', { class: 'mark', 'aria-hidden': 'true' }, marks[status])
}

/** The state of a rule: mark and word. */
export function statusMarkup(status: RuleStatus, language: Language): Markup {
  return element('span', { class: `status ${status}` }, markOf(status), ' ', say(statusWords[status], language))
}

/** A part of the report with its heading; nothing where there is no content. */
export function sectionMarkup(title: string, content: readonly (Markup | null)[]): Markup | null {
  const parts = content.filter(part => part !== null)
  return parts.length === 0 ? null : element('section', {}, element('h2', {}, title), parts)
}
