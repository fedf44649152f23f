import { type SheetToWrite, writeWorkbook } from '../../../container/sheet-write.ts'
import { formOf } from '../../package/form-of-element.ts'
import type { StandardRules } from '../../package/standard-rules.ts'
import { type ColumnFacts, takeFacts } from '../column-facts.ts'
import { type ExportColumn, isPlain, TableDemands } from '../demands.ts'
import type { ExportedPackage, PackageTitle } from '../exchange.ts'
import { tellMissing, tellTable } from '../export-context.ts'
import { Losses } from '../losses.ts'
import { findCodes, findPlainValues } from './value-list.ts'

const header = [
  '序号',
  '字段名',
  '中文名称',
  '英文含义',
  '数据类型',
  '数据格式',
  '必填',
  '主键',
  '唯一',
  '值域',
  '计量单位',
  '定义',
  '备注',
] as const
const widths = [6, 24, 24, 24, 12, 14, 6, 6, 6, 40, 10, 40, 40]

/** A field table on its way to a file. */
export interface WrittenFieldTable {
  /** Name and id: `停车场（lots）`. */
  readonly title: string
  readonly name: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** Writes a field table for each table of a package. */
export function writeFieldTables(rules: StandardRules, losses: Losses): WrittenFieldTable[] {
  return rules.tables.map(table => {
    const demands = new TableDemands(rules, table, losses)
    const rows = demands.columns.map((exported, index) => rowOf(exported, index, { rules, demands, losses }))
    demands.takeWhere(one => one.id === `${table.id}.key` && isPlain(one))
    demands.tellRest()
    tellTable(table, losses)
    tellMissing(table, losses)
    if (table.files.length > 0 || Object.keys(table.dialect).length > 0)
      losses.descriptions(['files', 'dialect'], { subject: table.id })
    return { title: `${table.name.zh}（${codeOf(table.id)}）`, name: table.name.zh, header, rows }
  })
}

/** Exports a package as a data dictionary: a workbook with a sheet for each table, its fields as rows. */
export function exportFieldTables(rules: StandardRules, { id }: PackageTitle): ExportedPackage {
  const losses = new Losses()
  const sheets = writeFieldTables(rules, losses).map(
    ({ title, name, header, rows }): SheetToWrite => ({
      name,
      title,
      header: [header],
      rows,
      widths,
      frozenColumns: 2,
      hasFilter: true,
      print: { paper: 'A4', isLandscape: true },
    }),
  )
  const { bytes, findings } = writeWorkbook(sheets)
  losses.takeAll(findings)
  return { files: new Map([[`${id}.xlsx`, bytes]]), losses: losses.findings }
}

/** An id as databases write names, so that a reader tells it from the words around it. */
function codeOf(id: string): string {
  return id.includes('-') ? id.replaceAll('-', '_') : id.length >= 4 ? id : `t_${id}`
}

interface RowContext {
  readonly rules: StandardRules
  readonly demands: TableDemands
  readonly losses: Losses
}

/** The words that a field table has for types. */
export const typeWords = {
  text: '字符型',
  integer: '整型',
  decimal: '数值型',
  date: '日期型',
  moment: '日期时间型',
  boolean: '布尔型',
} as const

function rowOf(exported: ExportColumn, index: number, { rules, demands, losses }: RowContext): (string | number)[] {
  const { column, element } = exported
  const facts = takeFacts(exported, { rules, demands, losses, namedSchemes: [] })
  const isKey = demands.table.key.includes(column.name)
  const at = { subject: `${demands.table.id}.${column.name}` }
  for (const pattern of facts.patterns)
    losses.take(
      'demand-changed',
      {
        zh: `模式 ${pattern.slice(0, 80)} 只写在备注里。`,
        en: `The pattern ${pattern.slice(0, 80)} is written as a remark only.`,
      },
      at,
    )
  const values = writeValues(facts)
  if (!isReadAlike(values, facts))
    losses.demand(
      `值域 ${values.slice(0, 80)}`,
      { zh: '这样写的值域读不回来。', en: 'a value domain written so cannot be read again.' },
      at,
    )
  const notes = [
    element.note?.zh,
    facts.shortest !== undefined && facts.shortest !== facts.longest ? `不少于 ${facts.shortest} 个字符` : undefined,
    ...facts.patterns.map(one => `格式 ${one}`),
  ]
  if (facts.shortest !== undefined && facts.shortest !== facts.longest)
    losses.demand(`minLength ${facts.shortest}`, { zh: '只写在备注里。', en: 'it is written as a remark only.' }, at)
  return [
    index + 1,
    column.name,
    element.name.zh,
    element.name.en,
    typeWords[element.type],
    writeFormat(exported, facts),
    facts.isRequired || isKey ? '是' : '否',
    isKey ? '是' : '',
    facts.isUnique ? '是' : '',
    values,
    element.unit?.zh ?? '',
    element.definition.zh,
    notes.filter(one => one !== undefined).join('；'),
  ]
}

/** Format of a column, in the notation of data elements or as the form of its dates; empty where it has none. */
export function writeFormat({ element }: ExportColumn, { shortest, longest, digits, decimals }: ColumnFacts): string {
  const form = formOf(element)
  if (form !== undefined) return form
  if (element.format !== undefined) return element.format
  if (digits !== undefined) return `n..${digits}${decimals === undefined ? '' : `,${decimals}`}`
  return longest === undefined || longest === 0 || longest > 99_999
    ? ''
    : `c${shortest === longest ? '' : '..'}${longest}`
}

/** Values of a column as an enumeration or as bounds, the way field tables write them. */
export function writeValues({ values, minimum, maximum, above, below }: ColumnFacts): string {
  if (values.length > 0)
    return values.every(({ zh }) => zh === undefined)
      ? values.map(({ value }) => value).join('、')
      : values.map(({ value, zh }) => `${value}-${zh ?? value}`).join('；')
  const [low, high] = [minimum ?? above, maximum ?? below]
  if (low !== undefined && high !== undefined)
    return `${above === undefined ? '[' : '('}${low},${high}${below === undefined ? ']' : ')'}`
  if (low !== undefined) return `${above === undefined ? '≥' : '>'}${low}`
  return high === undefined ? '' : `${below === undefined ? '≤' : '<'}${high}`
}

/** Whether a reader finds the same values: marks within them would part them elsewhere. */
function isReadAlike(text: string, { values }: ColumnFacts): boolean {
  if (values.length === 0) return true
  const hasMeanings = values.some(({ zh }) => zh !== undefined)
  const found = hasMeanings
    ? findCodes(text)?.map(({ code }) => code)
    : findCodes(text)
      ? undefined
      : findPlainValues(text)
  return JSON.stringify(found) === JSON.stringify(values.map(({ value }) => value))
}
