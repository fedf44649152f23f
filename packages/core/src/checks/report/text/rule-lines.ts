import type { Text } from '../../../finding.ts'
import type { CheckReport, RuleReport, RuleSample } from '../check-report.ts'
import { printCount, printPlace, printRate, printThreshold } from '../print-figure.ts'
import { reportWords, severityWords } from '../report-words.ts'
import { moreLine, printedSamples, type Speaker } from './speaker.ts'

/** Characters of a cell that are printed. */
const printedCell = 60

/** Rules that failed with their first places, file by file; the names of the others. */
export function ruleLines(report: CheckReport, speaker: Speaker): string[] {
  const { rules } = report
  const named = namesOf(rules)
  const having = (status: RuleReport['status']) => rules.filter(rule => rule.status === status)
  const passed = having('passed').map(rule => named(rule) + toleratedOf(rule))
  const passedLine = `${countedHead(reportWords.passedRules, passed.length, speaker)}: ${speaker.list(passed)}`
  return [
    ...failedSection(report, having('failed'), speaker),
    ...(passed.length > 0 ? [passedLine] : []),
    ...whyLines(reportWords.inapplicableRules, having('inapplicable'), { named, speaker }),
    ...whyLines(reportWords.notExecutedRules, having('not-executed'), { named, speaker }),
  ]
}

/** A rule by its id, and by its file where several files of one table were checked. */
function namesOf(rules: readonly RuleReport[]): (rule: RuleReport) => string {
  const counts = new Map<string, number>()
  for (const { id } of rules) counts.set(id, (counts.get(id) ?? 0) + 1)
  return ({ id, data }) => ((counts.get(id) ?? 0) > 1 ? `${data}:${id}` : id)
}

function failedSection({ data }: CheckReport, failed: readonly RuleReport[], speaker: Speaker): string[] {
  if (failed.length === 0) return []
  const lines = data.flatMap(({ name }) => {
    const own = failed.filter(rule => rule.data === name)
    const heading = data.length > 1 && own.length > 0 ? [name] : []
    return [...heading, ...own.flatMap(rule => failedLines(rule, speaker))]
  })
  return [countedHead(reportWords.failing, failed.length, speaker), ...lines]
}

function countedHead(text: Text, count: number, speaker: Speaker): string {
  return speaker.say({ zh: `${text.zh}（${count}）`, en: `${text.en} (${count})` })
}

/** Of a rule that passed although some records failed: how many. */
function toleratedOf({ failed, checked }: RuleReport): string {
  return failed === 0 ? '' : ` (${printCount(failed)}/${printCount(checked)})`
}

function failedLines(rule: RuleReport, speaker: Speaker): string[] {
  const { id, severity, clause, title, failed, checked, rate, threshold, samples } = rule
  const allowed = printThreshold(threshold)
  const figures = speaker.say({
    zh: `不合格 ${printCount(failed)} / 检查 ${printCount(checked)}，合格率 ${printRate(rate)}，容许 ${allowed.zh}`,
    en: `failed ${printCount(failed)} / checked ${printCount(checked)}, sound ${printRate(rate)}, allowed ${allowed.en}`,
  })
  const shown = samples.slice(0, printedSamples)
  return [
    `  ${speaker.say(severityWords[severity])} [${clause}] ${speaker.say(title)}  ${id}`,
    `    ${figures}`,
    ...shown.map(sample => sampleLine(sample, speaker)),
    ...moreLine(failed - shown.length, speaker),
  ]
}

/** Cells that the reason quotes are named only. */
function sampleLine(sample: RuleSample, speaker: Speaker): string {
  const reason = speaker.say(sample.message)
  const cells = Object.entries(sample.values).map(([name, value]) =>
    value !== '' && reason.includes(value) ? name : `${name} “${cutCell(value)}”`,
  )
  const parts = [speaker.say(printPlace(sample)), speaker.list(cells)].filter(part => part !== '')
  return `    ${parts.join('  ')}  ${reason}`
}

function cutCell(value: string): string {
  const characters = [...value]
  return characters.length > printedCell ? `${characters.slice(0, printedCell).join('')}…` : value
}

interface Naming {
  readonly named: (rule: RuleReport) => string
  readonly speaker: Speaker
}

function whyLines(head: Text, rules: readonly RuleReport[], { named, speaker }: Naming): string[] {
  if (rules.length === 0) return []
  const why = rules.map(rule => `  ${named(rule)}  ${rule.why ? speaker.say(rule.why) : ''}`.trimEnd())
  return [countedHead(head, rules.length, speaker), ...why]
}
