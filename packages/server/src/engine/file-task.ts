import { recogniseFile } from '@biaochi/core/container/file-kind.ts'
import { type Annotating, annotateFile } from '@biaochi/core/currency/annotate-file.ts'
import { type CitingFile, citationsOfFile, type FileCitations } from '@biaochi/core/currency/citations-of-file.ts'
import { citationsOfPages } from '@biaochi/core/currency/citations-of-pages.ts'
import type { Finding } from '@biaochi/core/finding.ts'
import { pdfFinding } from './pdf-faults.ts'

/** What is asked of a file: what it cites, or the same file with comments. */
export interface FileTask {
  readonly file: CitingFile
  readonly annotating: Annotating | null
}

/** What came of it; an error among the findings says why there is nothing. */
export interface FileAnswer extends FileCitations {
  /** The file with comments; null when none were asked for. */
  readonly bytes: Uint8Array | null
}

/** Does what is asked, PDF files too. It takes as long as the file makes it: `runInThread` bounds that. */
export async function runFileTask({ file, annotating }: FileTask): Promise<FileAnswer> {
  if (annotating) {
    const { value, findings } = annotateFile(file, annotating)
    return { citations: [], findings, bytes: value }
  }
  if (recogniseFile(file.bytes) !== 'pdf') return { ...citationsOfFile(file), bytes: null }
  const { readPdf } = await import('./read-pdf.ts')
  const text = await readPdf(file.bytes)
  if (!('refused' in text)) return { citations: citationsOfPages(text.pages), findings: [], bytes: null }
  return giveUp({ ...pdfFinding(text.refused), at: { file: file.name } })
}

/** The answer that there is none. */
export function giveUp(finding: Finding): FileAnswer {
  return { citations: [], findings: [finding], bytes: null }
}
