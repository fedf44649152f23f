import type { Place } from '../../../finding.ts'
import { formOf } from '../../package/form-of-element.ts'
import type { StandardRules } from '../../package/standard-rules.ts'
import type { PackageTable } from '../../package/table-schema.ts'
import { type ColumnFacts, takeFacts } from '../column-facts.ts'
import { type ExportColumn, isPlain, TableDemands } from '../demands.ts'
import type { ExportedPackage, PackageTitle } from '../exchange.ts'
import { boundInForm, tellTable } from '../export-context.ts'
import type { JsonObject } from '../json-access.ts'
import { Losses } from '../losses.ts'
import { splitTruths } from '../table-schema/split-truths.ts'

/** Exports the tables of a package as CSVW metadata of a group of tables (W3C, 2015). */
export function exportCsvw(rules: StandardRules, { title }: PackageTitle): ExportedPackage {
  const losses = new Losses()
  const names = new Map(
    rules.tables.map(table => [
      table.id,
      new Map(table.columns.map(({ name, element }, index) => [name, nameOf(element, index)])),
    ]),
  )
  const tables = rules.tables.map(table => exportTable(rules, table, { names, losses }))
  const metadata = { '@context': ['http://www.w3.org/ns/csvw', { '@language': 'zh' }], 'dc:title': title.zh, tables }
  return { files: new Map([['csv-metadata.json', `${JSON.stringify(metadata, null, 2)}\n`]]), losses: losses.findings }
}

/** A name that URI templates take (Metadata Vocabulary, 5.1.3): the id of the element where it is in Latin letters. */
function nameOf(element: string, index: number): string {
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(element) ? element : `c${index + 1}`
}

interface TableContext {
  /** By table and header. */
  readonly names: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly losses: Losses
}

function exportTable(rules: StandardRules, table: PackageTable, { names, losses }: TableContext): JsonObject {
  const demands = new TableDemands(rules, table, losses)
  tellTable(table, losses)
  const { delimiter, quote, encoding } = table.dialect
  const own = names.get(table.id)
  const columns = demands.columns.map(exported => ({
    name: own?.get(exported.column.name),
    titles: exported.column.name,
    ...exportColumn(exported, { rules, demands, losses }),
  }))
  demands.takeWhere(one => one.id === `${table.id}.key` && isPlain(one))
  const references = demands.takeWhere(one => one.kind === 'reference' && isPlain(one))
  demands.tellRest()
  const namesIn = (id: string, headers: unknown) =>
    (Array.isArray(headers) ? headers : []).map(one => names.get(id)?.get(String(one)) ?? String(one))
  return {
    url: urlOf(table),
    'dc:title': table.name.zh,
    ...((delimiter || quote || encoding) && {
      dialect: { ...(delimiter && { delimiter }), ...(quote && { quoteChar: quote }), ...(encoding && { encoding }) },
    }),
    tableSchema: {
      columns,
      ...(table.missing.length > 0 && { null: ['', ...table.missing] }),
      ...(table.key.length > 0 && { primaryKey: namesIn(table.id, table.key) }),
      ...(references.length > 0 && {
        foreignKeys: references.map(({ options }) => {
          const target = rules.tables.find(({ id }) => id === options.target)
          return {
            columnReference: namesIn(table.id, options.columns),
            reference: {
              resource: target ? urlOf(target) : '',
              columnReference: namesIn(String(options.target), options.to),
            },
          }
        }),
      }),
    },
  }
}

function urlOf(table: PackageTable): string {
  return table.files.find(file => !file.includes('*')) ?? `${table.id}.csv`
}

interface ColumnContext {
  readonly rules: StandardRules
  readonly demands: TableDemands
  readonly losses: Losses
}

function exportColumn(exported: ExportColumn, { rules, demands, losses }: ColumnContext): JsonObject {
  const { column, element } = exported
  const at = { subject: `${demands.table.id}.${column.name}` }
  const facts = takeFacts(exported, { rules, demands, losses, namedSchemes: [] })
  if (facts.isUnique)
    losses.demand(`unique ${column.name}`, { zh: 'CSVW 只有主键。', en: 'CSVW has primary keys only.' }, at)
  if (facts.digits !== undefined)
    losses.demand(`digits ${facts.digits}`, { zh: '数没有总位数。', en: 'numbers have no count of digits.' }, at)
  if (facts.values.some(({ zh }) => zh !== undefined))
    losses.take('description-lost', { zh: '代码的含义没有写出。', en: 'Meanings of codes are not written.' })
  const typed = exportType(exported, facts)
  const isText = typed.base === 'string'
  const isMeasured = !isText && typed.base !== 'boolean'
  const format = exportFormat(facts, typed, { losses, at })
  const bounds = exportBounds(exported, facts)
  const lengths = {
    ...(facts.shortest !== undefined && { minLength: facts.shortest }),
    ...(facts.longest !== undefined && { maxLength: facts.longest }),
  }
  const unsaid = { ...(!isMeasured && bounds), ...(!isText && lengths) }
  for (const [name, bound] of Object.entries(unsaid)) {
    losses.demand(
      `${name} ${bound}`,
      { zh: '文本没有界限，别的没有长度。', en: 'texts have no bounds, and nothing else a length.' },
      at,
    )
  }
  const datatype = {
    ...typed,
    ...(format !== undefined && { format }),
    ...(isText && lengths),
    ...(isMeasured && bounds),
  }
  return {
    'dc:description': element.definition.zh,
    datatype: Object.keys(datatype).length === 1 ? datatype.base : datatype,
    ...(facts.isRequired && { required: true }),
  }
}

/** The one pattern of a text, with enumerations as patterns; the picture of a number with so many decimals. */
function exportFormat(facts: ColumnFacts, { base }: Typed, { losses, at }: { losses: Losses; at: Place }): unknown {
  const isText = base === 'string'
  const hasValues = facts.values.length > 0 && base !== 'boolean'
  const listed = hasValues ? [`(?:${facts.values.map(({ value }) => escapeText(value)).join('|')})`] : []
  const patterns = [...facts.patterns, ...listed]
  for (const one of isText ? patterns.slice(1) : patterns) {
    losses.demand(
      `pattern ${one.slice(0, 100)}`,
      { zh: '只有文本有一个模式。', en: 'only texts have a pattern, and but one.' },
      at,
    )
  }
  if (isText && hasValues)
    losses.take('demand-changed', { zh: '枚举写成模式。', en: 'An enumeration becomes a pattern.' }, at)
  if (isText) return patterns[0]
  if (facts.decimals === undefined) return undefined
  return { pattern: facts.decimals === 0 ? '0' : `0.${'#'.repeat(facts.decimals)}` }
}

function exportBounds({ element }: ExportColumn, facts: ColumnFacts): Readonly<Record<string, string>> {
  const form = formOf(element)
  const { minimum, maximum, above, below } = facts
  const named = { minInclusive: minimum, maxInclusive: maximum, minExclusive: above, maxExclusive: below }
  const given = Object.entries(named).flatMap(([name, bound]) =>
    bound === undefined ? [] : [[name, boundInForm(bound, form)]],
  )
  return Object.fromEntries(given)
}

interface Typed {
  readonly base: string
  readonly format?: string
}

function exportType({ element }: ExportColumn, { values }: ColumnFacts): Typed {
  if (element.type === 'integer') return { base: 'integer' }
  if (element.type === 'decimal') return { base: 'decimal' }
  if (element.type === 'boolean') {
    const split = splitTruths(values.map(({ value }) => value))
    if (split?.truths.length === 1 && split.falsehoods.length === 1)
      return { base: 'boolean', format: `${split.truths[0]}|${split.falsehoods[0]}` }
    return { base: 'string' }
  }
  const form = formOf(element)
  if (form === undefined) return { base: 'string' }
  const known = {
    'YYYY-MM-DD': 'date',
    YYYY: 'gYear',
    'YYYY-MM': 'gYearMonth',
    'hh:mm:ss': 'time',
    'YYYY-MM-DDThh:mm:ss[.f][Z]': 'dateTime',
    'YYYY-MM-DDThh:mm:ss[.f]Z': 'dateTimeStamp',
  } as const
  if (form in known) return { base: known[form as keyof typeof known] }
  const picture = form.replace('YYYY', 'yyyy').replace('DD', 'dd').replace('hh', 'HH')
  return { base: element.type === 'date' ? 'date' : form === 'hh:mm' ? 'time' : 'dateTime', format: picture }
}

function escapeText(text: string): string {
  return [...text].map(one => (/[\^$\\.*+?()[\]{}|]/.test(one) ? `\\${one}` : one)).join('')
}
