import type { Text } from '../../../finding.ts'
import { type Language, say } from '../../../language.ts'
import { printCount } from '../print-figure.ts'
import { verdictWords } from '../report-words.ts'
import { showValue } from '../show-value.ts'
import { changeOrder, changeWords, judgedLines, printCounts } from './comparison-words.ts'
import type { ReportComparison, RuleComparison, RunFacts } from './report-comparison.ts'

const shownSamples = 3

/** A comparison for a terminal: what was judged against what, then what changed, the worst first. */
export function comparisonToText(comparison: ReportComparison, language: Language = 'zh'): string {
  const { earlier, later, rules, structure } = comparison
  const changed = changeOrder.filter(change => change !== 'same')
  const lines = [
    runLine({ zh: '先前', en: 'Earlier' }, earlier, language),
    runLine({ zh: '后来', en: 'Later' }, later, language),
    ...judgedLines(comparison, language),
    '',
    ...changed.flatMap(change => [
      ...structure
        .filter(one => one.change === change)
        .map(one => `${say(changeWords[change], language)}  ${one.rule}  ${one.data}  ${one.earlier} → ${one.later}`),
      ...rules.filter(one => one.change === change).flatMap(one => ruleLines(one, language)),
    ]),
    sameLine(comparison, language),
  ]
  return `${lines.map(showValue).join('\n')}\n`
}

function runLine(word: Text, { verdict, standard, asOf, now, data }: RunFacts, language: Language): string {
  const records = data.reduce((sum, one) => sum + one.records, 0)
  const counted = { zh: `${printCount(records)} 条记录`, en: `records ${printCount(records)}` }
  const judged = `${standard.id} ${standard.edition} ${asOf}`
  return [say(word, language), say(verdictWords[verdict], language), judged, now, say(counted, language)].join('  ')
}

function ruleLines(rule: RuleComparison, language: Language): string[] {
  const { change, clause, title, id, earlier, later, samples } = rule
  const counts = `${printCounts(earlier, language)} → ${printCounts(later, language)}`
  const list = (word: Text, those: RuleComparison['samples']['new']) =>
    those.slice(0, shownSamples).map(({ values, message }) => {
      const cells = Object.entries(values).map(([name, value]) => `${name} “${value}”`)
      return `    ${say(word, language)}  ${cells.join(', ')}  ${say(message, language)}`
    })
  return [
    `${say(changeWords[change], language)}  [${clause}] ${say(title, language)}  ${id}  ${counts}`,
    ...list({ zh: '新', en: 'new' }, samples.new),
    ...list({ zh: '已无', en: 'gone' }, samples.gone),
  ]
}

function sameLine({ rules, structure }: ReportComparison, language: Language): string {
  const count = [...rules, ...structure].filter(({ change }) => change === 'same').length
  return say({ zh: `未变：${count} 项`, en: `Unchanged: ${count}` }, language)
}
