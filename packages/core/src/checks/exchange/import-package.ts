import { decodeText } from '../../container/encoding.ts'
import { recogniseFile } from '../../container/file-kind.ts'
import { findJsonFault } from '../../container/json-fault.ts'
import { readYaml } from '../../container/yaml.ts'
import { readDocument } from '../../document/read/read-document.ts'
import { hasError, type Text } from '../../finding.ts'
import { importCsvw, isCsvw } from './csvw/import-csvw.ts'
import type { ImportedPackage } from './exchange.ts'
import { listDocumentTables } from './field-table/document-tables.ts'
import { importFieldTables } from './field-table/import-field-tables.ts'
import { listSheetTables, listTextTables } from './field-table/sheet-tables.ts'
import { type JsonObject, objectOf } from './json-access.ts'
import { importJsonSchema, isJsonSchema } from './json-schema/import-json-schema.ts'
import { Losses } from './losses.ts'
import { importOdcs, isOdcs } from './odcs/import-odcs.ts'
import { importSql, isSql } from './sql-ddl/import-sql.ts'
import { importTableSchema, isTableSchema } from './table-schema/import-table-schema.ts'

/**
 * Imports a file of any format that a package can be made from; what it is, its content tells. Without files an error among
 * the losses says why. Nothing that the file refers to is fetched.
 */
export function importPackage(fileName: string, content: Uint8Array | string): ImportedPackage {
  const imported = importAny(fileName, content)
  return { ...imported, losses: imported.losses.map(one => ({ ...one, at: { file: fileName, ...one.at } })) }
}

function importAny(fileName: string, content: Uint8Array | string): ImportedPackage {
  if (typeof content !== 'string') {
    const kind = recogniseFile(content)
    if (kind === 'zip')
      return /\.xls[xm]$/i.test(fileName) ? importWorkbook(content) : importDocument(fileName, content)
    if (kind !== 'other' && kind !== 'html' && kind !== 'xml') return refuse(notReadable)
  }
  const decoded =
    typeof content === 'string' ? { text: content.replace(/^\uFEFF/, ''), findings: [] } : decodeText(content)
  if (hasError(decoded.findings)) return { files: null, losses: decoded.findings }
  return importText(fileName, decoded.text)
}

function importText(fileName: string, text: string): ImportedPackage {
  const start = text.trimStart().charAt(0)
  if (start === '{' || /\.json$/i.test(fileName)) return importJson(fileName, text)
  if (/\.ya?ml$/i.test(fileName)) return importYaml(fileName, text)
  if (/\.(?:md|markdown|html?)$/i.test(fileName)) return importDocument(fileName, new TextEncoder().encode(text))
  if (isSql(text)) return importSql(text)
  const losses = new Losses()
  const { tables, findings } = listTextTables(text, stemOf(fileName))
  losses.takeAll(findings)
  return importFieldTables(tables, losses)
}

function importJson(fileName: string, text: string): ImportedPackage {
  const fault = findJsonFault(text)
  if (fault) {
    const { line, column, seen } = fault
    return refuse({
      zh: `第 ${line} 行第 ${column} 个字符起不是 JSON：“${seen}”。`,
      en: `From line ${line}, character ${column} on this is no JSON: “${seen}”.`,
    })
  }
  const value: unknown = JSON.parse(text)
  if (isDeep(value)) return refuse(tooDeep)
  // A reviver goes down by recursion, so only where the depth is known.
  return importValue(fileName, /[0-9]{16}/.test(text) ? JSON.parse(text, keepDigits) : value)
}

/** A whole number too long for a double stays as its digits, where the platform tells them. */
function keepDigits(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const source = context?.source
  return typeof value === 'number' && source !== undefined && /^-?[0-9]{16,}$/.test(source) ? source : value
}

const deepest = 64

/** Whether a value is nested deeper than any schema is. */
function isDeep(value: unknown): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true
    level = level.flatMap(one => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return false
}

function importYaml(fileName: string, text: string): ImportedPackage {
  const { documents, findings } = readYaml(text, { scalars: 'core', deepest, longest: 2_000_000, mayAlias: true })
  if (findings.length > 0) return { files: null, losses: findings }
  return importValue(fileName, documents[0]?.value)
}

function importValue(fileName: string, value: unknown): ImportedPackage {
  const object = objectOf(value)
  const found = object && readers.find(({ takes }) => takes(object))
  return found ? found.read(object, stripFolder(fileName)) : refuse(notKnown)
}

interface Reader {
  readonly takes: (value: JsonObject) => boolean
  readonly read: (value: JsonObject, fileName: string) => ImportedPackage
}

/** The closest first: a schema of JSON would take nearly anything. */
const readers: readonly Reader[] = [
  { takes: isOdcs, read: importOdcs },
  { takes: isCsvw, read: importCsvw },
  { takes: isTableSchema, read: importTableSchema },
  { takes: isJsonSchema, read: importJsonSchema },
]

function importWorkbook(bytes: Uint8Array): ImportedPackage {
  const losses = new Losses()
  const { tables, findings } = listSheetTables(bytes)
  losses.takeAll(findings)
  return hasError(findings) ? { files: null, losses: losses.findings } : importFieldTables(tables, losses)
}

function importDocument(fileName: string, bytes: Uint8Array): ImportedPackage {
  const { document, findings } = readDocument({ name: fileName, bytes })
  if (!document) return { files: null, losses: findings }
  return importFieldTables(listDocumentTables(document), new Losses())
}

function stripFolder(fileName: string): string {
  return fileName.split(/[\\/]/).at(-1) ?? fileName
}

function stemOf(fileName: string): string {
  return stripFolder(fileName).replace(/\.[^.]*$/, '')
}

const notReadable: Text = {
  zh: '这种文件里读不出字段。请给 Word（.docx）、Excel（.xlsx）、CSV 的字段表，或 JSON、YAML 的模式。',
  en: 'No fields can be read from such a file. Give a field table in Word (.docx), Excel (.xlsx) or CSV, or a schema in JSON or YAML.',
}

const tooDeep: Text = {
  zh: `嵌套超过 ${deepest} 层。`,
  en: `It is nested deeper than ${deepest} levels.`,
}

const notKnown: Text = {
  zh: '不是认识的模式：Table Schema、Data Package、JSON Schema、CSVW、ODCS。',
  en: 'This is no schema of a known format: Table Schema, Data Package, JSON Schema, CSVW, ODCS.',
}

function refuse(message: Text): ImportedPackage {
  const losses = new Losses()
  losses.take('exchange-unreadable', message)
  return { files: null, losses: losses.findings }
}
