import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { type FileHeader, proposeStandard } from '@biaochi/core/checks/package/propose-table.ts'
import type { TablePlan } from '@biaochi/core/checks/plan.ts'
import type { CheckReport } from '@biaochi/core/checks/report/check-report.ts'
import { readHeaderOf } from './assign-tables.ts'
import { checkData, type DataCheckOptions } from './check-data.ts'
import { type DataFile, formOf } from './data-file.ts'
import { findOwnStandard, type OwnStandard, readOwnStandards } from './own-standards.ts'
import { planOf } from './read-runnable.ts'
import type { Refusal } from './refusal.ts'

/** A file as it was sent. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Files that were sent, in a folder of their own until it is removed. */
export interface StoredData extends AsyncDisposable {
  readonly files: readonly DataFile[]
}

/** Puts what was sent into a folder of its own; a name decides nothing but the form. */
export async function storeSent(sent: readonly SentFile[]): Promise<StoredData> {
  const folder = await mkdtemp(join(tmpdir(), 'biaochi-sent-'))
  const files: DataFile[] = []
  for (const [ordinal, { name, bytes }] of sent.entries()) {
    const ending = formOf(name) === null ? '' : extname(name).toLowerCase()
    const path = join(folder, `${ordinal}${ending}`)
    await writeFile(path, bytes)
    files.push({ name, path })
  }
  return { files, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) }
}

/** Holds files against a standard that comes with the program, or against the one that their columns fit best where `id` is empty. */
export async function checkAgainstOwn(
  id: string,
  files: readonly DataFile[],
  options: DataCheckOptions,
): Promise<CheckReport | Refusal> {
  const standard = id === '' ? await findFitting(files, options) : await findOwnStandard(id)
  if (standard) return checkData(standard, files, options)
  return { refused: [id === '' ? standardUnfit : standardUnknown(id)] }
}

async function findFitting(files: readonly DataFile[], when: DataCheckOptions): Promise<OwnStandard | null> {
  const candidates = (await readOwnStandards()).map(standard => ({
    standard,
    plans: planOf(standard, when).plan.tables,
    tables: standard.rules.tables,
  }))
  const plans = candidates.flatMap(candidate => candidate.plans)
  const headers: FileHeader[] = []
  for (const file of files) if (hasHeader(file)) headers.push(await headerOf(file, plans))
  return proposeStandard(headers, candidates)?.standard ?? null
}

function hasHeader({ name }: DataFile): boolean {
  const form = formOf(name)
  return form === 'delimited' || form === 'workbook'
}

async function headerOf(file: DataFile, plans: readonly TablePlan[]): Promise<FileHeader> {
  const headers = new Map<TablePlan, readonly string[]>()
  for (const plan of plans) headers.set(plan, await readHeaderOf(file, plan))
  return { name: file.name, headerOf: table => headers.get(table) ?? [] }
}

const standardUnfit = {
  rule: 'data-standard-unknown',
  severity: 'error',
  message: {
    zh: '文件的列名与随程序提供的任何标准都对不上。',
    en: 'The columns of the files fit none of the standards that come with the program.',
  },
  at: {},
  fix: { zh: '选定一个标准，或改正列名。', en: 'Choose a standard, or mend the header.' },
} as const

function standardUnknown(id: string) {
  return {
    rule: 'standard-not-runnable',
    severity: 'error',
    message: { zh: `没有可以执行的标准“${id}”。`, en: `There is no standard “${id}” that can be run.` },
    at: {},
    fix: { zh: '从 GET /packages 所列的标准中选。', en: 'Choose one of those that GET /packages lists.' },
  } as const
}
