import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dump, load } from 'js-yaml'
import { type Rule, recordRules, rules } from './defects.ts'
import { makeRules } from './many-rules.ts'

/** The package as it stands here, with all 28 rules. */
const whole = join(import.meta.dirname, 'package')

/** Packages that ask a part of it: by what they ask. */
export interface Variants {
  readonly records: string
  readonly unique: string
  readonly all: string
  /** By number of rules. */
  readonly many: ReadonlyMap<number, string>
}

/** Numbers of rules of the packages that show how cost grows. */
export const ruleCounts = [20, 50, 100, 200] as const

/** Writes the variants into a folder. */
export function writeVariants(folder: string): Variants {
  return {
    records: keep(join(folder, 'records'), recordRules),
    unique: keep(join(folder, 'unique'), [...recordRules, 'id-unique']),
    all: keep(join(folder, 'all'), rules),
    many: new Map(ruleCounts.map(count => [count, writeMany(join(folder, `many-${count}`), count)])),
  }
}

interface ChecksDocument {
  readonly checks: readonly { readonly id: string }[]
  readonly tuning: readonly unknown[]
}

function keep(folder: string, asked: readonly Rule[]): string {
  const kept = new Set<string>(asked)
  return write(folder, document => document.checks.filter(({ id }) => kept.has(id)))
}

function writeMany(folder: string, count: number): string {
  return write(folder, () => makeRules(count).map(({ check }) => check))
}

function write(folder: string, checksOf: (document: ChecksDocument) => readonly unknown[]): string {
  mkdirSync(folder, { recursive: true })
  cpSync(whole, folder, { recursive: true })
  const document = load(readFileSync(join(whole, 'checks.yaml'), 'utf8')) as ChecksDocument
  writeFileSync(join(folder, 'checks.yaml'), dump({ ...document, checks: checksOf(document) }))
  return folder
}
