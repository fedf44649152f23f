import { annotate } from '@biaochi/core/document/annotate/annotate.ts'
import type { DocumentFormat } from '@biaochi/core/document/document-format.ts'
import type { StandardDocument } from '@biaochi/core/document/model/standard-document.ts'
import { writeHtml } from '@biaochi/core/document/write/html/write-html.ts'
import { writeMarkdown } from '@biaochi/core/document/write/markdown/write-markdown.ts'
import { writeRequirementsWorkbook } from '@biaochi/core/document/write/requirements-workbook.ts'
import { writeSts } from '@biaochi/core/document/write/sts/write-sts.ts'
import { writeWord } from '@biaochi/core/document/write/word/write-word.ts'
import { writeJson } from '@biaochi/core/document/write/write-json.ts'
import type { Language } from '@biaochi/core/language.ts'
import { utf8 } from '@biaochi/core/log/bytes.ts'
import type { FileAnswer } from './file-task.ts'

/** How a document is to be written. */
export interface WritingOrder {
  readonly format: DocumentFormat
  /** Of what we say of it; its own text stays as it is. */
  readonly language: Language
}

/** A document as a file, and the files that belong beside it, by relative path: the pictures of Markdown. */
export interface WrittenDocument {
  readonly bytes: Uint8Array
  readonly beside: ReadonlyMap<string, Uint8Array>
}

/**
 * Writes a document in a format, its provisions and references found where the format can hold them; the findings say what the format
 * could not hold.
 */
export async function writeDocument(
  document: StandardDocument,
  { format, language }: WritingOrder,
): Promise<FileAnswer<WrittenDocument>> {
  switch (format) {
    case 'json':
      return alone(utf8(writeJson(annotate(document))))
    case 'html':
      return alone(utf8(writeHtml(annotate(document), { language })))
    case 'xml':
      return alone(utf8(writeSts(annotate(document))))
    case 'docx':
      return alone(writeWord(document))
    case 'xlsx':
      return alone(writeRequirementsWorkbook(document, { language }).bytes)
    case 'md': {
      const { text, assets, findings } = writeMarkdown(document)
      const beside = new Map([...assets].map(([path, { content }]) => [path, Buffer.from(content, 'base64')]))
      return { value: { bytes: utf8(text), beside }, findings }
    }
    case 'pdf': {
      const { writePdf } = await import('./write-pdf.ts')
      const { bytes, findings } = await writePdf(document)
      return { value: bytes && { bytes, beside: new Map() }, findings }
    }
  }
}

function alone(bytes: Uint8Array): FileAnswer<WrittenDocument> {
  return { value: { bytes, beside: new Map() }, findings: [] }
}
