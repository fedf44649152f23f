import { element, type Markup, markup } from '../../../document/write/html/markup.ts'
import type { Text } from '../../../finding.ts'
import { type Language, say } from '../../../language.ts'
import type { RuleSample } from '../check-report.ts'
import { languageTag, markOf, said, sectionMarkup, tableMarkup, valueMarkup } from '../page/report-pieces.ts'
import { standalonePage } from '../page/standalone-page.ts'
import { printCount } from '../print-figure.ts'
import { reportWords, verdictWords } from '../report-words.ts'
import { showValue } from '../show-value.ts'
import { changeOrder, changeWords, judgedLines, printCounts } from './comparison-words.ts'
import type { Change, ReportComparison, RuleComparison, RunFacts } from './report-comparison.ts'

const words = {
  title: { zh: '两次检查的比较', en: 'Two checks side by side' },
  run: { zh: '哪一次', en: 'Run' },
  earlier: { zh: '先前', en: 'Earlier' },
  later: { zh: '后来', en: 'Later' },
  verdict: { zh: '结论', en: 'Verdict' },
  changes: { zh: '变化', en: 'Changes' },
  change: { zh: '变化', en: 'Change' },
  what: { zh: '规则或问题', en: 'Rule or fault' },
  newSamples: { zh: '新的样本', en: 'New samples' },
  goneSamples: { zh: '已无的样本', en: 'Samples that are gone' },
  samplesOnly: {
    zh: '只比较了样本，不是全部不合格的记录。',
    en: 'Only samples were compared, not every failing record.',
  },
} as const satisfies Readonly<Record<string, Text>>

/** A comparison as one page that needs nothing else. */
export function comparisonToHtml(comparison: ReportComparison, language: Language = 'zh'): string {
  const heading = say(words.title, language)
  const title = `${heading} · ${said(comparison.later.standard.title, language)}`
  return standalonePage({ title, heading, language }, articleMarkup(comparison, language))
}

/** A comparison as an `article` for a page that has the styles of `reportStyle`. */
export function comparisonBody(comparison: ReportComparison, language: Language = 'zh'): string {
  return articleMarkup(comparison, language).toString()
}

function articleMarkup(comparison: ReportComparison, language: Language): Markup {
  const changed = comparison.rules.filter(({ change }) => change !== 'same')
  return element(
    'article',
    { class: 'check-report', lang: languageTag(language) },
    runsMarkup(comparison, language),
    judgedLines(comparison, language).map(line => element('p', {}, line)),
    sectionMarkup(say(words.changes, language), [changesMarkup(comparison, language)]),
    changeOrder.flatMap(change =>
      changed.filter(rule => rule.change === change).map(rule => ruleMarkup(rule, language)),
    ),
  )
}

function runsMarkup({ earlier, later }: ReportComparison, language: Language): Markup {
  const head = [words.run, words.verdict, reportWords.standard, reportWords.asOf, reportWords.moment].map(word => ({
    text: say(word, language),
  }))
  const row = (word: Text, { verdict, standard, asOf, now, data }: RunFacts) => [
    say(word, language),
    element('span', { class: verdict }, markOf(verdict), ' ', say(verdictWords[verdict], language)),
    [
      said(standard.title, language),
      ' ',
      element('code', {}, `${showValue(standard.id)} ${showValue(standard.edition)}`),
    ],
    asOf,
    now,
    printCount(data.reduce((sum, one) => sum + one.records, 0)),
    element('code', {}, standard.sha256.slice(0, 12)),
  ]
  return tableMarkup({
    caption: say(words.title, language),
    head: [
      ...head,
      { text: say(reportWords.records, language), isNumber: true },
      { text: say(reportWords.rulesDigest, language) },
    ],
    rows: [row(words.earlier, earlier), row(words.later, later)],
    kind: 'runs',
  })
}

function changesMarkup({ rules, structure }: ReportComparison, language: Language): Markup {
  const head = [words.change, words.what, reportWords.clause, words.earlier, words.later].map(word => ({
    text: say(word, language),
  }))
  const rows = [
    ...structure.map(({ change, rule, data, earlier, later }) => ({
      change,
      cells: [[element('code', {}, rule), ' ', showValue(data)], '—', printCount(earlier), printCount(later)],
    })),
    ...rules.map(({ change, id, clause, title, earlier, later }) => ({
      change,
      cells: [
        [said(title, language), ' ', element('code', { class: 'id' }, showValue(id))],
        showValue(clause),
        printCounts(earlier, language),
        printCounts(later, language),
      ],
    })),
  ]
  const sorted = rows.toSorted((one, other) => changeOrder.indexOf(one.change) - changeOrder.indexOf(other.change))
  return tableMarkup({
    caption: say(words.changes, language),
    head,
    rows: sorted.map(({ change, cells }) => [changeMarkup(change, language), ...cells]),
    kind: 'changes',
  })
}

function changeMarkup(change: Change, language: Language): Markup {
  return element('span', { class: change }, say(changeWords[change], language))
}

function ruleMarkup({ change, clause, title, samples }: RuleComparison, language: Language): Markup | null {
  if (samples.new.length + samples.gone.length === 0) return null
  return element(
    'section',
    { class: 'rule' },
    markup`<h3><span class="clause">${showValue(clause)}</span> ${said(title, language)} · ${say(changeWords[change], language)}</h3>`,
    samples.isWhole ? null : element('p', { class: 'aside' }, say(words.samplesOnly, language)),
    samplesMarkup(words.newSamples, samples.new, language),
    samplesMarkup(words.goneSamples, samples.gone, language),
  )
}

function samplesMarkup(word: Text, samples: readonly RuleSample[], language: Language): Markup | null {
  const [first] = samples
  if (!first) return null
  const columns = Object.keys(first.values)
  const head = [
    { text: say(reportWords.record, language), isNumber: true },
    { text: say(reportWords.line, language), isNumber: true },
    ...columns.map(name => ({ text: showValue(name) })),
    { text: say(reportWords.reason, language) },
  ]
  const rows = samples.map(({ record, line, values, message }) => [
    record === 0 ? say(reportWords.wholeTable, language) : printCount(record),
    line === null ? '—' : printCount(line),
    ...columns.map(name => valueMarkup(values[name] ?? '', language)),
    said(message, language),
  ])
  const title = say(word, language)
  return element('div', {}, element('h4', {}, title), tableMarkup({ caption: title, head, rows, kind: 'samples' }))
}
