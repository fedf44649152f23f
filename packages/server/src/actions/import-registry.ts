import type { Finding } from '@biaochi/core/finding.ts'
import { readSources } from '@biaochi/core/registry/cell/notes.ts'
import type { DefectReport } from '@biaochi/core/registry/defects.ts'
import { type Candidate, sortDrafts } from '@biaochi/core/registry/identity.ts'
import { fillProvenance, findSourceless, type Provenance } from '@biaochi/core/registry/provenance.ts'
import type { Confidence } from '@biaochi/core/registry/standard.ts'
import type { Reader, Writer } from '../store/connection.ts'
import { saveDefects } from '../store/defect.ts'
import { appendEvent } from '../store/event.ts'
import { listFrameworks } from '../store/framework.ts'
import { type Context, today } from './context.ts'
import { checkPlacements } from './import/check-placements.ts'
import { countFindings, type FindingCount } from './import/count-findings.ts'
import { defectsOf, findDefects } from './import/find-defects.ts'
import { matchRecords } from './import/match-records.ts'
import { orderFindings } from './import/order-findings.ts'
import { OutcomeTally } from './import/outcome-tally.ts'
import { describeFiles, type FileDigest, readSources as readFiles } from './import/read-sources.ts'
import type { ImportSource, TableMapping } from './import/source.ts'
import { decide, type ImportStamp, writeOutcomes } from './import/write-records.ts'

export type { FindingCount } from './import/count-findings.ts'
export type { ImportSource, TableMapping } from './import/source.ts'

/** How far an import has come. */
export interface ImportProgress {
  readonly phase: 'read' | 'write' | 'defects'
  readonly done: number
  readonly total: number
}

export interface ImportOptions {
  /** Take what can be taken although something is refused; otherwise it is all or nothing. */
  readonly partial?: boolean
  /** Say what would happen and write nothing. */
  readonly dryRun?: boolean
  /** Framework that a bare code of an area belongs to; the only one of the store unless given. */
  readonly framework?: string
  /** Source of the records that name none: texts as the column “source” holds them. */
  readonly source?: string
  /** Confidence of the records that state none. */
  readonly confidence?: Confidence
  /** What whoever collected the files has to say of them: it becomes part of the report. */
  readonly remarks?: readonly Finding[]
  readonly onProgress?: (progress: ImportProgress) => void
  /** How the columns were understood, told before anything is written. */
  readonly onMappings?: (mappings: readonly TableMapping[]) => void
}

/** What an import did; `read` is the sum of `added`, `changed`, `unchanged` and `refused` when it was written. */
export interface ImportReport {
  readonly read: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly refused: number
  /** Relations that the records read have to others, each counted once whichever end states it. */
  readonly relations: number
  /** False for a dry run, and when something was refused: then nothing was changed. */
  readonly written: boolean
  /** Number of the event that tells of the import; null when it changed nothing. */
  readonly event: number | null
  /** What is wrong or doubtful with the records read, counted by kind. None of it kept a record out. */
  readonly defects: readonly FindingCount[]
  /** Everything that could not be taken, with its place and why. */
  readonly refusals: readonly Finding[]
  /** Everything that was found, refusals and defects, row by row. */
  readonly findings: readonly Finding[]
  readonly mappings: readonly TableMapping[]
}

/**
 * Imports files into the registry: CSV, Excel, Relaton YAML, JSONL. One transaction with one event for the import and one
 * for every record that it adds or changes. What is refused keeps everything out unless `partial`; defects of dates,
 * status and relations keep nothing out. Importing the same again changes nothing.
 */
export async function importRegistry(
  context: Context,
  sources: readonly ImportSource[],
  options: ImportOptions = {},
): Promise<ImportReport> {
  const input = await readInput(context, sources, options)
  const isStopped = input.refusals.length > 0 && !options.partial
  if (isStopped) return stop(await context.store.snapshot(reader => preview(reader, input, context)))
  return options.dryRun
    ? context.store.snapshot(reader => preview(reader, input, context))
    : context.store.write(tx => write(tx, input, { context, options }))
}

async function readInput(
  context: Context,
  sources: readonly ImportSource[],
  options: ImportOptions,
): Promise<ImportInput> {
  const frameworks = await listFrameworks(context.store.read)
  const ids = new Set(frameworks.map(framework => framework.id))
  const framework = options.framework ?? (ids.size === 1 ? ([...ids][0] ?? null) : null)
  const reading = await readFiles(sources, {
    framework,
    onRead: done => options.onProgress?.({ phase: 'read', done, total: sources.length }),
  })
  options.onMappings?.(reading.mappings)
  const provenance: Provenance = {
    sources: options.source === undefined ? [] : readSources(options.source),
    confidence: options.confidence ?? null,
  }
  const drafts = reading.drafts.map(draft => fillProvenance(draft, provenance))
  const { candidates, refused, repeated } = sortDrafts(drafts)
  const lost = reading.findings.filter(finding => finding.severity === 'error')
  return {
    candidates: [...candidates],
    files: reading.files,
    read: drafts.length + lost.length,
    refusals: [...lost, ...refused],
    remarks: [
      ...(options.remarks ?? []),
      ...reading.findings.filter(finding => finding.severity !== 'error'),
      ...findSourceless(drafts),
      ...repeated,
      ...drafts.flatMap(draft => draft.findings.filter(finding => finding.severity !== 'error')),
      ...checkPlacements(candidates, frameworks),
    ],
    repeated: repeated.length,
    mappings: reading.mappings,
  }
}

interface ImportInput {
  /** Emptied while they are looked up, so that no more than one form of the records is held at a time. */
  readonly candidates: Candidate[]
  readonly files: readonly FileDigest[]
  readonly read: number
  readonly refusals: readonly Finding[]
  readonly remarks: readonly Finding[]
  /** Rows that repeat another word for word. */
  readonly repeated: number
  readonly mappings: readonly TableMapping[]
}

const batchRecords = 500

async function write(
  tx: Writer,
  input: ImportInput,
  { context, options }: { context: Context; options: ImportOptions },
): Promise<ImportReport> {
  const { matches, spokenFor } = await matchRecords(tx, input.candidates)
  const stamp: ImportStamp = { id: context.newId(), at: context.now() }
  const tally = new OutcomeTally(input.repeated + spokenFor.length)
  const total = matches.length
  while (matches.length > 0) {
    const outcomes = matches.splice(0, batchRecords).map(match => decide(match, context))
    await writeOutcomes(tx, outcomes, { stamp, context })
    for (const outcome of outcomes) tally.add(outcome)
    options.onProgress?.({ phase: 'write', done: total - matches.length, total })
  }
  const remarks = [...input.remarks, ...spokenFor, ...tally.findings]
  const isChanged = tally.added + tally.changed > 0
  options.onProgress?.({ phase: 'defects', done: 0, total: 1 })
  const found = await findDefects(tx, today(context))
  const event = isChanged ? await appendImportEvent(tx, { input, tally, stamp, context, found }) : null
  return { ...makeReport(input, { tally, remarks, found }), written: true, event }
}

async function preview(reader: Reader, input: ImportInput, context: Context): Promise<ImportReport> {
  const { matches, spokenFor } = await matchRecords(reader, input.candidates)
  const tally = new OutcomeTally(input.repeated + spokenFor.length)
  const outcomes = matches.map(match => decide(match, context))
  for (const outcome of outcomes) tally.add(outcome)
  const instead = new Map(outcomes.map(({ record }) => [record.id, record] as const))
  const found = await findDefects(reader, today(context), instead)
  const remarks = [...input.remarks, ...spokenFor, ...tally.findings]
  return { ...makeReport(input, { tally, remarks, found }), written: false, event: null }
}

/** What the event of a whole import is about. */
export const registrySubject = { type: 'registry', id: 'registry' }

interface ImportWritten {
  readonly input: ImportInput
  readonly tally: OutcomeTally
  readonly stamp: ImportStamp
  readonly context: Context
  readonly found: DefectReport
}

async function appendImportEvent(tx: Writer, { input, tally, stamp, context, found }: ImportWritten): Promise<number> {
  const { added, changed, unchanged } = tally
  const defects = await saveDefects(
    tx,
    found.defects.map(defect => defect.finding),
  )
  const event = await appendEvent(tx, {
    id: stamp.id,
    at: stamp.at,
    action: 'registry.import',
    actor: context.actor,
    subject: registrySubject,
    body: {
      files: describeFiles(input.files),
      counts: { read: input.read, added, changed, unchanged, refused: input.refusals.length },
    },
    records: [defects],
  })
  return event.seq
}

interface Findings {
  readonly tally: OutcomeTally
  readonly remarks: readonly Finding[]
  readonly found: DefectReport
}

function makeReport(input: ImportInput, { tally, remarks, found }: Findings) {
  const { added, changed, unchanged, places } = tally
  const doubts = orderFindings([...remarks, ...defectsOf(found, places)])
  return {
    read: input.read,
    added,
    changed,
    unchanged,
    refused: input.refusals.length,
    relations: found.relations.filter(({ records }) => records.some(id => places.has(id))).length,
    defects: countFindings(doubts),
    refusals: input.refusals,
    findings: orderFindings([...input.refusals, ...doubts]),
    mappings: input.mappings,
  }
}

/** Nothing becomes of any row; what is doubtful with the others is told all the same, so that one look at the files suffices. */
function stop(report: ImportReport): ImportReport {
  return { ...report, added: 0, changed: 0, unchanged: 0 }
}
