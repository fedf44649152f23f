import { element, type Markup, markup } from '../../../document/write/html/markup.ts'
import { type Language, say } from '../../../language.ts'
import type { ScoredIndicator } from '../../indicator/score-indicators.ts'
import type { CheckReport } from '../check-report.ts'
import { printCount, printRate } from '../print-figure.ts'
import { dimensionWords, reportWords } from '../report-words.ts'
import { showValue } from '../show-value.ts'
import { barMarkup, said, sectionMarkup, tableMarkup } from './report-pieces.ts'

/** The dimensions of quality with the share that is sound. */
export function dimensionsMarkup({ dimensions }: CheckReport, language: Language): Markup | null {
  if (dimensions.length === 0) return null
  const caption = say(reportWords.dimensions, language)
  const head = [
    { text: say(reportWords.dimension, language) },
    { text: say(reportWords.rules, language), isNumber: true },
    { text: say(reportWords.checked, language), isNumber: true },
    { text: say(reportWords.failed, language), isNumber: true },
    { text: say(reportWords.rate, language) },
  ]
  const rows = dimensions.map(({ dimension, rules, checked, failed, rate }) => [
    say(dimensionWords[dimension], language),
    ...[rules, checked, failed].map(printCount),
    [barMarkup(rate === null ? null : Number(rate)), ' ', printRate(rate)],
  ])
  return sectionMarkup(caption, [tableMarkup({ caption, head, rows, kind: 'dimensions' })])
}

interface Leveled {
  readonly scored: ScoredIndicator
  readonly level: number
}

function flatten(indicators: readonly ScoredIndicator[], level: number): readonly Leveled[] {
  return indicators.flatMap(scored => [{ scored, level }, ...flatten(scored.indicators, level + 1)])
}

/** The tree of indicators, one line each, those below set in. */
export function indicatorsMarkup({ indicators }: CheckReport, language: Language): Markup | null {
  if (indicators === null) return null
  const caption = say(reportWords.indicators, language)
  const words = ['indicator', 'score', 'weight', 'rules', 'checked', 'failed'] as const
  const head = words.map(word => ({
    text: say(reportWords[word], language),
    isNumber: word !== 'indicator' && word !== 'score',
  }))
  const rows = flatten(indicators.indicators, 1).map(one => indicatorRow(one, language))
  const strays = indicators.strays.map(showValue).join(', ')
  return sectionMarkup(caption, [
    markup`<p class="total">${say(reportWords.total, language)} <strong>${indicators.score ?? '—'}</strong> / 100</p>`,
    tableMarkup({ caption, head, rows, kind: 'indicators' }),
    strays === '' ? null : element('p', { class: 'alarm' }, `${say(reportWords.strays, language)}: ${strays}`),
  ])
}

function indicatorRow({ scored, level }: Leveled, language: Language) {
  const { indicator, score, weight, rules, checked, failed } = scored
  const name = markup`<span class="level-${Math.min(level, 4)}"><code class="id">${indicator.code}</code> ${said(indicator.title, language)}</span>`
  return [
    name,
    [barMarkup(score === null ? null : Number(score) / 100), ' ', score ?? '—'],
    weight ?? '—',
    ...[rules, checked, failed].map(printCount),
  ]
}
