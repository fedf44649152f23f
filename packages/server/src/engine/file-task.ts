import { recogniseFile } from '@biaochi/core/container/file-kind.ts'
import { type Annotating, annotateFile } from '@biaochi/core/currency/annotate-file.ts'
import type { Cited } from '@biaochi/core/currency/citation.ts'
import { type CitingFile, citationsOfFile } from '@biaochi/core/currency/citations-of-file.ts'
import { citedInPages } from '@biaochi/core/currency/cited-in-pages.ts'
import { lookUpIn, type RegistryAnswers } from '@biaochi/core/currency/registry-answers.ts'
import { annotate } from '@biaochi/core/document/annotate/annotate.ts'
import { diffDocuments } from '@biaochi/core/document/diff/diff-documents.ts'
import type { DocumentDiff } from '@biaochi/core/document/diff/document-diff.ts'
import type { DocumentFormat } from '@biaochi/core/document/document-format.ts'
import type { StandardDocument } from '@biaochi/core/document/model/standard-document.ts'
import { readPages } from '@biaochi/core/document/read/pages/read-pages.ts'
import { type ReadOptions, readDocument } from '@biaochi/core/document/read/read-document.ts'
import type { Finding } from '@biaochi/core/finding.ts'
import type { Language } from '@biaochi/core/language.ts'
import type { LintOptions } from '@biaochi/core/lint/context.ts'
import { lint } from '@biaochi/core/lint/engine.ts'
import type { LintResult } from '@biaochi/core/lint/result.ts'
import { nativeInflater } from './native-inflater.ts'
import { pdfFinding } from './pdf-faults.ts'
import { type WrittenDocument, writeDocument } from './write-document.ts'

/** What is asked of a file of a stranger, by kind. */
export interface FileTasks {
  /** What it cites. */
  cite: { readonly asked: FileQuestion; readonly answer: Cited }
  /** The same file with comments. */
  comment: { readonly asked: FileQuestion & { readonly annotating: Annotating }; readonly answer: Uint8Array }
  /** Its text as a document. */
  read: { readonly asked: FileQuestion & Pick<ReadOptions, 'version' | 'beside'>; readonly answer: StandardDocument }
  /** A document held against its rulebook. */
  lint: { readonly asked: FileQuestion & LintQuestion; readonly answer: LintResult }
  /** What became of one document in another. */
  compare: {
    readonly asked: FileQuestion & { readonly old: StandardDocument; readonly next: StandardDocument }
    readonly answer: DocumentDiff
  }
  /** A document in a format. */
  write: { readonly asked: FileQuestion & WriteQuestion; readonly answer: WrittenDocument }
}

export type FileTaskKind = keyof FileTasks

/** The file that a task is about. */
export interface FileQuestion {
  readonly file: CitingFile
}

export interface LintQuestion {
  readonly document: StandardDocument
  readonly options: Omit<LintOptions, 'registry'>
  /** What the registry says of the standards that it cites; null when there is none to ask. */
  readonly answers: RegistryAnswers | null
}

export interface WriteQuestion {
  readonly document: StandardDocument
  readonly format: DocumentFormat
  readonly language: Language
}

/** What came of it; where there is no value, an error among the findings says why. */
export interface FileAnswer<Value> {
  readonly value: Value | null
  readonly findings: readonly Finding[]
}

type Answering<Value> = Promise<FileAnswer<Value>> | FileAnswer<Value>
type Runners = {
  readonly [Kind in FileTaskKind]: (asked: FileTasks[Kind]['asked']) => Answering<FileTasks[Kind]['answer']>
}

const runners: Runners = {
  cite: ({ file }) => cite(file),
  comment: ({ file, annotating }) => annotateFile(file, annotating),
  read: ({ file, ...options }) => read(file, options),
  lint: ({ document, options, answers }) => ({
    value: lint(document, answers ? { ...options, registry: lookUpIn(answers) } : options),
    findings: [],
  }),
  compare: ({ old, next }) => ({ value: diffDocuments(annotate(old), annotate(next)), findings: [] }),
  write: ({ document, format, language }) => writeDocument(document, { format, language }),
}

/** Does what is asked, PDF files too. It takes as long as the file makes it: `runInThread` bounds that. */
export async function runFileTask<Kind extends FileTaskKind>(
  kind: Kind,
  asked: FileTasks[Kind]['asked'],
): Promise<FileAnswer<FileTasks[Kind]['answer']>> {
  return runners[kind](asked)
}

async function cite(file: CitingFile): Promise<FileAnswer<Cited>> {
  if (recogniseFile(file.bytes) !== 'pdf') {
    const { findings, ...cited } = citationsOfFile(file, { inflater: nativeInflater })
    return { value: cited, findings }
  }
  const { value, findings } = await readPdfPages(file)
  return { value: value && citedInPages(value), findings }
}

async function read(file: CitingFile, options: ReadOptions): Promise<FileAnswer<StandardDocument>> {
  if (recogniseFile(file.bytes) !== 'pdf') {
    const { document, findings } = readDocument(file, { ...options, inflater: nativeInflater })
    return { value: document, findings }
  }
  const { value: pages, findings } = await readPdfPages(file)
  if (!pages) return { value: null, findings }
  const reading = readPages(pages)
  return {
    value: reading.document,
    findings: reading.findings.map(one => ({ ...one, at: { file: file.name, ...one.at } })),
  }
}

async function readPdfPages(file: CitingFile): Promise<FileAnswer<readonly (readonly string[])[]>> {
  const { readPdf } = await import('./read-pdf.ts')
  const text = await readPdf(file.bytes)
  if ('refused' in text) return { value: null, findings: [{ ...pdfFinding(text.refused), at: { file: file.name } }] }
  return { value: text.pages, findings: [] }
}
