import { decodeText } from '../../container/encoding.ts'
import { ContainerFault } from '../../container/fault.ts'
import { type FileKind, recogniseFile } from '../../container/file-kind.ts'
import { openPackage } from '../../container/office-package.ts'
import type { ZipOptions } from '../../container/zip.ts'
import type { Finding } from '../../finding.ts'
import type { StandardDocument } from '../model/standard-document.ts'
import { readHtml } from './html/read-html.ts'
import type { FindFile } from './markdown/markdown-context.ts'
import { type MarkdownOptions, readMarkdown } from './markdown/read-markdown.ts'
import { officeKind } from './office-kind.ts'
import { readJson } from './read-json.ts'
import { readWord } from './read-word.ts'
import { readSts } from './sts/read-sts.ts'

/** A file as the caller has it. */
export interface DocumentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A document and what its reading lost or was unsure of; without a document an error among the findings says why. */
export interface Reading {
  readonly document: StandardDocument | null
  readonly findings: readonly Finding[]
}

/** What a reading may be told. */
export interface ReadOptions extends ZipOptions {
  /** The text with tracked changes accepted, unless the one before them is asked for. */
  readonly version?: 'accepted' | 'base'
  /** Files beside a Markdown text, such as its pictures, by the paths that it gives. */
  readonly beside?: ReadonlyMap<string, BesideFile>
}

/** A file that belongs to a text: media type and Base64 of its bytes. */
export type BesideFile = NonNullable<ReturnType<FindFile>>

/**
 * Reads a draft of any kind that needs nothing from outside: Word (.docx), NISO STS, Markdown, HTML, our JSON. What a file
 * is, its content tells; only Markdown and JSON are told from other text by the ending of the name. PDF and .doc need a
 * converter: see `readPages` for the text of the first.
 */
export function readDocument(file: DocumentFile, options: ReadOptions = {}): Reading {
  const { document, findings } = read(file, options)
  return { document, findings: findings.map(finding => ({ ...finding, at: { file: file.name, ...finding.at } })) }
}

function read({ name, bytes }: DocumentFile, options: ReadOptions): Reading {
  const kind = recogniseFile(bytes)
  try {
    if (kind === 'xml' && !isMarkdown(name)) return readSts(bytes)
    if (kind === 'xml' || kind === 'html' || kind === 'other') return readText({ name, bytes }, kind, options)
    return readOffice(bytes, options)
  } catch (thrown) {
    if (thrown instanceof ContainerFault) return { document: null, findings: [thrown.finding] }
    throw thrown
  }
}

function readText({ name, bytes }: DocumentFile, kind: FileKind, { beside }: ReadOptions): Reading {
  const { text, findings } = decodeText(bytes)
  if (isBinary(text)) return { document: null, findings: [notText] }
  const reading = readerOf(name, kind)(text, beside ? { findFile: path => beside.get(path) ?? null } : {})
  return { ...reading, findings: [...findings, ...reading.findings] }
}

/** Text has no NUL, and hardly a control character or a byte that no encoding explains. */
function isBinary(text: string): boolean {
  const strange = text.match(/[\0-\x08\x0e-\x1f\ufffd]/g)?.length ?? 0
  return text.includes('\0') || strange > 8 + text.length / 100
}

/** By its name: a Markdown text may begin with a comment, and looks like markup then. */
function isMarkdown(name: string): boolean {
  return /\.(md|markdown|txt)$/i.test(name)
}

function readerOf(name: string, kind: FileKind): (text: string, options: MarkdownOptions) => Reading {
  if (isMarkdown(name)) return readMarkdown
  if (kind === 'html') return readHtml
  return /\.json$/i.test(name) ? readJson : readMarkdown
}

function readOffice(bytes: Uint8Array, options: ReadOptions): Reading {
  const source = openPackage(bytes, options)
  if (officeKind(source) !== 'word') return { document: null, findings: [notWord] }
  return readWord(source, options)
}

const notText: Finding = {
  rule: 'not-text',
  severity: 'error',
  message: {
    zh: '这不是文本文件，也不是认识的格式，可能已损坏。',
    en: 'This is neither a text nor a file of a known format; it may be damaged.',
  },
  at: {},
  fix: {
    zh: '可读：Word（.docx、.doc）、NISO STS、Markdown、网页、JSON、PDF。',
    en: 'What can be read: Word (.docx, .doc), NISO STS, Markdown, web pages, JSON, PDF.',
  },
}

const notWord: Finding = {
  rule: 'not-word',
  severity: 'error',
  message: { zh: '这是 Office 文件，但不是 Word 文档。', en: 'This is an Office file, but not a Word document.' },
  at: {},
  fix: { zh: '请选择 .docx 文件。', en: 'Choose a .docx file.' },
}
