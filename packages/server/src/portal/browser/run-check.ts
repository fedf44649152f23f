import { type ByteSet, uniteByteSets } from '@biaochi/core/checks/bytes/generate/runtime/byte-set.ts'
import type { TableOutcome } from '@biaochi/core/checks/outcome.ts'
import { type MadePlan, makePlan } from '@biaochi/core/checks/package/make-plan.ts'
import type { PreparedStandard } from '@biaochi/core/checks/package/prepared-standard.ts'
import { proposeStandard, proposeTable } from '@biaochi/core/checks/package/propose-table.ts'
import type { TablePlan } from '@biaochi/core/checks/plan.ts'
import { keysNeeded } from '@biaochi/core/checks/reference/check-by-reference.ts'
import { assembleReport } from '@biaochi/core/checks/report/assemble-report.ts'
import type { CheckReport } from '@biaochi/core/checks/report/check-report.ts'
import type { Finding } from '@biaochi/core/finding.ts'
import { FailureList } from './failure-list.ts'
import type { CheckOrder, FailureFile } from './messages.ts'
import { openPageFile, type PageFile, type Progress } from './page-file.ts'

/** A report with every failure beside it, or why there is none. */
export type CheckRun =
  | { readonly report: CheckReport; readonly failures: readonly FailureFile[] }
  | { readonly refused: readonly Finding[] }

interface Assigned {
  readonly file: PageFile
  readonly table: TablePlan
}

interface Candidate {
  readonly prepared: PreparedStandard
  readonly made: MadePlan
  readonly plans: readonly TablePlan[]
  readonly tables: PreparedStandard['rules']['tables']
}

/** Bytes that one set of keys may take. */
const keyBudget = 256 * 2 ** 20

/** Holds files against a standard with the engine of the server, here: nothing is sent anywhere. */
export async function runCheck(order: CheckOrder, tell: (progress: Progress) => void): Promise<CheckRun> {
  const started = performance.now()
  const candidates = order.standards.map(prepared => makeCandidate(prepared, order))
  const all = candidates.flatMap(({ plans }) => plans)
  const files: PageFile[] = []
  for (const file of order.files) files.push(await openPageFile(file, all, tell))
  const chosen = candidates.length === 1 ? candidates[0] : proposeStandard(files, candidates)
  if (!chosen) return { refused: files.map(({ name }) => standardUnknown(name)) }
  const paired = files.map(file => ({ file, table: findTable(file, chosen) }))
  const lost = paired.filter(({ table }) => table === undefined)
  if (lost.length > 0) return { refused: lost.map(({ file }) => tableUnknown(file.name, chosen.plans)) }
  const assigned = paired.flatMap(({ file, table }): Assigned[] => (table ? [{ file, table }] : []))
  const { outcomes, failures } = await checkAll(assigned, chosen.made, order)
  const { notice, sha256, tree, version } = chosen.prepared
  const elapsed = Math.round(performance.now() - started)
  return { report: assembleReport(outcomes, { made: chosen.made, notice, sha256, tree, version, elapsed }), failures }
}

async function checkAll(assigned: readonly Assigned[], made: MadePlan, { samples, language }: CheckOrder) {
  const keys = await collectAllKeys(assigned)
  const outcomes: TableOutcome[] = []
  const failures: FailureFile[] = []
  for (const { file, table } of assigned) {
    const list = new FailureList(file.name, table, { made, language })
    outcomes.push(await file.check(table, { samples, keys, failures: list.sink }))
    const failing = list.release()
    if (failing) failures.push(failing)
  }
  return { outcomes, failures }
}

function makeCandidate(prepared: PreparedStandard, { asOf, now }: CheckOrder): Candidate {
  const made = makePlan(prepared.rules, { standard: prepared.standard, asOf, now })
  return { prepared, made, plans: made.plan.tables, tables: prepared.rules.tables }
}

/** The table that a file fits best; a file of the only table may lack every column, and then that is what is wrong with it. */
function findTable(file: PageFile, { plans, tables }: Candidate): TablePlan | undefined {
  const match = proposeTable(file, { plans, tables })
  if (!match) return plans.length === 1 ? plans[0] : undefined
  return plans.find(({ id }) => id === match.table)
}

/** The keys that rules of some table ask for, of every file that provides them. */
async function collectAllKeys(assigned: readonly Assigned[]): Promise<ReadonlyMap<string, ByteSet | null>> {
  const needed = new Set(assigned.flatMap(({ table }) => table.rules.flatMap(({ shape }) => keysNeeded(shape))))
  const found = new Map<string, (ByteSet | null)[]>()
  for (const { file, table } of assigned) {
    const keys = table.keys.filter(({ id }) => needed.has(id))
    if (keys.length === 0) continue
    const sets = await file.keysOf({ ...table, keys }, keyBudget)
    for (const [id, set] of sets) found.set(id, [...(found.get(id) ?? []), set])
  }
  const unite = (sets: readonly (ByteSet | null)[]) =>
    sets.includes(null) ? null : uniteByteSets(sets.filter(set => set !== null))
  return new Map([...found].map(([id, sets]) => [id, unite(sets)]))
}

function standardUnknown(file: string): Finding {
  return {
    rule: 'data-standard-unknown',
    severity: 'error',
    message: {
      zh: '文件的列名与随程序提供的任何标准都对不上。',
      en: 'The columns of the file fit none of the standards that come with the program.',
    },
    at: { file },
    fix: { zh: '选定一个标准，或改正列名。', en: 'Choose a standard, or mend the header.' },
  }
}

function tableUnknown(file: string, plans: readonly TablePlan[]): Finding {
  const names = (language: 'zh' | 'en', mark: string) => plans.map(({ title }) => title[language]).join(mark)
  return {
    rule: 'data-table-unknown',
    severity: 'error',
    message: {
      zh: '文件的列名与标准的任何一张表都对不上。',
      en: 'The columns of the file fit no table of the standard.',
    },
    at: { file },
    fix: {
      zh: `标准的表有：${names('zh', '、')}。`,
      en: `The tables of the standard are: ${names('en', ', ')}.`,
    },
  }
}
