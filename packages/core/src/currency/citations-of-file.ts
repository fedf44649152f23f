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
import type { Cited } from './citation.ts'
import { citedInHtml } from './cited-in-html.ts'
import { citedInSheets } from './cited-in-sheets.ts'
import { citedInText } from './cited-in-text.ts'
import { citedInWord } from './cited-in-word.ts'

/** What a file cites. When an error among the findings says that it could not be read to its end, that is all there was. */
export interface FileCitations extends Cited {
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
  const { citations, unread, findings } = readFile({ name, bytes }, options)
  return { citations, unread, findings: findings.map(finding => ({ ...finding, at: { file: name, ...finding.at } })) }
}

const nothing: Cited = { citations: [], unread: [] }

function readFile({ name, bytes }: CitingFile, options: ZipOptions): FileCitations {
  switch (recogniseFile(bytes)) {
    case 'html':
    case 'xml':
      return ofText(bytes, citedInHtml)
    case 'other':
      return ofText(bytes, /\.(?:csv|tsv)$/i.test(name) ? citedInCsv : citedInText)
    case 'pdf':
      return { ...nothing, findings: [pdfUnread] }
    default:
      return ofOffice(bytes, options)
  }
}

function ofText(bytes: Uint8Array, read: (text: string) => Cited): FileCitations {
  const { text, findings } = decodeText(bytes)
  return { ...read(text), findings }
}

/** A CSV file is a sheet without a name; its first record is read like any other, since it need not be a header. */
function citedInCsv(text: string): Cited {
  const { rows } = readCsv(text, { hasHeader: false })
  return citedInSheets([{ name: null, rows: csvRows(rows) }])
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
    if (kind === 'word') return { ...citedInWord(readWordText(source, options.limits)), findings: [] }
    if (kind === 'workbook') return ofWorkbook(bytes, options)
    return { ...nothing, findings: [officeUnread] }
  })
  return outcome.value ?? { ...nothing, findings: outcome.findings }
}

function ofWorkbook(bytes: Uint8Array, options: ZipOptions): FileCitations {
  const { sheets, findings } = readSheets(bytes, options)
  const cited = citedInSheets(sheets)
  return { ...cited, findings: [...findings, ...sheets.flatMap(sheet => sheet.findings)] }
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
