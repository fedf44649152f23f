import { recogniseFile } from '@biaochi/core/container/file-kind.ts'
import { type Annotating, annotateFile } from '@biaochi/core/currency/annotate-file.ts'
import { type CitingFile, citationsOfFile, type FileCitations } from '@biaochi/core/currency/citations-of-file.ts'
import { citationsOfPages } from '@biaochi/core/currency/citations-of-pages.ts'
import type { Finding } from '@biaochi/core/finding.ts'
import { pdfFinding } from './pdf-faults.ts'

/** What is asked of a file of a stranger, by kind: what it cites, or the same file with comments. */
export interface FileTasks {
  cite: { readonly asked: FileQuestion; readonly answer: FileCitations['citations'] }
  comment: { readonly asked: FileQuestion & { readonly annotating: Annotating }; readonly answer: Uint8Array }
}

export type FileTaskKind = keyof FileTasks

/** The file that a task is about. */
export interface FileQuestion {
  readonly file: CitingFile
}

/** What came of it; where there is no value, an error among the findings says why. */
export interface FileAnswer<Value> {
  readonly value: Value | null
  readonly findings: readonly Finding[]
}

type Runners = {
  readonly [Kind in FileTaskKind]: (
    asked: FileTasks[Kind]['asked'],
  ) => Promise<FileAnswer<FileTasks[Kind]['answer']>> | FileAnswer<FileTasks[Kind]['answer']>
}

const runners: Runners = {
  cite: ({ file }) => cite(file),
  comment: ({ file, annotating }) => annotateFile(file, annotating),
}

/** Does what is asked, PDF files too. It takes as long as the file makes it: `runInThread` bounds that. */
export async function runFileTask<Kind extends FileTaskKind>(
  kind: Kind,
  asked: FileTasks[Kind]['asked'],
): Promise<FileAnswer<FileTasks[Kind]['answer']>> {
  return runners[kind](asked)
}

async function cite(file: CitingFile): Promise<FileAnswer<FileCitations['citations']>> {
  if (recogniseFile(file.bytes) !== 'pdf') {
    const { citations, findings } = citationsOfFile(file)
    return { value: citations, findings }
  }
  const { readPdf } = await import('./read-pdf.ts')
  const text = await readPdf(file.bytes)
  if ('refused' in text) return { value: null, findings: [{ ...pdfFinding(text.refused), at: { file: file.name } }] }
  return { value: citationsOfPages(text.pages), findings: [] }
}
