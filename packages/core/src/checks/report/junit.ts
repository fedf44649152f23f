import { escapeText, tag, xmlDeclaration } from '../../container/xml-write.ts'
import { type Language, say } from '../../language.ts'
import type { CheckReport, DataReport, RuleReport, StructureReport } from './check-report.ts'
import { printCount, printPlace, printRate, printThreshold } from './print-figure.ts'
import { reportWords, severityWords, verdictSentences, verdictWords } from './report-words.ts'
import { showValue } from './show-value.ts'

/** A test of JUnit: XML, and what it counts as. */
interface TestCase {
  readonly xml: string
  readonly counts: 'passed' | 'failures' | 'errors' | 'skipped'
}

/** What a test says beside its name: the element that stands in it, none for one that passed in silence. */
interface Outcome {
  readonly counts: TestCase['counts']
  readonly message?: string
  readonly lines?: readonly string[]
}

/**
 * A report as JUnit XML, as servers of continuous integration take it: a suite for each file, a case for each rule and each
 * fault of structure, and one for the verdict. Only what is an error fails; what is a warning passes and says so.
 */
export function reportToJunit(report: CheckReport, language: Language = 'zh'): string {
  const time = (report.elapsed / 1000).toFixed(3)
  const suites = [...report.data.map(data => suiteOf(report, data, language)), verdictSuite(report, language)]
  const attributes = { name: showValue(report.standard.id), ...countAll(suites.flatMap(suite => suite.cases)), time }
  const content = suites.map(({ name, cases }) => {
    const of = { name, ...countAll(cases), timestamp: report.now.replace(/Z$/, '') }
    return tag('testsuite', of, cases.map(one => one.xml).join(''))
  })
  return `${xmlDeclaration}${tag('testsuites', attributes, content.join(''))}\n`
}

interface Suite {
  readonly name: string
  readonly cases: readonly TestCase[]
}

function countAll(cases: readonly TestCase[]) {
  const having = (counts: TestCase['counts']) => cases.filter(one => one.counts === counts).length
  return {
    tests: cases.length,
    failures: having('failures'),
    errors: having('errors'),
    skipped: having('skipped'),
  }
}

function suiteOf(report: CheckReport, { name }: DataReport, language: Language): Suite {
  const faults = report.structure.filter(one => one.data === name)
  const rules = report.rules.filter(one => one.data === name)
  const cases = [
    ...faults.map(fault => caseOf(['structure', fault.rule], faultOutcome(fault, language))),
    ...rules.map(rule => {
      const title = `${rule.clause} ${say(rule.title, language)} [${rule.id}]`
      return caseOf([`${report.standard.id}.${rule.table}`, title], ruleOutcome(rule, language))
    }),
  ]
  return { name: showValue(name), cases }
}

function verdictSuite({ verdict, reasons, standard }: CheckReport, language: Language): Suite {
  const counts = { conforms: 'passed', 'does-not-conform': 'failures', 'no-verdict': 'errors' } as const
  const outcome: Outcome = {
    counts: counts[verdict],
    message: `${say(verdictWords[verdict], language)}: ${say(verdictSentences[verdict], language)}`,
    lines: reasons.map(reason => say(reason, language)),
  }
  const name = say({ zh: '结论', en: 'verdict' }, language)
  return { name: showValue(say(standard.title, language)), cases: [caseOf([standard.id, name], outcome)] }
}

const elements = { passed: null, failures: 'failure', errors: 'error', skipped: 'skipped' } as const

function caseOf([group, name]: readonly [string, string], { counts, message, lines = [] }: Outcome): TestCase {
  const attributes = { classname: showValue(group), name: showValue(name) }
  const element = elements[counts]
  const text = escapeText(lines.map(showValue).join('\n'))
  const shown = message === undefined ? undefined : showValue(message)
  if (element) {
    const type = counts === 'skipped' ? undefined : 'check'
    return { counts, xml: tag('testcase', attributes, tag(element, { message: shown, type }, text)) }
  }
  return { counts, xml: tag('testcase', attributes, text === '' ? '' : tag('system-out', {}, text)) }
}

function ruleOutcome(rule: RuleReport, language: Language): Outcome {
  if (rule.status === 'inapplicable' || rule.status === 'not-executed') {
    return { counts: 'skipped', message: rule.why ? say(rule.why, language) : '' }
  }
  if (rule.failed === 0) return { counts: 'passed' }
  const weight = say(severityWords[rule.severity], language)
  const figures = figuresOf(rule, language)
  const samples = rule.samples.map(({ values, message, ...place }) => {
    const cells = Object.entries(values).map(([name, value]) => `${name} “${value}”`)
    return [say(printPlace(place), language), cells.join(', '), say(message, language)].filter(Boolean).join('  ')
  })
  const isFailure = rule.status === 'failed' && rule.severity === 'error'
  if (isFailure) return { counts: 'failures', message: figures, lines: samples }
  return { counts: 'passed', lines: [`${weight}: ${figures}`, ...samples] }
}

function figuresOf({ failed, checked, rate, threshold }: RuleReport, language: Language): string {
  const [failedWord, rateWord, allowedWord] = [reportWords.failed, reportWords.rate, reportWords.threshold].map(word =>
    say(word, language),
  )
  const allowed = say(printThreshold(threshold), language)
  const share = `${printCount(failed)} / ${printCount(checked)}`
  return `${failedWord} ${share}; ${rateWord} ${printRate(rate)}; ${allowedWord} ${allowed}`
}

function faultOutcome({ severity, count, message, samples }: StructureReport, language: Language): Outcome {
  const said = `× ${printCount(count)} ${say(message, language)}`
  const lines = samples.map(sample => say(sample.message, language))
  if (severity === 'error') return { counts: 'failures', message: said, lines }
  return { counts: 'passed', lines: [`${say(severityWords[severity], language)}: ${said}`, ...lines] }
}
