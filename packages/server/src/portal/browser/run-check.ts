import { checkText, collectKeys } from '@biaochi/core/checks/bytes/check-text.ts'
import { type ByteSet, uniteByteSets } from '@biaochi/core/checks/bytes/generate/runtime/byte-set.ts'
import { headBytes, openText } from '@biaochi/core/checks/bytes/scan/open-text.ts'
import { sampleBytes, samplePlaces } from '@biaochi/core/checks/bytes/scan/sample-places.ts'
import { streamSource } from '@biaochi/core/checks/bytes/stream-source.ts'
import type { TableOutcome } from '@biaochi/core/checks/outcome.ts'
import { type MadePlan, makePlan } from '@biaochi/core/checks/package/make-plan.ts'
import type { PreparedStandard } from '@biaochi/core/checks/package/prepared-standard.ts'
import { type FileHeader, proposeStandard, proposeTable } from '@biaochi/core/checks/package/propose-table.ts'
import type { TablePlan } from '@biaochi/core/checks/plan.ts'
import { keysNeeded } from '@biaochi/core/checks/reference/check-by-reference.ts'
import { assembleReport } from '@biaochi/core/checks/report/assemble-report.ts'
import type { CheckReport } from '@biaochi/core/checks/report/check-report.ts'
import type { Finding } from '@biaochi/core/finding.ts'
import { FailureList } from './failure-list.ts'
import type { CheckNews, CheckOrder } from './messages.ts'

/** A report with every failure beside it, or why there is none. */
export type CheckRun =
  | { readonly report: CheckReport; readonly failures: Blob | null }
  | { readonly refused: readonly Finding[] }

type Progress = Extract<CheckNews, { kind: 'progress' }>

/** A file of the order, with what was looked at of it before it is read. */
interface LookedAt extends FileHeader {
  readonly file: File
  readonly samples: readonly Uint8Array[]
}

interface Assigned {
  readonly look: LookedAt
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
  const looks = await Promise.all(order.files.map(lookAt))
  const chosen = candidates.length === 1 ? candidates[0] : proposeStandard(looks, candidates)
  if (!chosen) return { refused: order.files.map(file => standardUnknown(file.name)) }
  const assigned = looks.map(look => ({ look, table: findTable(look, chosen) }))
  const lost = assigned.filter(({ table }) => table === undefined)
  if (lost.length > 0) return { refused: lost.map(({ look }) => tableUnknown(look.name, chosen.plans)) }
  const sources = assigned.flatMap(({ look, table }): Assigned[] => (table ? [{ look, table }] : []))
  const keys = await collectAllKeys(sources, tell)
  const list = new FailureList(order.language)
  const outcomes: TableOutcome[] = []
  for (const { look, table } of sources) {
    const options = { samples: order.samples, keys, failures: list.sinkOf(look.name, table) }
    outcomes.push(await checkText(sourceOf(look, tell), table, options))
  }
  const { notice, sha256, tree, version } = chosen.prepared
  const elapsed = Math.round(performance.now() - started)
  const report = assembleReport(outcomes, { made: chosen.made, notice, sha256, tree, version, elapsed })
  return { report, failures: list.toBlob() }
}

function makeCandidate(prepared: PreparedStandard, { asOf, now }: CheckOrder): Candidate {
  const made = makePlan(prepared.rules, { standard: prepared.standard, asOf, now })
  return { prepared, made, plans: made.plan.tables, tables: prepared.rules.tables }
}

async function lookAt(file: File): Promise<LookedAt> {
  const read = async (from: number, length: number) =>
    new Uint8Array(await file.slice(from, from + length).arrayBuffer())
  const head = await read(0, headBytes)
  const isWhole = file.size <= head.length
  const samples = await Promise.all(samplePlaces(file.size, headBytes).map(place => read(place, sampleBytes)))
  return {
    file,
    name: file.name,
    samples,
    headerOf: table => openText({ head, isWhole, samples: [] }, table).header,
  }
}

/** The table that a file fits best; a file of the only table may lack every column, and then that is what is wrong with it. */
function findTable(look: LookedAt, { plans, tables }: Candidate): TablePlan | undefined {
  const match = proposeTable(look, { plans, tables })
  if (!match) return plans.length === 1 ? plans[0] : undefined
  return plans.find(({ id }) => id === match.table)
}

function sourceOf({ file, samples }: LookedAt, tell: (progress: Progress) => void) {
  const { name, size } = file
  return streamSource({
    name,
    size,
    samples,
    chunks: () => chunksOf(file),
    onProgress: ({ bytes, records }) => tell({ kind: 'progress', name, size, bytes, records }),
  })
}

async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel()
  }
}

/** The keys that rules of some table ask for, of every file that provides them. */
async function collectAllKeys(sources: readonly Assigned[], tell: (progress: Progress) => void) {
  const needed = new Set(sources.flatMap(({ table }) => table.rules.flatMap(({ shape }) => keysNeeded(shape))))
  const found = new Map<string, (ByteSet | null)[]>()
  for (const { look, table } of sources) {
    const keys = table.keys.filter(({ id }) => needed.has(id))
    if (keys.length === 0) continue
    const sets = await collectKeys(sourceOf(look, tell), { ...table, keys }, keyBudget)
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
