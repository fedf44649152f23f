import { escapeText, tag, xmlDeclaration } from '../../container/xml-write.ts'
import type { Finding, Severity } from '../../finding.ts'
import { type Language, say } from '../../language.ts'
import type { CheckReport, RuleReport, RuleSample, StructureReport } from './check-report.ts'
import { printCount } from './print-figure.ts'
import { reportWords } from './report-words.ts'
import { showValue } from './show-value.ts'

/** An assertion report of the base form (BAR). */
interface Item {
  readonly level: Severity
  readonly assertion: string
  readonly description: string
  readonly location?: string
  readonly test?: string
  readonly type?: string
  readonly value?: string
}

/**
 * A report in the GITB Test Reporting Language: a test step report of the form TAR, with an item for each sample. The
 * counters are true where the items are the first ones: errors, warnings, and as assertions what is only worth knowing.
 */
export function reportToTrl(report: CheckReport, language: Language = 'zh'): string {
  const { standard, tool, now } = report
  const counts = countLevels(report)
  const overview = [
    field('profileID', `${standard.id} ${standard.edition}`),
    field('customizationID', `sha256:${standard.sha256}`),
    field('validationServiceName', tool.name),
    field('validationServiceVersion', tool.version),
    standard.notice ? field('note', say(standard.notice, language)) : '',
  ]
  const counters = [
    field('nrOfAssertions', String(counts.info)),
    field('nrOfErrors', String(counts.error)),
    field('nrOfWarnings', String(counts.warning)),
  ]
  const items = itemsOf(report, language).map(itemXml)
  const content = [
    field('date', now),
    field('result', resultOf(report, counts)),
    tag('overview', {}, overview.join('')),
    tag('counters', {}, counters.join('')),
    items.length === 0 ? '' : tag('reports', {}, items.join('')),
  ]
  const attributes = {
    xmlns: 'http://www.gitb.com/tr/v1/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:type': 'TAR',
    name: showValue(say(standard.title, language)),
  }
  return `${xmlDeclaration}${tag('TestStepReport', attributes, content.join(''))}\n`
}

function field(name: string, text: string): string {
  return tag(name, {}, escapeText(showValue(text)))
}

type Counts = Readonly<Record<Severity, number>>

function countLevels({ rules, structure }: CheckReport): Counts {
  const counted = [
    ...structure.map(({ severity, count }) => ({ level: severity, count })),
    ...rules.map(rule => ({ level: levelOf(rule), count: ranOf(rule) ? rule.failed : 1 })),
  ]
  const sum = (level: Severity) => counted.reduce((total, one) => total + (one.level === level ? one.count : 0), 0)
  return { error: sum('error'), warning: sum('warning'), info: sum('info') }
}

function ranOf({ status }: RuleReport): boolean {
  return status === 'passed' || status === 'failed'
}

/** What failed weighs what the rule weighs; what is within a threshold is worth knowing; what was not seen, a warning. */
function levelOf({ status, severity }: RuleReport): Severity {
  if (status === 'failed') return severity
  return status === 'not-executed' ? 'warning' : 'info'
}

function resultOf({ verdict }: CheckReport, { warning }: Counts): string {
  if (verdict === 'does-not-conform') return 'FAILURE'
  if (verdict === 'no-verdict') return 'UNDEFINED'
  return warning > 0 ? 'WARNING' : 'SUCCESS'
}

function itemsOf({ rules, structure }: CheckReport, language: Language): Item[] {
  return [
    ...structure.flatMap(one => one.samples.map(sample => faultItem(one, sample, language))),
    ...rules.flatMap(rule => ruleItems(rule, language)),
  ]
}

function faultItem({ rule, severity, data }: StructureReport, { message, at }: Finding, language: Language): Item {
  return {
    level: severity,
    assertion: rule,
    description: say(message, language),
    location: locationOf(data, at.line ?? null),
    type: 'structure',
  }
}

function ruleItems(rule: RuleReport, language: Language): Item[] {
  const base = {
    level: levelOf(rule),
    assertion: rule.id,
    test: `${rule.clause} ${say(rule.title, language)}`,
    type: rule.kind,
  }
  if (!ranOf(rule)) return [{ ...base, description: rule.why ? say(rule.why, language) : '' }]
  if (rule.failed > 0 && rule.samples.length === 0) {
    const description = `${say(reportWords.failed, language)} ${printCount(rule.failed)} / ${printCount(rule.checked)}`
    return [{ ...base, description, location: locationOf(rule.data, null) }]
  }
  return rule.samples.map(sample => ({ ...base, ...sampleFields(rule, sample, language) }))
}

function sampleFields({ data }: RuleReport, { line, record, value, message }: RuleSample, language: Language) {
  const place = record === 0 ? '' : `${say({ zh: `第 ${record} 条：`, en: `record ${record}: ` }, language)}`
  return { description: `${place}${say(message, language)}`, location: locationOf(data, line), value }
}

/** As the test beds of GITB write it: the input, the line, the character (0 for not known). */
function locationOf(data: string, line: number | null): string {
  return `${data}:${line ?? 0}:0`
}

function itemXml({ level, assertion, description, location, test, type, value }: Item): string {
  const optional = (name: string, text: string | undefined) => (text === undefined ? '' : field(name, text))
  const content = [
    field('assertionID', assertion),
    field('description', description),
    optional('location', location),
    optional('test', test),
    optional('type', type),
    optional('value', value),
  ]
  return tag(level, { 'xsi:type': 'BAR' }, content.join(''))
}
