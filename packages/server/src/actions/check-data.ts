import type { MadePlan } from '@biaochi/core/checks/package/make-plan.ts'
import { assembleReport } from '@biaochi/core/checks/report/assemble-report.ts'
import type { CheckReport } from '@biaochi/core/checks/report/check-report.ts'
import { ContainerFault } from '@biaochi/core/container/fault.ts'
import type { Finding } from '@biaochi/core/finding.ts'
import { runTables } from '../engine/run-tables.ts'
import { isRefused, type TableProgress, type TableSource } from '../engine/table-engine.ts'
import { version } from '../version.ts'
import { type AssignedFile, assignTables, readHeaderOf } from './assign-tables.ts'
import { type DataFile, formOf, unpackData } from './data-file.ts'
import { FailureFiles, type FailureTarget } from './failure-files.ts'
import { planOf, type RunnableStandard, readIndicators } from './read-runnable.ts'
import type { Refusal } from './refusal.ts'

/** How data are checked. */
export interface DataCheckOptions {
  /** Day of code lists and dated rules (YYYY-MM-DD), and moment of freshness (ISO 8601, UTC). */
  readonly asOf: string
  readonly now: string
  /** Table of all files; null to tell it from their columns. */
  readonly table: string | null
  /** Failures kept of each rule. */
  readonly samples: number
  /** Tells what stands in each column, too. */
  readonly withProfiles?: boolean
  /** Where every failing record goes. */
  readonly failures?: FailureTarget
  /** The slow referee in place of the engines: to settle a doubt. */
  readonly isReference?: boolean
  readonly onProgress?: (progress: TableProgress) => void
  readonly signal?: AbortSignal
  readonly clickhousePassword?: string | undefined
  /** Sheet of workbooks; the one that fits best unless given. */
  readonly sheet?: string | undefined
}

/** Holds files of data against a standard. Keeps nothing; refuses what is no data of the standard. */
export async function checkData(
  standard: RunnableStandard,
  files: readonly DataFile[],
  options: DataCheckOptions,
): Promise<CheckReport | Refusal> {
  const started = performance.now()
  await using unpacked = await unpackAll(files)
  if (unpacked.findings.length > 0) return { refused: unpacked.findings }
  const made = planOf(standard, options)
  const { table } = options
  if (table !== null && !made.plan.tables.some(({ id }) => id === table)) return { refused: [tableAbsent(table, made)] }
  const { assigned, findings } = await assignTables(unpacked.files, standard, {
    plans: made.plan.tables,
    wanted: options.table,
    readHeader: (file, plan) => readHeaderOf(file, plan, options.sheet),
  })
  if (findings.length > 0) return { refused: findings }
  const sources = assigned.map(toSource)
  const unread = options.failures ? sources.filter(({ form }) => form === 'columnar' || form === 'database') : []
  if (unread.length > 0) return { refused: unread.map(failuresUnread) }
  using written = options.failures ? new FailureFiles(options.failures, made, sources.length) : null
  const outcomes = await runTables(sources, { ...options, ...(written && { failuresOf: written.sinkOf }) })
  if (isRefused(outcomes)) return { refused: [outcomes.refused] }
  return assembleReport(outcomes, {
    made,
    notice: standard.facts.notice ?? null,
    sha256: standard.sha256,
    tree: await readIndicators(),
    version,
    elapsed: Math.round(performance.now() - started),
  })
}

function toSource({ file, form, table }: AssignedFile) {
  return { name: file.name, path: file.path, form, table }
}

interface Unpacked extends AsyncDisposable {
  readonly files: readonly DataFile[]
  readonly findings: readonly Finding[]
}

/** Files as they are, and those of archives in their place. */
async function unpackAll(files: readonly DataFile[]): Promise<Unpacked> {
  const all: DataFile[] = []
  const findings: Finding[] = []
  const folders: AsyncDisposable[] = []
  for (const file of files) {
    if (formOf(file.name) !== 'archive') {
      all.push(file)
      continue
    }
    try {
      const unpacked = await unpackData(file)
      folders.push(unpacked)
      all.push(...unpacked.files)
      if (unpacked.files.length === 0) findings.push(archiveEmpty(file))
    } catch (fault) {
      if (!(fault instanceof ContainerFault)) throw fault
      findings.push({ ...fault.finding, at: { ...fault.finding.at, file: file.name } })
    }
  }
  const dispose = async () => {
    for (const folder of folders) await folder[Symbol.asyncDispose]()
  }
  return { files: all, findings, [Symbol.asyncDispose]: dispose }
}

function archiveEmpty({ name }: DataFile): Finding {
  return {
    rule: 'archive-without-data',
    severity: 'error',
    message: { zh: '压缩包里没有可检查的文件。', en: 'The archive holds no file that can be checked.' },
    at: { file: name },
  }
}

function failuresUnread({ name }: TableSource): Finding {
  return {
    rule: 'failures-form',
    severity: 'error',
    message: {
      zh: '全部不符合的记录只能由 CSV 和 XLSX 文件写出。',
      en: 'Every failing record can be written for CSV and XLSX files only.',
    },
    at: { file: name },
    fix: { zh: '去掉 --failures，或先转为 CSV。', en: 'Leave --failures out, or turn the data into CSV first.' },
  }
}

function tableAbsent(table: string, { plan }: MadePlan): Finding {
  const ids = plan.tables.map(({ id }) => id)
  return {
    rule: 'table-absent',
    severity: 'error',
    message: { zh: `标准没有表“${table}”。`, en: `The standard has no table “${table}”.` },
    at: {},
    fix: { zh: `它的表是 ${ids.join('、')}。`, en: `Its tables are ${ids.join(', ')}.` },
  }
}
