import type { Finding, Text } from '../../finding.ts'
import { type Language, say } from '../../language.ts'
import type { CheckReport, DataReport, RuleReport, RuleSample, StructureReport } from './check-report.ts'
import { printCount, printPlace, printRate, printThreshold } from './print-figure.ts'
import { dimensionWords, reportWords, severityWords, verdictWords } from './report-words.ts'
import { showValue } from './show-value.ts'

/** Samples of a rule that are printed; the others are in every other form. */
const printedSamples = 5

/**
 * A report for a terminal: the verdict first, then what is to be mended, at the end what it was judged by. No text of a
 * stranger reaches the terminal as a command or as a line of its own.
 */
export function reportToText(report: CheckReport, language: Language = 'zh'): string {
  const speaker = new Speaker(language)
  const sections = [
    headLines(report, speaker),
    dataLines(report, speaker),
    structureLines(report, speaker),
    ruleLines(report, speaker),
    dimensionLines(report, speaker),
    runLines(report, speaker),
  ]
  const lines = sections.filter(section => section.length > 0).map(section => section.map(showValue).join('\n'))
  return `${lines.join('\n\n')}\n`
}

/** Says texts in one language. */
class Speaker {
  readonly #language: Language
  constructor(language: Language) {
    this.#language = language
  }
  say(text: Text): string {
    return say(text, this.#language)
  }
  /** Texts side by side. */
  list(texts: readonly string[]): string {
    return texts.join(this.say({ zh: '、', en: ', ' }))
  }
}

function headLines({ verdict, standard, asOf, reasons }: CheckReport, speaker: Speaker): string[] {
  const title = speaker.say(standard.title)
  const named = `${standard.id} ${standard.edition}`
  const judged = speaker.say({ zh: `${title}（${named}，截至 ${asOf}）`, en: `${title} (${named}, as of ${asOf})` })
  const head = `${speaker.say(verdictWords[verdict])}  ${judged}`
  return [head, ...reasons.map(reason => `  ${speaker.say(reason)}`)]
}

function dataLines({ data, absent, reconciled }: CheckReport, speaker: Speaker): string[] {
  const lines = [speaker.say(reportWords.data), ...data.map(one => dataLine(one, speaker))]
  const tables = absent.map(({ table, title }) => `${speaker.say(title)} (${table})`)
  if (tables.length > 0) lines.push(`  ${speaker.say(reportWords.absent)}: ${speaker.list(tables)}`)
  if (!reconciled) lines.push(`  ${speaker.say(reportWords.notReconciled)}`)
  return lines
}

function dataLine({ name, title, records, checked, rejected, blank, encoding }: DataReport, speaker: Speaker): string {
  const counts = [records, checked, rejected, blank].map(printCount)
  const said = speaker.say({
    zh: `${counts[0]} 条记录，已检查 ${counts[1]}，已拒绝 ${counts[2]}${blank > 0 ? `，空行 ${counts[3]}` : ''}`,
    en: `records ${counts[0]}, checked ${counts[1]}, rejected ${counts[2]}${blank > 0 ? `, blank lines ${counts[3]}` : ''}`,
  })
  return `  ${[name, speaker.say(title), said, encoding ?? ''].filter(part => part !== '').join('  ')}`
}

function structureLines({ structure }: CheckReport, speaker: Speaker): string[] {
  if (structure.length === 0) return []
  return [speaker.say(reportWords.structure), ...structure.flatMap(one => faultLines(one, speaker))]
}

function faultLines({ rule, data, severity, count, samples }: StructureReport, speaker: Speaker): string[] {
  const head = `  ${speaker.say(severityWords[severity])} ${rule}  ${data}  × ${printCount(count)}`
  const shown = samples.slice(0, printedSamples)
  return [head, ...shown.flatMap(sample => findingLines(sample, speaker)), ...moreLine(count - shown.length, speaker)]
}

function findingLines({ message, fix }: Finding, speaker: Speaker): string[] {
  const said = `    ${speaker.say(message)}`
  return fix ? [said, `      ${speaker.say(fix)}`] : [said]
}

function ruleLines({ rules, data }: CheckReport, speaker: Speaker): string[] {
  const isOne = data.length < 2
  const named = (rule: RuleReport) => (isOne ? rule.id : `${rule.data}:${rule.id}`)
  const having = (status: RuleReport['status']) => rules.filter(rule => rule.status === status)
  const failed = having('failed').flatMap(rule => failedLines(rule, named(rule), speaker))
  const passed = having('passed').map(rule => named(rule) + toleratedOf(rule))
  const passedLine = `${countedHead(reportWords.passedRules, passed.length, speaker)}: ${speaker.list(passed)}`
  return [
    ...(failed.length > 0 ? [countedHead(reportWords.failing, having('failed').length, speaker), ...failed] : []),
    ...(passed.length > 0 ? [passedLine] : []),
    ...whyLines(reportWords.inapplicableRules, having('inapplicable'), { named, speaker }),
    ...whyLines(reportWords.notExecutedRules, having('not-executed'), { named, speaker }),
  ]
}

function countedHead(text: Text, count: number, speaker: Speaker): string {
  return speaker.say({ zh: `${text.zh}（${count}）`, en: `${text.en} (${count})` })
}

/** Of a rule that passed although some records failed: how many. */
function toleratedOf({ failed, checked }: RuleReport): string {
  return failed === 0 ? '' : ` (${printCount(failed)}/${printCount(checked)})`
}

function failedLines(rule: RuleReport, named: string, speaker: Speaker): string[] {
  const { severity, clause, title, failed, checked, rate, threshold, samples } = rule
  const allowed = printThreshold(threshold)
  const figures = speaker.say({
    zh: `不合格 ${printCount(failed)} / 检查 ${printCount(checked)}，合格率 ${printRate(rate)}，容许 ${allowed.zh}`,
    en: `failed ${printCount(failed)} / checked ${printCount(checked)}, sound ${printRate(rate)}, allowed ${allowed.en}`,
  })
  const shown = samples.slice(0, printedSamples)
  return [
    `  ${speaker.say(severityWords[severity])} [${clause}] ${speaker.say(title)}  ${named}`,
    `    ${figures}`,
    ...shown.map(sample => sampleLine(sample, speaker)),
    ...moreLine(failed - shown.length, speaker),
  ]
}

function sampleLine(sample: RuleSample, speaker: Speaker): string {
  const cells = Object.entries(sample.values).map(([name, value]) => `${name} “${value}”`)
  const parts = [speaker.say(printPlace(sample)), speaker.list(cells)].filter(part => part !== '')
  return `    ${parts.join('  ')}  ${speaker.say(sample.message)}`
}

function moreLine(more: number, speaker: Speaker): string[] {
  if (more <= 0) return []
  return [`    ${speaker.say({ zh: `……还有 ${printCount(more)} 处`, en: `… and ${printCount(more)} more` })}`]
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

function dimensionLines({ dimensions, indicators }: CheckReport, speaker: Speaker): string[] {
  const shares = dimensions.map(({ dimension, rate }) => `${speaker.say(dimensionWords[dimension])} ${printRate(rate)}`)
  const lines = shares.length > 0 ? [`${speaker.say(reportWords.dimensions)}: ${speaker.list(shares)}`] : []
  const parts = indicators?.indicators.map(({ indicator, score }) => `${speaker.say(indicator.title)} ${score ?? '—'}`)
  if (parts) {
    lines.push(`${speaker.say(reportWords.total)}: ${indicators?.score ?? '—'} (${speaker.list(parts)})`)
  }
  return lines
}

function runLines({ standard, data, tool, now, elapsed }: CheckReport, speaker: Speaker): string[] {
  const digests = data.flatMap(({ name, sha256 }) => (sha256 === null ? [] : [`${name} sha256:${sha256}`]))
  const engines = [...new Set(data.map(({ engine }) => engine))].join(', ')
  const run = `${tool.name} ${tool.version}  ${engines}  ${now}  ${printCount(Math.round(elapsed))} ms`
  const notice = standard.notice ? [speaker.say(standard.notice)] : []
  return [...digests, `${speaker.say(reportWords.rules)} sha256:${standard.sha256}`, run, ...notice]
}
