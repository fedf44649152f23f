import { type CsvRow, readCsv } from '../container/csv.ts'
import { decodeText } from '../container/encoding.ts'
import { attempt } from '../container/fault.ts'
import { recogniseFile } from '../container/file-kind.ts'
import { openPackage } from '../container/office-package.ts'
import { readSheets } from '../container/sheet.ts'
import type { ZipOptions } from '../container/zip.ts'
import { officeKind } from '../document/read/office-kind.ts'
import { readWordText } from '../document/read/word-text.ts'
import type { Finding, Text } from '../finding.ts'
import type { Citation } from './citation.ts'
import { citationsOfHtml } from './citations-of-html.ts'
import { citationsOfSheets } from './citations-of-sheets.ts'
import { citationsOfText } from './citations-of-text.ts'
import { citationsOfWord } from './citations-of-word.ts'

/** What a file cites. When an error among the findings says that it could not be read to its end, that is all there was. */
export interface FileCitations {
  readonly citations: readonly Citation[]
  readonly findings: readonly Finding[]
}

/** A file as the caller has it. */
export interface CitingFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Citations of a Word (.docx), Excel (.xlsx), CSV, HTML, Markdown or text file. What a file is, its content tells; only
 * CSV is told from other text by the ending of its name.
 */
export function citationsOfFile({ name, bytes }: CitingFile, options: ZipOptions = {}): FileCitations {
  const { citations, findings } = readFile({ name, bytes }, options)
  return { citations, findings: findings.map(finding => ({ ...finding, at: { file: name, ...finding.at } })) }
}

function readFile({ name, bytes }: CitingFile, options: ZipOptions): FileCitations {
  switch (recogniseFile(bytes)) {
    case 'html':
    case 'xml':
      return ofText(bytes, citationsOfHtml)
    case 'other':
      return ofText(bytes, /\.(?:csv|tsv)$/i.test(name) ? citationsOfCsv : citationsOfText)
    case 'pdf':
      return { citations: [], findings: [pdfUnread] }
    default:
      return ofOffice(bytes, options)
  }
}

function ofText(bytes: Uint8Array, read: (text: string) => Citation[]): FileCitations {
  const { text, findings } = decodeText(bytes)
  return { citations: read(text), findings }
}

/** A CSV file is a sheet without a name; its first record is read like any other, since it need not be a header. */
function citationsOfCsv(text: string): Citation[] {
  const { rows } = readCsv(text, { hasHeader: false })
  return citationsOfSheets([{ name: null, rows: csvRows(rows) }])
}

function* csvRows(rows: Iterable<CsvRow>) {
  for (const { line, cells } of rows) {
    yield { row: line, cells: cells.map((text, index) => ({ column: index + 1, text })) }
  }
}

function ofOffice(bytes: Uint8Array, options: ZipOptions): FileCitations {
  const outcome = attempt(() => {
    const source = openPackage(bytes, options)
    const kind = officeKind(source)
    if (kind === 'word') return { citations: citationsOfWord(readWordText(source, options.limits)), findings: [] }
    if (kind === 'workbook') return ofWorkbook(bytes, options)
    return { citations: [], findings: [officeUnread] }
  })
  return outcome.value ?? { citations: [], findings: outcome.findings }
}

function ofWorkbook(bytes: Uint8Array, options: ZipOptions): FileCitations {
  const { sheets, findings } = readSheets(bytes, options)
  const citations = citationsOfSheets(sheets)
  return { citations, findings: [...findings, ...sheets.flatMap(sheet => sheet.findings)] }
}

const readable: Text = {
  zh: '可读取 .docx、.xlsx、.pdf、.csv、.html、.md、.txt；请另存为其中之一，或把文字复制到文本文件。',
  en: 'Files of .docx, .xlsx, .pdf, .csv, .html, .md and .txt can be read: save it as one of these, or copy its text into a text file.',
}

const pdfUnread: Finding = {
  rule: 'pdf-not-read',
  severity: 'error',
  message: { zh: '这里读不了 PDF 文件。', en: 'PDF files cannot be read here.' },
  at: {},
  fix: readable,
}

const officeUnread: Finding = {
  rule: 'office-kind-not-read',
  severity: 'error',
  message: {
    zh: '这是 Office 文件，但不是 Word 文档或 Excel 工作簿。',
    en: 'This is an Office file, but neither a Word document nor an Excel workbook.',
  },
  at: {},
  fix: readable,
}
