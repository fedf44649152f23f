import { type FileKind, recogniseFile } from '@biaochi/core/container/file-kind.ts'
import type { Citation, UnreadCitation } from '@biaochi/core/currency/citation.ts'
import type { CitingFile, FileCitations } from '@biaochi/core/currency/citations-of-file.ts'
import type { JudgedCitation } from '@biaochi/core/currency/judge-citation.ts'
import { type CitationCounts, judgeCitations } from '@biaochi/core/currency/judge-citations.ts'
import type { LookUp } from '@biaochi/core/currency/look-up.ts'
import { lookUpIn } from '@biaochi/core/currency/registry-answers.ts'
import type { Finding } from '@biaochi/core/finding.ts'
import type { Language } from '@biaochi/core/language.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import { runFileTask } from '../engine/file-task.ts'
import { runInThread } from '../engine/run-in-thread.ts'
import type { RegistryIndex } from '../search/registry-index.ts'
import { askRegistry } from './ask-registry.ts'
import type { Context } from './context.ts'
import { isRefusal, type Refusal } from './refusal.ts'

/** The citations of a file against the registry, as of a day. */
export interface CurrencyReport {
  readonly file: string
  readonly asOf: Day
  readonly citations: readonly JudgedCitation[]
  readonly counts: CitationCounts
  /** What looks like the number of a standard and could not be read: nobody has looked whether it holds. */
  readonly unread: readonly UnreadCitation[]
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
  const lookUp = await lookUpOf(index, read.citations, asOf)
  const judged = judgeCitations(read.citations, { lookUp, asOf })
  return { file: file.name, asOf, ...judged, unread: read.unread, findings: read.findings }
}

/** The same Word document or workbook with a comment at every citation that somebody should look at. Keeps nothing. */
export async function commentCurrency(
  { index, now }: Pick<Context, 'index' | 'now'>,
  file: CitingFile,
  { asOf, language }: { readonly asOf: Day; readonly language: Language },
): Promise<{ readonly bytes: Uint8Array } | Refusal> {
  const read = await readCitations(file)
  if (isRefusal(read)) return read
  const lookUp = await lookUpOf(index, read.citations, asOf)
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
  return value && errors.length === 0 ? { ...value, findings } : { refused: errors }
}

async function lookUpOf(index: RegistryIndex, citations: readonly Citation[], asOf: Day): Promise<LookUp> {
  return lookUpIn(
    await askRegistry(
      index,
      citations.map(({ number }) => number),
      asOf,
    ),
  )
}
