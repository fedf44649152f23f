import type { Text } from '../../../finding.ts'
import { type Language, say } from '../../../language.ts'
import { printCount, printRate } from '../print-figure.ts'
import { statusWords, verdictWords } from '../report-words.ts'
import { showValue } from '../show-value.ts'
import type { Change, ReportComparison, RuleComparison, RuleCounts, RunFacts } from './report-comparison.ts'

/** What changes are called. */
export const changeWords: Readonly<Record<Change, Text>> = {
  worse: { zh: '变差', en: 'worse' },
  new: { zh: '新增', en: 'new' },
  'no-longer-executed': { zh: '不再执行', en: 'no longer executed' },
  better: { zh: '变好', en: 'better' },
  gone: { zh: '不再有', en: 'gone' },
  'now-executed': { zh: '开始执行', en: 'now executed' },
  same: { zh: '未变', en: 'unchanged' },
}

/** What asks for attention first. */
const order = Object.keys(changeWords) as readonly Change[]
const shownSamples = 3

/** A comparison for a terminal: what was judged against what, then what changed, the worst first. */
export function comparisonToText(comparison: ReportComparison, language: Language = 'zh'): string {
  const { earlier, later, rules, structure } = comparison
  const changed = order.filter(change => change !== 'same')
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

function judgedLines({ isSameRules, isSameData }: ReportComparison, language: Language): string[] {
  const rules = isSameRules
    ? { zh: '规则相同。', en: 'The rules are the same.' }
    : {
        zh: '规则不同：差别可能来自规则，而不是数据。',
        en: 'The rules differ: a change may come from them and not from the data.',
      }
  const known = isSameData
    ? { zh: '数据相同。', en: 'The data are the same.' }
    : { zh: '数据不同。', en: 'The data differ.' }
  const data =
    isSameData === null ? { zh: '数据是否相同不知道。', en: 'Whether the data are the same is not known.' } : known
  return [say(rules, language), say(data, language)]
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

function printCounts(counts: RuleCounts | null, language: Language): string {
  if (counts === null) return '—'
  const { status, failed, checked, rate } = counts
  if (status === 'inapplicable' || status === 'not-executed') return say(statusWords[status], language)
  return `${printCount(failed)}/${printCount(checked)} (${printRate(rate)})`
}

function sameLine({ rules, structure }: ReportComparison, language: Language): string {
  const count = [...rules, ...structure].filter(({ change }) => change === 'same').length
  return say({ zh: `未变：${count} 项`, en: `Unchanged: ${count}` }, language)
}
