import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { importPackage } from '@biaochi/core/checks/exchange/import-package.ts'
import { readRules } from '@biaochi/core/checks/package/read-rules.ts'
import type { Finding } from '@biaochi/core/finding.ts'
import { hasError } from '@biaochi/core/finding.ts'
import type { Checked } from '@biaochi/core/registry/schema-findings.ts'
import type { RunnableStandard } from './read-runnable.ts'

/** A schema of somebody else, made to a package. */
export interface ImportedStandard {
  readonly standard: RunnableStandard
  /** Texts of the package, by their paths in it; `standard.yaml` is not among them. */
  readonly files: ReadonlyMap<string, string>
  /** What of the schema our format cannot say. */
  readonly losses: readonly Finding[]
}

/** Reads a schema of a format of exchange as a standard that data can be held against; it stays in memory. */
export async function importSchema(path: string): Promise<Checked<ImportedStandard>> {
  const bytes = await readFile(path)
  const name = basename(path)
  const { files, losses } = importPackage(name, new Uint8Array(bytes))
  if (!files || hasError(losses)) return { value: null, findings: losses }
  const { value: rules, findings } = readRules(files)
  if (!rules) return { value: null, findings: [...losses, ...findings] }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const stem = name.replace(/\.[^.]*$/, '')
  const facts = {
    id: idOf(stem),
    title: { zh: stem, en: stem },
    kind: 'draft',
    edition: 'imported',
    places: [],
  } as const
  const standard: RunnableStandard = { folder: path, facts: { ...facts, places: [] }, rules, sha256 }
  return { value: { standard, files, losses }, findings: losses }
}

/** The id of a package by the name of a file. */
export function idOf(stem: string): string {
  const id = stem
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return id === '' ? 'imported' : id.slice(0, 64)
}
