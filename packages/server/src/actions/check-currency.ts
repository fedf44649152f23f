import { type FileKind, recogniseFile } from '@biaochi/core/container/file-kind.ts'
import type { Citation } from '@biaochi/core/currency/citation.ts'
import type { CitingFile, FileCitations } from '@biaochi/core/currency/citations-of-file.ts'
import type { JudgedCitation } from '@biaochi/core/currency/judge-citation.ts'
import { type CitationCounts, judgeCitations } from '@biaochi/core/currency/judge-citations.ts'
import type { LookUp, RegisteredStandard, RegistryAnswer } from '@biaochi/core/currency/look-up.ts'
import type { Finding } from '@biaochi/core/finding.ts'
import type { Language } from '@biaochi/core/language.ts'
import type { StandardNumber } from '@biaochi/core/number/number.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import type { StandardSummary } from '@biaochi/core/registry/query.ts'
import { runFileTask } from '../engine/file-task.ts'
import { runInThread } from '../engine/run-in-thread.ts'
import type { RegistryIndex } from '../search/registry-index.ts'
import type { Context } from './context.ts'
import { isRefusal, type Refusal } from './refusal.ts'

/** The citations of a file against the registry, as of a day. */
export interface CurrencyReport {
  readonly file: string
  readonly asOf: Day
  readonly citations: readonly JudgedCitation[]
  readonly counts: CitationCounts
  /** What is worth knowing of how the file was read: a hidden sheet, a damaged character. */
  readonly findings: readonly Finding[]
}

/** Checks every standard that a file cites (标准查新); refused when the file cannot be read. Keeps nothing. */
export async function checkCurrency(
  { index }: Pick<Context, 'index'>,
  file: CitingFile,
  asOf: Day,
): Promise<CurrencyReport | Refusal> {
  const read = await readCitations(file)
  if (isRefusal(read)) return read
  const lookUp = await askRegistry(index, read.citations, asOf)
  return { file: file.name, asOf, ...judgeCitations(read.citations, { lookUp, asOf }), findings: read.findings }
}

/** The same Word document or workbook with a comment at every citation that somebody should look at. Keeps nothing. */
export async function commentCurrency(
  { index, now }: Pick<Context, 'index' | 'now'>,
  file: CitingFile,
  { asOf, language }: { readonly asOf: Day; readonly language: Language },
): Promise<{ readonly bytes: Uint8Array } | Refusal> {
  const read = await readCitations(file)
  if (isRefusal(read)) return read
  const lookUp = await askRegistry(index, read.citations, asOf)
  const judged = judgeCitations(read.citations, { lookUp, asOf }).citations
  const annotating = { citations: read.citations, judged, language, asOf, instant: now() }
  const { value, findings } = await runInThread('comment', { file, annotating })
  return value ? { bytes: value } : { refused: findings }
}

/** Text of up to so many bytes is read at once: no thread would be faster. */
const quickBytes = 1024 * 1024
const quickKinds: ReadonlySet<FileKind> = new Set(['html', 'xml', 'other'])

/** What a file cites; refused when it cannot be read. */
async function readCitations(file: CitingFile): Promise<FileCitations | Refusal> {
  const isQuick = file.bytes.length <= quickBytes && quickKinds.has(recogniseFile(file.bytes))
  const { value, findings } = isQuick ? await runFileTask('cite', { file }) : await runInThread('cite', { file })
  const errors = findings.filter(finding => finding.severity === 'error')
  return value && errors.length === 0 ? { citations: value, findings } : { refused: errors }
}

const nothing: RegistryAnswer = { matches: [], otherYears: [] }

/** Asks for every number once, amendments for their standard too, and answers from what came back. */
async function askRegistry(index: RegistryIndex, citations: readonly Citation[], asOf: Day): Promise<LookUp> {
  const records = new Map<string, RegisteredStandard | null>()
  const gather = async (summaries: readonly StandardSummary[]) => {
    const found: RegisteredStandard[] = []
    for (const { id } of summaries) {
      const known = records.get(id)
      const record = known === undefined ? await showRegistered(index, id, asOf) : known
      records.set(id, record)
      if (record) found.push(record)
    }
    return found
  }
  const answers = new Map<string, RegistryAnswer>()
  for (const text of new Set(citations.flatMap(({ number }) => spellingsOf(number)))) {
    const matches = await gather(await index.resolve(text, asOf))
    answers.set(text, { matches, otherYears: await gather(await index.otherYears(text, asOf)) })
  }
  return number => {
    const all = [number.normal, ...number.also.map(other => other.normal)].map(text => answers.get(text) ?? nothing)
    return all.find(answer => answer.matches.length > 0) ?? all[0] ?? nothing
  }
}

/** Its own number, those of the same text, and without what follows the slash of an amendment. */
function spellingsOf(number: StandardNumber): string[] {
  const mark = number.amendments[0]?.mark
  const bare = mark ? [number.normal.slice(0, number.normal.indexOf(`/${mark}`))] : []
  return [number.normal, ...bare, ...number.also.map(other => other.normal)]
}

async function showRegistered(index: RegistryIndex, id: string, asOf: Day): Promise<RegisteredStandard | null> {
  const view = await index.show(id, asOf)
  if (!view) return null
  const { record, status, chain } = view
  const own = chain.findIndex(member => member.id === id)
  return {
    number: nameOf(record.numbers[0]?.normal ?? null, record.titleZh),
    titleZh: record.titleZh,
    titleEn: record.titleEn,
    status,
    issued: record.issued,
    effective: record.effective,
    isVerified: record.confidence !== 'low',
    successors: chain.slice(own + 1).map(({ number, titleZh, titleEn, status, effective }) => ({
      number: nameOf(number, titleZh),
      title: titleZh ?? titleEn,
      status,
      effective,
    })),
  }
}

function nameOf(number: string | null, title: string | null): string {
  return number ?? title ?? ''
}
