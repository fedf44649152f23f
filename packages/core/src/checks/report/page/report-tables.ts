import { element, type Markup, markup } from '../../../document/write/html/markup.ts'
import type { Finding } from '../../../finding.ts'
import { type Language, say } from '../../../language.ts'
import type { ColumnProfile } from '../../outcome.ts'
import type { CheckReport, DataReport, StructureReport } from '../check-report.ts'
import { printCount } from '../print-figure.ts'
import { reportWords, severityWords } from '../report-words.ts'
import { showValue } from '../show-value.ts'
import { type HeadCell, said, sectionMarkup, tableMarkup, valueMarkup } from './report-pieces.ts'

type Word = keyof typeof reportWords

/** Heads of columns by their words; those after the mark of a number are aligned as figures. */
function headsOf(words: readonly Word[], numbers: readonly Word[], language: Language): HeadCell[] {
  return words.map(word => ({ text: say(reportWords[word], language), isNumber: numbers.includes(word) }))
}

/** What was looked at: a line for each file or table, and whether the counts add up. */
export function dataMarkup({ data, absent, reconciled }: CheckReport, language: Language): Markup | null {
  const numbers = ['records', 'checked', 'rejected', 'blank', 'bytes'] as const
  const rows = data.map(({ name, title, records, checked, rejected, blank, encoding, bytes }) => [
    showValue(name),
    said(title, language),
    ...[records, checked, rejected, blank].map(printCount),
    showValue(encoding ?? '—'),
    bytes === null ? '—' : printCount(bytes),
  ])
  const head = headsOf(
    ['file', 'table', 'records', 'checked', 'rejected', 'blank', 'encoding', 'bytes'],
    numbers,
    language,
  )
  const caption = say(reportWords.data, language)
  const names = absent.map(({ table, title }) => `${said(title, language)} (${showValue(table)})`)
  const lacking =
    names.length === 0
      ? null
      : markup`<p>${say(reportWords.absent, language)}: ${names.join(say({ zh: '、', en: ', ' }, language))}</p>`
  const word = reconciled ? reportWords.reconciled : reportWords.notReconciled
  return sectionMarkup(caption, [
    data.length === 0 ? null : tableMarkup({ caption, head, rows, kind: 'data' }),
    element('p', { class: reconciled ? 'aside' : 'alarm' }, say(word, language)),
    lacking,
  ])
}

/** Faults of structure, each with its first places. */
export function structureMarkup({ structure }: CheckReport, language: Language): Markup | null {
  const title = say(reportWords.structure, language)
  if (structure.length === 0) {
    return sectionMarkup(title, [element('p', { class: 'aside' }, say(reportWords.structureSound, language))])
  }
  return sectionMarkup(
    title,
    structure.map(one => faultMarkup(one, language)),
  )
}

function faultMarkup({ rule, data, severity, count, samples }: StructureReport, language: Language): Markup {
  const caption = `${showValue(rule)} · ${showValue(data)}`
  const head = headsOf(['record', 'line', 'column', 'fault', 'fix'], ['record', 'line'], language)
  const rows = samples.map(sample => faultRow(sample, language))
  return element(
    'section',
    { class: `rule ${severity}` },
    markup`<h3>${say(severityWords[severity], language)} <code>${showValue(rule)}</code></h3><p class="counts">${showValue(data)} · ${say(reportWords.count, language)} ${printCount(count)}</p>`,
    tableMarkup({ caption, head, rows, kind: 'faults' }),
  )
}

function faultRow({ at, message, fix }: Finding, language: Language) {
  const place = (ordinal: number | undefined) => (ordinal === undefined ? '—' : String(ordinal))
  return [
    place(at.record),
    place(at.line),
    at.column === undefined ? '—' : showValue(at.column),
    said(message, language),
    fix ? said(fix, language) : '—',
  ]
}

/** What stands in the columns, where the engine was asked. */
export function profilesMarkup({ data }: CheckReport, language: Language): Markup | null {
  return sectionMarkup(
    say(reportWords.profiles, language),
    data.map(one => profileMarkup(one, language)),
  )
}

function profileMarkup({ name, profiles }: DataReport, language: Language): Markup | null {
  if (profiles === null || profiles.length === 0) return null
  const numbers = ['present', 'missing', 'length', 'distinct'] as const
  const head = headsOf(['column', 'present', 'missing', 'distinct', 'length', 'least', 'greatest'], numbers, language)
  const rows = profiles.map(profile => profileRow(profile, language))
  const caption = `${say(reportWords.profiles, language)} · ${showValue(name)}`
  return tableMarkup({ caption, head, rows, kind: 'profiles' })
}

function profileRow(profile: ColumnProfile, language: Language) {
  const { column, present, missing, shortest, longest, least, greatest, distinct } = profile
  return [
    showValue(column),
    printCount(present),
    printCount(missing),
    distinct === null ? '—' : printCount(distinct),
    shortest === null || longest === null ? '—' : shortest === longest ? `${shortest}` : `${shortest}–${longest}`,
    least === null ? '—' : valueMarkup(least, language),
    greatest === null ? '—' : valueMarkup(greatest, language),
  ]
}

/** What the judgement can be repeated from: digests, engine, program. */
export function runMarkup({ standard, data, tool, elapsed }: CheckReport, language: Language): Markup | null {
  const title = say(reportWords.run, language)
  const row = (word: string, value: string) =>
    markup`<div><dt>${word}</dt><dd><code>${showValue(value)}</code></dd></div>`
  const digests = data.map(({ name, sha256, engine }) =>
    row(
      `${say(reportWords.dataDigest, language)} · ${showValue(name)}`,
      `${sha256 ?? say(reportWords.none, language)} (${engine})`,
    ),
  )
  const rows = [
    row(say(reportWords.rulesDigest, language), standard.sha256),
    ...digests,
    row(say(reportWords.tool, language), `${tool.name} ${tool.version}`),
    row(say(reportWords.elapsed, language), `${printCount(Math.round(elapsed))} ms`),
  ]
  return sectionMarkup(title, [element('dl', { class: 'run' }, rows)])
}
