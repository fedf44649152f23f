import type { Text } from '../../../finding.ts'
import { type Language, say } from '../../../language.ts'
import { printCount, printRate } from '../print-figure.ts'
import { statusWords } from '../report-words.ts'
import type { Change, ReportComparison, RuleCounts } from './report-comparison.ts'

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
export const changeOrder = Object.keys(changeWords) as readonly Change[]
/** Whether both runs were judged alike, in sentences. */
export function judgedLines(comparison: ReportComparison, language: Language): string[] {
  const { earlier, later, isSameRules, isSameData } = comparison
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
  const day = {
    zh: '截至的日期不同：有期限的代码和限值可能不同。',
    en: 'The days differ: codes and limits with dates may differ.',
  }
  return [rules, ...(earlier.asOf === later.asOf ? [] : [day]), data].map(text => say(text, language))
}

/** What a rule found in one of the runs: `2/100 (98%)`, or why it found nothing. */
export function printCounts(counts: RuleCounts | null, language: Language): string {
  if (counts === null) return '—'
  const { status, failed, checked, rate } = counts
  if (status === 'inapplicable' || status === 'not-executed') return say(statusWords[status], language)
  return `${printCount(failed)}/${printCount(checked)} (${printRate(rate)})`
}
