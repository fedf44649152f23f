import type { Text } from '../../finding.ts'
import { type Language, say } from '../../language.ts'
import type { CheckReport, DataReport, RuleReport, RuleSample, RuleStatus, Verdict } from './check-report.ts'
import { verdictSentences } from './report-words.ts'

const context = {
  earl: 'http://www.w3.org/ns/earl#',
  dct: 'http://purl.org/dc/terms/',
  doap: 'http://usefulinc.com/ns/doap#',
  ptr: 'http://www.w3.org/2009/pointers#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

const ruleOutcomes: Readonly<Record<RuleStatus, string>> = {
  passed: 'earl:passed',
  failed: 'earl:failed',
  inapplicable: 'earl:inapplicable',
  'not-executed': 'earl:untested',
}

const verdictOutcomes: Readonly<Record<Verdict, string>> = {
  conforms: 'earl:passed',
  'does-not-conform': 'earl:failed',
  'no-verdict': 'earl:cantTell',
}

/**
 * A report in the Evaluation and Report Language (EARL 1.0 Schema, W3C Working Group Note) as JSON-LD: an assertion for
 * each rule on each file, one for the structure of each file, and one for the verdict. A JSON value.
 */
export function reportToEarl(report: CheckReport, language: Language = 'zh') {
  const writer = new EarlWriter(report, language)
  const { data, rules } = report
  return {
    '@context': context,
    '@graph': [
      writer.tool(),
      writer.standard(),
      writer.structureTest(),
      ...data.map((one, index) => writer.subject(one, index)),
      ...rules.map((rule, index) => writer.test(rule, index)),
      ...data.map((one, index) => writer.structureAssertion(one, index)),
      ...rules.map((rule, index) => writer.assertion(rule, index)),
      writer.verdict(),
    ],
  }
}

/** Writes the nodes of the graph; they name each other by fragments of the document. */
class EarlWriter {
  readonly #report: CheckReport
  readonly #language: Language

  constructor(report: CheckReport, language: Language) {
    this.#report = report
    this.#language = language
  }

  tool() {
    const { name, version } = this.#report.tool
    return { '@id': '#tool', '@type': 'earl:Software', 'dct:title': name, 'doap:revision': version }
  }

  standard() {
    const { id, edition, title, notice, sha256 } = this.#report.standard
    return {
      '@id': '#standard',
      '@type': 'earl:TestRequirement',
      'dct:title': this.#texts(title),
      'dct:identifier': [id, `sha256:${sha256}`],
      'dct:hasVersion': edition,
      ...(notice && { 'dct:description': this.#texts(notice) }),
      'dct:hasPart': [
        { '@id': '#structure' },
        ...this.#report.rules.map((_, index) => ({ '@id': `#rule-${index + 1}` })),
      ],
    }
  }

  structureTest() {
    const title = { zh: '数据的结构', en: 'Structure of the data' }
    return { '@id': '#structure', '@type': 'earl:TestCase', 'dct:title': this.#texts(title) }
  }

  subject({ name, sha256, title, encoding, records }: DataReport, index: number) {
    const description = { zh: `${title.zh}，${records} 条记录`, en: `${title.en}, records ${records}` }
    return {
      '@id': `#data-${index + 1}`,
      '@type': 'earl:TestSubject',
      'dct:title': name,
      'dct:description': this.#texts(description),
      ...(sha256 !== null && { 'dct:identifier': `sha256:${sha256}` }),
      ...(encoding !== null && { 'dct:format': encoding }),
    }
  }

  test({ id, title, clause }: RuleReport, index: number) {
    return {
      '@id': `#rule-${index + 1}`,
      '@type': 'earl:TestCase',
      'dct:title': this.#texts(title),
      'dct:identifier': id,
      'dct:source': clause,
      'dct:isPartOf': { '@id': '#standard' },
    }
  }

  assertion(rule: RuleReport, index: number) {
    const { status, why, checked, failed, rate, severity, samples } = rule
    const counts = `${severity}; checked ${checked}; failed ${failed}; sound ${rate ?? '-'}`
    return this.#assert(`#rule-${index + 1}`, this.#subjectsOf(rule.data), {
      outcome: ruleOutcomes[status],
      info: [counts, ...(why ? [this.#texts(why)] : []), ...samples.map(sample => this.#texts(placed(sample)))],
      lines: samples.flatMap(({ line }) => (line === null ? [] : [line])),
    })
  }

  structureAssertion({ name }: DataReport, index: number) {
    const faults = this.#report.structure.filter(one => one.data === name)
    const isBroken = faults.some(({ severity }) => severity === 'error')
    const samples = faults.flatMap(one => one.samples)
    return this.#assert('#structure', [{ '@id': `#data-${index + 1}` }], {
      outcome: isBroken ? 'earl:failed' : 'earl:passed',
      info: [
        ...faults.map(({ rule, severity, count }) => `${severity}; ${rule}; count ${count}`),
        ...samples.map(({ message }) => this.#texts(message)),
      ],
      lines: samples.flatMap(({ at }) => (at.line === undefined ? [] : [at.line])),
    })
  }

  verdict() {
    const { verdict, reasons, data } = this.#report
    const subjects = data.map((_, index) => ({ '@id': `#data-${index + 1}` }))
    return this.#assert('#standard', subjects, {
      outcome: verdictOutcomes[verdict],
      info: [this.#texts(verdictSentences[verdict]), ...reasons.map(reason => this.#texts(reason))],
      lines: [],
    })
  }

  #assert(test: string, subjects: readonly Reference[], { outcome, info, lines }: Result) {
    const pointers = lines.map(line => ({ '@type': 'ptr:LineCharPointer', 'ptr:lineNumber': line }))
    return {
      '@type': 'earl:Assertion',
      'earl:assertedBy': { '@id': '#tool' },
      'earl:subject': subjects,
      'earl:test': { '@id': test },
      'earl:mode': { '@id': 'earl:automatic' },
      'earl:result': {
        '@type': 'earl:TestResult',
        'earl:outcome': { '@id': outcome },
        'dct:date': { '@type': 'xsd:dateTime', '@value': this.#report.now },
        ...(info.length > 0 && { 'earl:info': info }),
        ...(pointers.length > 0 && { 'earl:pointer': pointers }),
      },
    }
  }

  #subjectsOf(name: string): Reference[] {
    return this.#report.data.flatMap((one, index) => (one.name === name ? [{ '@id': `#data-${index + 1}` }] : []))
  }

  /** The language of the report; readers that want both take the JSON form. */
  #texts(text: Text) {
    return { '@language': this.#language === 'zh' ? 'zh-CN' : 'en', '@value': say(text, this.#language) }
  }
}

interface Reference {
  readonly '@id': string
}

interface Result {
  readonly outcome: string
  readonly info: readonly unknown[]
  readonly lines: readonly number[]
}

function placed({ record, line, value, message }: RuleSample): Text {
  if (record === 0) return message
  const place = line === null ? { zh: '', en: '' } : { zh: `（第 ${line} 行）`, en: ` (line ${line})` }
  return {
    zh: `第 ${record} 条${place.zh}“${value}”：${message.zh}`,
    en: `record ${record}${place.en} “${value}”: ${message.en}`,
  }
}
