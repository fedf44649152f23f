import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type IndicatorTree, indicatorTreeSchema } from '@biaochi/core/checks/indicator/indicator-tree.ts'
import { type MadePlan, makePlan } from '@biaochi/core/checks/package/make-plan.ts'
import { hasRules, type PackageFiles, readRules } from '@biaochi/core/checks/package/read-rules.ts'
import type { StandardRules } from '@biaochi/core/checks/package/standard-rules.ts'
import { decodeText } from '@biaochi/core/container/encoding.ts'
import type { Finding } from '@biaochi/core/finding.ts'
import type { Checked } from '@biaochi/core/registry/schema-findings.ts'
import type { StandardFacts } from '@biaochi/core/registry/standard-facts.ts'
import { readYamlDocument } from '@biaochi/core/registry/yaml-document.ts'
import { packageFile, readFacts } from './read-facts.ts'

/** A standard that data can be held against. */
export interface RunnableStandard {
  readonly folder: string
  readonly facts: StandardFacts
  readonly rules: StandardRules
  /** SHA-256 of every file that decides what runs, by path and text. */
  readonly sha256: string
}

/** Content that comes with the program: standards of our own, code lists, indicators. */
export const programmeFolder = resolve(import.meta.dirname, '../../../../programme')

/** The folder of a standard by its path, or by its id among those that come with the program; null when there is none. */
export function findStandardFolder(path: string, id: string): string | null {
  if (existsSync(join(path, packageFile))) return path
  const own = join(programmeFolder, 'standards', id)
  return /^[a-z0-9-]+$/.test(id) && existsSync(join(own, packageFile)) ? own : null
}

/** Reads what runs of a package; the findings say what is wrong with it, with the file and the line. */
export async function readRunnable(folder: string): Promise<Checked<RunnableStandard>> {
  const { value: facts, findings } = await readFacts(folder)
  if (!facts) return { value: null, findings }
  const files = await readPackageFiles(folder)
  if (!hasRules(files)) return { value: null, findings: [...findings, rulesMissing] }
  const shared = await readFolder(join(programmeFolder, 'codes'), 'codes/')
  const read = readRules(files, shared)
  const all = [...findings, ...read.findings]
  if (!read.value) return { value: null, findings: all }
  return { value: { folder, facts, rules: read.value, sha256: digestOf([...files, ...shared]) }, findings: all }
}

/** The texts of a package that decide what runs, by their paths in it. */
export async function readPackageFiles(folder: string): Promise<PackageFiles> {
  const top = await readFolder(folder, '')
  const codes = await readFolder(join(folder, 'codes'), 'codes/')
  return new Map([...top, ...codes].filter(([path]) => path !== packageFile))
}

/** The checks of a standard, lowered for a day and a moment. */
export function planOf(
  { facts, rules }: RunnableStandard,
  when: { readonly asOf: string; readonly now: string },
): MadePlan {
  const { id, edition, title } = facts
  return makePlan(rules, { standard: { id, edition, title }, ...when })
}

/** The tree of quality indicators that comes with the program: every standard is scored by it. */
export async function readIndicators(): Promise<IndicatorTree> {
  const path = join(programmeFolder, 'standards/public-data-quality/indicators.yaml')
  const { value } = readYamlDocument(await readFile(path, 'utf8'), indicatorTreeSchema, 'indicators.yaml')
  if (!value) throw new Error(`${path} is not a tree of indicators`)
  return value
}

async function readFolder(folder: string, prefix: string): Promise<Map<string, string>> {
  if (!existsSync(folder)) return new Map()
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter(entry => entry.isFile() && entry.name.endsWith('.yaml')).map(({ name }) => name)
  names.sort()
  const texts = await Promise.all(names.map(async name => decodeText(await readFile(join(folder, name))).text))
  return new Map(names.map((name, index) => [`${prefix}${name}`, texts[index] ?? '']))
}

function digestOf(files: readonly (readonly [string, string])[]): string {
  const digest = createHash('sha256')
  for (const [path, text] of files) digest.update(`${path}\0${text.length}\0${text}\0`)
  return digest.digest('hex')
}

const rulesMissing: Finding = {
  rule: 'package-rules-missing',
  severity: 'error',
  message: {
    zh: '标准包里没有 tables.yaml，没有可以执行的内容。',
    en: 'The package has no tables.yaml: there is nothing to run.',
  },
  at: { file: 'tables.yaml' },
  fix: {
    zh: '写出表和数据元，见 docs/guide/package.md。',
    en: 'Describe tables and data elements, see docs/guide/package.md.',
  },
}
