import type { Finding } from '../../finding.ts'
import type { Language } from '../../language.ts'
import type { CheckReport, DataReport, StructureReport } from './check-report.ts'
import { printCount, printRate } from './print-figure.ts'
import { dimensionWords, reportWords, severityWords, statusWords, verdictWords } from './report-words.ts'
import { showValue } from './show-value.ts'
import { ruleLines } from './text/rule-lines.ts'
import { moreLine, printedSamples, Speaker } from './text/speaker.ts'

/**
 * A report for a terminal: the verdict first, then what is to be mended and what it was judged by; the verdict once more
 * at the end, where a reader of a long one is. No text of a stranger reaches the terminal as a command or as a line of its own.
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
    [closingLine(report, speaker)],
  ]
  const lines = sections.filter(section => section.length > 0).map(section => section.map(showValue).join('\n'))
  return `${lines.join('\n\n')}\n`
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

function closingLine({ verdict, rules }: CheckReport, speaker: Speaker): string {
  const counts = (['failed', 'passed', 'inapplicable', 'not-executed'] as const).map(status => {
    const count = printCount(rules.filter(rule => rule.status === status).length)
    const { zh, en } = statusWords[status]
    return speaker.say({ zh: `${count} 条${zh}`, en: `${count} ${en}` })
  })
  const { zh, en } = verdictWords[verdict]
  return speaker.say({ zh: `${zh}：规则 ${counts.join('，')}`, en: `${en}: rules ${counts.join(', ')}` })
}
