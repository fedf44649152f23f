import { element, type Markup, markup } from '../../../document/write/html/markup.ts'
import { type Language, say } from '../../../language.ts'
import type { CheckReport, RuleReport, RuleSample } from '../check-report.ts'
import { printCount, printRate, printThreshold } from '../print-figure.ts'
import { dimensionWords, reportWords, severityWords } from '../report-words.ts'
import { showValue } from '../show-value.ts'
import { barMarkup, said, sectionMarkup, statusMarkup, tableMarkup, valueMarkup } from './report-pieces.ts'

/** A rule with its ordinal in the report, by which it is linked: its own id comes from a stranger. */
interface Numbered {
  readonly rule: RuleReport
  readonly anchor: string
}

interface Naming {
  readonly isSeveral: boolean
  readonly language: Language
}

/** Every rule in a line with a bar, then those with failures with their first records. */
export function rulesMarkup({ rules, data }: CheckReport, language: Language): readonly (Markup | null)[] {
  const numbered = rules.map((rule, index) => ({ rule, anchor: `check-rule-${index + 1}` }))
  const failing = numbered.filter(({ rule }) => rule.status === 'failed')
  const tolerated = numbered.filter(({ rule }) => rule.status === 'passed' && rule.failed > 0)
  const naming = { isSeveral: data.length > 1, language }
  const detail = (those: readonly Numbered[]) => those.map(one => ruleMarkup(one, naming))
  return [
    sectionMarkup(say(reportWords.failing, language), detail(failing)),
    sectionMarkup(say(reportWords.tolerated, language), detail(tolerated)),
    sectionMarkup(say(reportWords.rules, language), [overviewMarkup(numbered, naming)]),
  ]
}

function overviewMarkup(numbered: readonly Numbered[], naming: Naming): Markup | null {
  if (numbered.length === 0) return null
  const { language } = naming
  const words = ['rule', 'clause', 'status', 'severity', 'checked', 'failed', 'rate', 'threshold'] as const
  const numbers: readonly string[] = ['checked', 'failed']
  const head = words.map(word => ({ text: say(reportWords[word], language), isNumber: numbers.includes(word) }))
  const rows = numbered.map(({ rule, anchor }) => [
    nameMarkup(rule, rule.samples.length > 0 ? anchor : null, naming),
    showValue(rule.clause),
    [statusMarkup(rule.status, language), rule.why && element('span', { class: 'why' }, said(rule.why, language))],
    say(severityWords[rule.severity], language),
    printCount(rule.checked),
    printCount(rule.failed),
    [barMarkup(rule.rate === null ? null : Number(rule.rate)), ' ', printRate(rule.rate)],
    say(printThreshold(rule.threshold), language),
  ])
  return tableMarkup({ caption: say(reportWords.rules, language), head, rows, kind: 'rules' })
}

function nameMarkup(rule: RuleReport, anchor: string | null, { isSeveral, language }: Naming): Markup {
  const title = said(rule.title, language)
  const linked = anchor === null ? markup`${title}` : element('a', { href: `#${anchor}` }, title)
  const of = isSeveral ? markup` <span class="of">${showValue(rule.data)}</span>` : null
  return markup`${linked} <code class="id">${showValue(rule.id)}</code>${of}`
}

function ruleMarkup({ rule, anchor }: Numbered, { isSeveral, language }: Naming): Markup {
  const { severity, clause, title, checked, failed, rate, threshold, dimension, samples } = rule
  const facts = [
    [reportWords.failed, `${printCount(failed)} / ${printCount(checked)}`],
    [reportWords.rate, printRate(rate)],
    [reportWords.threshold, say(printThreshold(threshold), language)],
    [reportWords.severity, say(severityWords[severity], language)],
    [reportWords.dimension, say(dimensionWords[dimension], language)],
    [reportWords.clause, showValue(clause)],
    ...(isSeveral ? [[reportWords.file, showValue(rule.data)] as const] : []),
  ] as const
  const items = facts.map(([word, value]) => markup`<div><dt>${say(word, language)}</dt><dd>${value}</dd></div>`)
  return element(
    'section',
    { class: `rule ${severity}`, id: anchor },
    markup`<h3><span class="clause">${showValue(clause)}</span> ${said(title, language)} <code class="id">${showValue(rule.id)}</code></h3>`,
    barMarkup(rate === null ? null : Number(rate)),
    element('dl', { class: 'counts' }, items),
    samples.length === 0 ? null : samplesMarkup(rule, language),
    moreMarkup(failed - samples.length, language),
  )
}

function samplesMarkup({ title, samples }: RuleReport, language: Language): Markup {
  const word = (name: 'record' | 'line' | 'reason' | 'samples') => say(reportWords[name], language)
  const columns = Object.keys(samples[0]?.values ?? {})
  const head = [
    { text: word('record'), isNumber: true },
    { text: word('line'), isNumber: true },
    ...columns.map(name => ({ text: columnHead(name, language) })),
    { text: word('reason') },
  ]
  const rows = samples.map(sample => sampleRow(sample, columns, language))
  const caption = `${said(title, language)} · ${word('samples')}`
  return tableMarkup({ caption, head, rows, kind: 'samples' })
}

function columnHead(name: string, language: Language): string {
  return say({ zh: `列“${showValue(name)}”`, en: `Column “${showValue(name)}”` }, language)
}

function sampleRow({ record, line, values, message }: RuleSample, columns: readonly string[], language: Language) {
  return [
    record === 0 ? say(reportWords.wholeTable, language) : printCount(record),
    line === null ? '—' : printCount(line),
    ...columns.map(name => valueMarkup(values[name] ?? '', language)),
    said(message, language),
  ]
}

function moreMarkup(more: number, language: Language): Markup | null {
  if (more <= 0) return null
  const text = {
    zh: `还有 ${printCount(more)} 处，这里没有列出。`,
    en: `${printCount(more)} more are not listed here.`,
  }
  return element('p', { class: 'aside' }, say(text, language))
}
