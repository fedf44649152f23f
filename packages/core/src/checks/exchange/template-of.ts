import { writeCsv } from '../../container/csv-write.ts'
import { type SheetToWrite, writeWorkbook } from '../../container/sheet-write.ts'
import { formOf } from '../package/form-of-element.ts'
import type { StandardRules } from '../package/standard-rules.ts'
import type { PackageTable } from '../package/table-schema.ts'
import { type ColumnFacts, takeFacts } from './column-facts.ts'
import { type ExportColumn, TableDemands } from './demands.ts'
import { typeWords, writeFormat, writeValues } from './field-table/export-field-tables.ts'
import { Losses } from './losses.ts'

/** An empty table to fill in: as text with its header alone, and as a workbook that explains each column. */
export interface TableTemplate {
  /** With a byte order mark, so that spreadsheets read it as UTF-8. */
  readonly csv: string
  readonly xlsx: Uint8Array
}

/** Makes the template of a table: header row; definitions, formats and values on a second sheet; codes on a third where there are any. */
export function templateOf(table: PackageTable, rules: StandardRules): TableTemplate {
  const header = table.columns.map(({ name }) => name)
  const delimiter = table.dialect.delimiter
  const demands = new TableDemands(rules, table, new Losses())
  const columns = demands.columns.map(exported => ({
    exported,
    facts: takeFacts(exported, { rules, demands, losses: new Losses(), namedSchemes: [] }),
  }))
  const widths = header.map(name => Math.min(Math.max(name.length * 2 + 2, 12), 40))
  const sheets = [
    { name: table.name.zh, header: [header], rows: [], widths },
    guideOf(columns, table, rules),
    ...codesOf(columns),
  ]
  return {
    csv: writeCsv({ header, rows: [] }, { bom: true, ...(delimiter !== undefined && { delimiter }) }),
    xlsx: writeWorkbook(sheets).bytes,
  }
}

interface TemplateColumn {
  readonly exported: ExportColumn
  readonly facts: ColumnFacts
}

const guideHeader = [
  '列名 Column',
  '名称 Name',
  'Name in English',
  '必填 Required',
  '类型 Type',
  '格式 Format',
  '取值 Values',
  '单位 Unit',
  '定义 Definition',
  'Definition in English',
]

/** What each column means and what may stand in it. */
function guideOf(columns: readonly TemplateColumn[], table: PackageTable, rules: StandardRules): SheetToWrite {
  return {
    name: '填写说明 Guide',
    header: [guideHeader],
    rows: columns.map(({ exported, facts }) => [
      exported.column.name,
      exported.element.name.zh,
      exported.element.name.en,
      facts.isRequired || table.key.includes(exported.column.name) ? '是 yes' : '否 no',
      typeWords[exported.element.type],
      [writeFormat(exported, facts), schemeOf(exported, rules)].filter(one => one !== '').join('；'),
      // Long lists of codes have a sheet of their own.
      facts.values.length > 20 ? '见代码 · see Codes' : writeValues(facts),
      exported.element.unit?.zh ?? '',
      exported.element.definition.zh,
      exported.element.definition.en,
    ]),
    widths: [24, 24, 24, 12, 14, 24, 40, 10, 40, 40],
    frozenColumns: 1,
  }
}

/** The codes of all columns; no sheet where there are none. */
function codesOf(columns: readonly TemplateColumn[]): SheetToWrite[] {
  const rows = columns.flatMap(({ exported, facts }) =>
    facts.values.flatMap(({ value, zh, en }) =>
      zh === undefined ? [] : [[exported.column.name, value, zh, en ?? '']],
    ),
  )
  const header = [['列名 Column', '代码 Code', '含义 Meaning', 'Meaning in English']]
  return rows.length === 0 ? [] : [{ name: '代码 Codes', header, rows, widths: [24, 14, 40, 40], hasFilter: true }]
}

/** The scheme or the pattern that values follow, in words. */
function schemeOf({ element }: ExportColumn, { schemes }: StandardRules): string {
  const { values } = element
  if (values && 'identifier' in values) {
    const scheme = schemes.find(({ id }) => id === values.identifier)
    return scheme ? `${scheme.title.zh} ${scheme.title.en}` : values.identifier
  }
  if (values && 'pattern' in values) return values.pattern
  return formOf(element) === undefined ? '' : (element.note?.zh ?? '')
}
