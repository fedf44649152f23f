import type { PackageFiles } from './read-rules.ts'
import { readRules } from './read-rules.ts'
import type { StandardRules } from './standard-rules.ts'

const elements = `
elements:
  - { id: E01, name: { zh: 编号, en: Code }, definition: { zh: 编号, en: Code }, type: text, format: an6, clause: '4.1' }
  - { id: E02, name: { zh: 名称, en: Name }, definition: { zh: 名称, en: Name }, type: text, format: c..20, synonyms: [字号], clause: '4.2' }
  - { id: E03, name: { zh: 面积, en: Area }, definition: { zh: 面积, en: Area }, type: decimal, format: 'n..9,2', values: { minimum: 0 }, clause: '4.3' }
  - { id: E04, name: { zh: 日期, en: Day }, definition: { zh: 日期, en: Day }, type: date, form: YYYYMMDD, clause: '4.4' }
  - { id: E05, name: { zh: 类别, en: Class }, definition: { zh: 类别, en: Class }, type: text, format: n2, values: { codes: classes }, clause: '4.5' }
  - { id: E06, name: { zh: 在用, en: In use }, definition: { zh: 在用, en: In use }, type: boolean, clause: '4.6' }
  - { id: E07, name: { zh: 时刻, en: Moment }, definition: { zh: 时刻, en: Moment }, type: moment, clause: '4.7' }
`
const codes = `
id: classes
title: { zh: 类别, en: Classes }
entries:
  - { code: '01', zh: 一, en: One }
  - { code: '02', zh: 二, en: Two, until: 2020-12-31 }
`
const tables = `
tables:
  - id: places
    name: { zh: 场所, en: Places }
    clause: '5'
    files: ['places*.csv']
    missing: [无]
    key: [编号]
    columns:
      - { name: 编号, element: E01 }
      - { name: 名称, element: E02, required: true, clause: '5.2', aliases: [场所名称] }
      - { name: 面积, element: E03 }
      - { name: 日期, element: E04, severity: warning }
      - { name: 类别, element: E05 }
      - { name: 在用, element: E06, unique: true }
      - { name: 更新 时刻, element: E07 }
`

/** Files of a small sound package, with others in place of some of them. */
export function filesOf(over: Readonly<Record<string, string>> = {}): PackageFiles {
  return new Map(
    Object.entries({ 'elements.yaml': elements, 'codes/classes.yaml': codes, 'tables.yaml': tables, ...over }),
  )
}

/** The rules of a package, which must be sound. */
export function rulesOf(over: Readonly<Record<string, string>> = {}): StandardRules {
  const { value, findings } = readRules(filesOf(over))
  if (!value) throw new Error(findings.map(({ message }) => message.en).join('\n'))
  return value
}

/** What a package is told that does not fit together: rule of the finding, message in English and in Chinese. */
export function faultsOf(over: Readonly<Record<string, string>>): readonly (readonly [string, string, string])[] {
  return readRules(filesOf(over)).findings.map(({ rule, message }) => [rule, message.en, message.zh] as const)
}

/** `checks.yaml` of checks, each with id, table and clause filled in. */
export function checksOf(...checks: readonly string[]): Readonly<Record<string, string>> {
  const entries = checks.map((check, at) => `  - { id: c${at + 1}, table: places, clause: '6', ${check} }`)
  return { 'checks.yaml': `checks:\n${entries.join('\n')}\n` }
}
