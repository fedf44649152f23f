import { proposeTable } from '@biaochi/core/checks/package/propose-table.ts'
import type { TablePlan } from '@biaochi/core/checks/plan.ts'
import type { Finding } from '@biaochi/core/finding.ts'
import { engineOf } from '../engine/run-tables.ts'
import { isRefused } from '../engine/table-engine.ts'
import { type DataFile, type DataForm, dataEndings, formOf } from './data-file.ts'
import type { RunnableStandard } from './read-runnable.ts'

/** A file of data, and the table of the standard that it is held against. */
export interface AssignedFile {
  readonly file: DataFile
  readonly form: Exclude<DataForm, 'archive'>
  readonly table: TablePlan
}

/** What is known of the columns of a file before it is read: their names. */
export type ReadHeader = (file: DataFile, table: TablePlan) => Promise<readonly string[]>

/** Finds for each file the table that its columns and its name fit best; a file that fits none is an error. `wanted` names one for all. */
export async function assignTables(
  files: readonly DataFile[],
  { rules }: RunnableStandard,
  terms: { readonly plans: readonly TablePlan[]; readonly wanted: string | null; readonly readHeader: ReadHeader },
): Promise<{ readonly assigned: readonly AssignedFile[]; readonly findings: readonly Finding[] }> {
  const assigned: AssignedFile[] = []
  const findings: Finding[] = []
  for (const file of files) {
    const form = formOf(file.name)
    if (form === null || form === 'archive') {
      findings.push(formUnknown(file))
      continue
    }
    const table = await findTable(file, rules.tables, terms)
    if (table) assigned.push({ file, form, table })
    else findings.push(tableUnknown(file, terms.plans))
  }
  return { assigned, findings }
}

async function findTable(
  file: DataFile,
  tables: RunnableStandard['rules']['tables'],
  { plans, wanted, readHeader }: { plans: readonly TablePlan[]; wanted: string | null; readHeader: ReadHeader },
): Promise<TablePlan | undefined> {
  if (wanted !== null) return plans.find(({ id }) => id === wanted)
  const headers = new Map<string, readonly string[]>()
  for (const plan of plans) headers.set(plan.id, await readHeader(file, plan))
  const best = proposeTable({ name: file.name, headerOf: ({ id }) => headers.get(id) ?? [] }, { plans, tables })
  // A file of the only table may lack every column: then that is what is wrong with it.
  if (!best) return plans.length === 1 ? plans[0] : undefined
  return plans.find(({ id }) => id === best.table)
}

/** Names of the columns of data, read as a table plan asks; none where they cannot be read, which the check itself will say. */
export async function readHeaderOf(file: DataFile, table: TablePlan, sheet?: string): Promise<readonly string[]> {
  const form = formOf(file.name)
  if (form === null || form === 'archive') return []
  const header = await (await engineOf(form)).readHeader(file, table, sheet)
  return isRefused(header) ? [] : header
}

function formUnknown({ name }: DataFile): Finding {
  return {
    rule: 'data-form-unknown',
    severity: 'error',
    message: {
      zh: '这种格式的文件不能检查。',
      en: 'Files of this format cannot be checked.',
    },
    at: { file: name },
    fix: { zh: `可检查 ${dataEndings.join('、')} 文件。`, en: `Files of ${dataEndings.join(', ')} can be checked.` },
  }
}

function tableUnknown({ name }: DataFile, plans: readonly TablePlan[]): Finding {
  const ids = plans.map(({ id }) => id)
  return {
    rule: 'data-table-unknown',
    severity: 'error',
    message: {
      zh: '文件的列名与标准的任何一张表都对不上。',
      en: 'The columns of the file fit no table of the standard.',
    },
    at: { file: name },
    fix: {
      zh: `改正列名，或用 --table 指明：${ids.join('、')}。`,
      en: `Mend the header, or name the table by --table: ${ids.join(', ')}.`,
    },
  }
}
