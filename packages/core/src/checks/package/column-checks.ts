import type { Severity } from '../../finding.ts'
import { readFormat } from '../kind/format-notation.ts'
import type { DataElement } from './element-schema.ts'
import type { PackageTable, TableColumn } from './table-schema.ts'

/** A check before it is planned: from `checks.yaml`, or what follows from a column and its data element. */
export interface CheckDraft {
  readonly id: string
  readonly table: string
  readonly kind: string
  readonly options: Readonly<Record<string, unknown>>
  readonly clause: string
  readonly severity: Severity
}

/** The checks that follow from the columns of a table without a word in `checks.yaml`: required, unique, type, format, value domain. */
export function checksOfColumns(table: PackageTable, elementOf: (id: string) => DataElement | undefined): CheckDraft[] {
  const ofColumns = table.columns.flatMap(column => {
    const element = elementOf(column.element)
    return element ? checksOfColumn(table, column, element) : []
  })
  if (table.key.length === 0) return ofColumns
  const key = { id: `${table.id}.key`, table: table.id, kind: 'unique', options: { columns: table.key } } as const
  return [...ofColumns, { ...key, clause: table.clause, severity: 'error' }]
}

function checksOfColumn(table: PackageTable, column: TableColumn, element: DataElement): CheckDraft[] {
  const { name, severity } = column
  const draft = (kind: string, options: Readonly<Record<string, unknown>>, clause = element.clause): CheckDraft => ({
    id: `${table.id}.${wordOf(name)}.${kind}`,
    table: table.id,
    kind,
    options,
    clause,
    severity,
  })
  const presence = column.clause ?? element.clause
  return [
    ...(isRequired(table, column) ? [draft('required', { column: name }, presence)] : []),
    ...(column.unique ? [draft('unique', { columns: [name] }, presence)] : []),
    ...kindsOfElement(element).map(({ kind, options }) => draft(kind, { column: name, ...options })),
  ]
}

/** A part of a key is never missing. */
export function isRequired(table: PackageTable, column: TableColumn): boolean {
  return column.required || table.key.includes(column.name)
}

/** A header as it stands in the id of a check. */
export function wordOf(header: string): string {
  return header.replace(/[^\p{L}\p{N}_-]+/gu, '_')
}

interface OfElement {
  readonly kind: string
  readonly options: Readonly<Record<string, unknown>>
}

function kindsOfElement(element: DataElement): OfElement[] {
  return [...ofType(element), ...ofFormat(element), ...ofValues(element)]
}

function ofType({ type, form, values }: DataElement): OfElement[] {
  if (type === 'integer' || type === 'decimal') return [{ kind: 'number', options: { whole: type === 'integer' } }]
  if (type === 'date') return [{ kind: 'date', options: { form } }]
  if (type === 'moment') return [{ kind: 'moment', options: { form } }]
  if (type === 'boolean' && !values) return [{ kind: 'among', options: { values: ['true', 'false'] } }]
  return []
}

/** Codes, identifiers, patterns and enumerations say all that a format could. */
function ofFormat({ type, format, values }: DataElement): OfElement[] {
  if (format === undefined) return []
  const { characters, isExact, length, decimals } = readFormat(format)
  if (type === 'integer' || type === 'decimal') {
    return [{ kind: 'precision', options: { digits: length, ...(decimals !== null && { decimals }) } }]
  }
  if (values && !('minimum' in values || 'maximum' in values)) return []
  if (characters === 'c') return [{ kind: 'length', options: { maximum: length, ...(isExact && { minimum: length }) } }]
  return [{ kind: 'format', options: { format } }]
}

function ofValues({ values }: DataElement): OfElement[] {
  if (!values) return []
  if ('codes' in values) return [{ kind: 'codes', options: { list: values.codes } }]
  if ('identifier' in values) return [{ kind: 'identifier', options: { scheme: values.identifier } }]
  if ('pattern' in values) return [{ kind: 'pattern', options: { pattern: values.pattern } }]
  if ('among' in values) return [{ kind: 'among', options: { values: values.among } }]
  return values.minimum === undefined && values.maximum === undefined ? [] : [{ kind: 'range', options: values }]
}
