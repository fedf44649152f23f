import type { Text } from '../../finding.ts'
import type { StandardRules } from '../package/standard-rules.ts'
import { exportCsvw } from './csvw/export-csvw.ts'
import type { ExportedPackage, PackageTitle } from './exchange.ts'
import { exportFieldDocument } from './field-table/export-field-document.ts'
import { exportFieldTables } from './field-table/export-field-tables.ts'
import { exportJsonSchema } from './json-schema/export-json-schema.ts'
import { exportOdcs } from './odcs/export-odcs.ts'
import { exportTableSchema } from './table-schema/export-table-schema.ts'

/** A format that packages come from and go to. */
export interface ExchangeFormat {
  readonly id: 'table-schema' | 'json-schema' | 'csvw' | 'odcs' | 'field-table' | 'field-document'
  readonly title: Text
  /** The document that defines it. */
  readonly basis: string
  /** Endings of the files that are read. */
  readonly reads: readonly string[]
  readonly export: (rules: StandardRules, title: PackageTitle) => ExportedPackage
}

/** Every format of exchange; which of them a file is, `importPackage` tells by its content. */
export const exchangeFormats: readonly ExchangeFormat[] = [
  {
    id: 'table-schema',
    title: { zh: 'Frictionless 数据包', en: 'Frictionless Data Package' },
    basis: 'Data Package 2.0, Table Schema (datapackage.org)',
    reads: ['.json', '.yaml'],
    export: exportTableSchema,
  },
  {
    id: 'json-schema',
    title: { zh: 'JSON Schema', en: 'JSON Schema' },
    basis: 'JSON Schema 2020-12 (json-schema.org)',
    reads: ['.json', '.yaml'],
    export: exportJsonSchema,
  },
  {
    id: 'csvw',
    title: { zh: 'CSVW 表格元数据', en: 'CSVW metadata' },
    basis: 'W3C, Metadata Vocabulary for Tabular Data (2015)',
    reads: ['.json'],
    export: exportCsvw,
  },
  {
    id: 'odcs',
    title: { zh: 'ODCS 数据契约', en: 'ODCS data contract' },
    basis: 'Bitol, Open Data Contract Standard 3.1',
    reads: ['.yaml', '.yml', '.json'],
    export: exportOdcs,
  },
  {
    id: 'field-table',
    title: { zh: '数据字典（Excel）', en: 'Data dictionary (Excel)' },
    basis: '',
    reads: ['.xlsx', '.csv'],
    export: exportFieldTables,
  },
  {
    id: 'field-document',
    title: { zh: '数据字典（Word）', en: 'Data dictionary (Word)' },
    basis: '',
    reads: ['.docx', '.md'],
    export: exportFieldDocument,
  },
]

/** A format by its id. */
export function findExchangeFormat(id: string): ExchangeFormat | undefined {
  return exchangeFormats.find(one => one.id === id)
}
