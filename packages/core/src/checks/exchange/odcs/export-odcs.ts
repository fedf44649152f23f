import { dump } from 'js-yaml'
import { formOf } from '../../package/form-of-element.ts'
import type { StandardRules } from '../../package/standard-rules.ts'
import type { PackageTable } from '../../package/table-schema.ts'
import { type ColumnFacts, takeFacts } from '../column-facts.ts'
import { columnsOf, type Demand, type ExportColumn, isPlain, TableDemands } from '../demands.ts'
import type { ExportedPackage, PackageTitle } from '../exchange.ts'
import { boundInForm, numberOrText, tellMissing, tellTable } from '../export-context.ts'
import type { JsonObject } from '../json-access.ts'
import { anchored } from '../json-schema/anchored.ts'
import { Losses } from '../losses.ts'

/** Exports a package as a contract of the Open Data Contract Standard, version 3.1. */
export function exportOdcs(rules: StandardRules, { id, title }: PackageTitle): ExportedPackage {
  const losses = new Losses()
  losses.take('description-lost', {
    zh: '英文名称和说明没有写出。',
    en: 'English names and descriptions are not written.',
  })
  const schema = rules.tables.map(table => exportTable(rules, table, losses))
  const contract = {
    apiVersion: 'v3.1.0',
    kind: 'DataContract',
    id,
    name: title.zh,
    version: '0.0.0',
    status: 'draft',
    schema,
  }
  return {
    files: new Map([[`${id}.odcs.yaml`, dump(contract, { lineWidth: -1, noRefs: true })]]),
    losses: losses.findings,
  }
}

function exportTable(rules: StandardRules, table: PackageTable, losses: Losses): JsonObject {
  const demands = new TableDemands(rules, table, losses)
  tellTable(table, losses)
  const { delimiter, quote, encoding } = table.dialect
  if (delimiter || quote || encoding || table.files.length > 0)
    losses.descriptions(['files', 'dialect'], { subject: table.id })
  tellMissing(table, losses)
  const properties = demands.columns.map(exported => exportProperty(exported, { rules, demands, losses }))
  demands.takeWhere(one => one.id === `${table.id}.key` && isPlain(one))
  const references = demands.takeWhere(one => one.kind === 'reference' && isPlain(one))
  const quality = [
    ...demands
      .takeWhere(one => one.kind === 'unique' && one.when === undefined)
      .map(one => ({ metric: 'duplicateValues', arguments: { properties: columnsOf(one) }, ...boundOf(one) })),
    ...demands.takeWhere(one => one.kind === 'row-count' && isPlain(one)).map(exportRowCount),
  ]
  demands.tellRest()
  return {
    name: table.id,
    logicalType: 'object',
    physicalType: 'table',
    businessName: table.name.zh,
    properties,
    ...(references.length > 0 && { relationships: references.map(one => exportReference(one, table)) }),
    ...(quality.length > 0 && { quality }),
  }
}

function exportReference({ options }: Demand, table: PackageTable): JsonObject {
  const paths = (id: string, columns: unknown) =>
    (Array.isArray(columns) ? columns : []).map(column => `${id}.${String(column)}`)
  const [from, to] = [paths(table.id, options.columns), paths(String(options.target), options.to)]
  return from.length === 1 ? { type: 'foreignKey', from: from[0], to: to[0] } : { type: 'foreignKey', from, to }
}

/** How many may fail, as an operator with its unit, and what else a rule says of itself. */
function boundOf({ threshold, severity, dimension }: Demand): JsonObject {
  const { rows, share } = threshold
  const bound =
    share !== undefined
      ? { mustBeLessOrEqualTo: Number((Number(share) * 100).toPrecision(12)), unit: 'percent' }
      : rows === undefined || rows === 0
        ? { mustBe: 0 }
        : { mustBeLessOrEqualTo: rows, unit: 'rows' }
  const known = dimension !== undefined && dimension !== 'accessibility' ? { dimension } : {}
  return { ...bound, ...(severity !== 'error' && { severity }), ...known }
}

function exportRowCount({ options, severity, dimension }: Demand): JsonObject {
  const { minimum, maximum } = options
  const operator =
    minimum !== undefined && maximum !== undefined
      ? { mustBeBetween: [minimum, maximum] }
      : minimum === undefined
        ? { mustBeLessOrEqualTo: maximum }
        : { mustBeGreaterOrEqualTo: minimum }
  return {
    metric: 'rowCount',
    ...operator,
    ...(severity !== 'error' && { severity }),
    ...(dimension !== undefined && { dimension }),
  }
}

interface PropertyContext {
  readonly rules: StandardRules
  readonly demands: TableDemands
  readonly losses: Losses
}

function exportProperty(exported: ExportColumn, { rules, demands, losses }: PropertyContext): JsonObject {
  const { column, element } = exported
  const at = { subject: `${demands.table.id}.${column.name}` }
  const facts = takeFacts(exported, {
    rules,
    demands,
    losses,
    namedSchemes: element.type === 'text' ? ['email-address', 'ipv4-address'] : [],
  })
  const key = demands.table.key.indexOf(column.name)
  const { logicalType, options, physicalType } = exportType(exported, facts, losses)
  const isText = logicalType === 'string'
  const [pattern, ...others] = isText ? facts.patterns : []
  const asRules = isText ? others : facts.patterns
  const bounds = exportBounds(exported, facts)
  const isMeasured = !isText && logicalType !== 'boolean'
  if (!isMeasured)
    for (const [name, bound] of Object.entries(bounds))
      losses.demand(`${name} ${bound}`, { zh: '文本没有界限。', en: 'texts have no bounds.' }, at)
  const lengths = {
    ...(facts.shortest !== undefined && { minLength: facts.shortest }),
    ...(facts.longest !== undefined && { maxLength: facts.longest }),
  }
  if (!isText)
    for (const [name, length] of Object.entries(lengths))
      losses.demand(`${name} ${length}`, { zh: '只有文本有长度。', en: 'only texts have a length.' }, at)
  if (facts.values.some(({ zh }) => zh !== undefined))
    losses.take('description-lost', { zh: '代码的含义没有写出。', en: 'Meanings of codes are not written.' })
  const withBounds = demands.takeWhere(
    one => one.kind === 'required' && one.options.column === column.name && one.when === undefined,
  )
  const isTruth = facts.values.length === 2 && facts.values.every(({ value }) => value === 'true' || value === 'false')
  const quality = [
    ...(facts.values.length === 0 || (logicalType === 'boolean' && isTruth)
      ? []
      : [{ metric: 'invalidValues', arguments: { validValues: facts.values.map(({ value }) => value) }, mustBe: 0 }]),
    ...asRules.map(one => ({ metric: 'invalidValues', arguments: { pattern: anchored(one) }, mustBe: 0 })),
    ...withBounds.map(one => ({ metric: 'nullValues', ...boundOf(one) })),
  ]
  const all = {
    ...options,
    ...(pattern !== undefined && { pattern: anchored(pattern) }),
    ...(isText && lengths),
    ...(isMeasured && bounds),
  }
  return {
    name: column.name,
    businessName: element.name.zh,
    description: element.definition.zh,
    logicalType,
    ...(physicalType !== undefined && { physicalType }),
    ...(Object.keys(all).length > 0 && { logicalTypeOptions: all }),
    ...(facts.isRequired && key < 0 && { required: true }),
    ...(facts.isUnique && { unique: true }),
    ...(key >= 0 && { primaryKey: true, primaryKeyPosition: key + 1 }),
    ...(quality.length > 0 && { quality }),
  }
}

function exportBounds(
  { element }: ExportColumn,
  { minimum, maximum, above, below }: ColumnFacts,
): Readonly<Record<string, number | string>> {
  const form = formOf(element)
  const write = (bound: string) => (form === undefined ? numberOrText(bound) : boundInForm(bound, form))
  const named = { minimum, maximum, exclusiveMinimum: above, exclusiveMaximum: below }
  return Object.fromEntries(
    Object.entries(named).flatMap(([name, bound]) => (bound === undefined ? [] : [[name, write(bound)]])),
  )
}

interface Typed {
  readonly logicalType: string
  readonly options: JsonObject
  readonly physicalType?: string
}

function exportType(
  { column, element }: ExportColumn,
  { digits, decimals, schemes }: ColumnFacts,
  losses: Losses,
): Typed {
  if (element.type === 'integer' || element.type === 'decimal') {
    // Precision has a place in the physical type only.
    const physicalType =
      digits === undefined
        ? undefined
        : `DECIMAL(${digits},${element.type === 'integer' ? 0 : (decimals ?? Math.min(digits - 1, 20))})`
    if (digits !== undefined && element.type === 'decimal' && decimals === undefined)
      losses.take('demand-changed', {
        zh: `“${column.name}”的小数位数写成 ${Math.min(digits - 1, 20)}。`,
        en: `“${column.name}” gets ${Math.min(digits - 1, 20)} decimals.`,
      })
    return {
      logicalType: element.type === 'integer' ? 'integer' : 'number',
      options: digits === undefined && decimals !== undefined ? { multipleOf: Number(`1e-${decimals}`) } : {},
      ...(physicalType !== undefined && { physicalType }),
    }
  }
  if (element.type === 'boolean') return { logicalType: 'boolean', options: {} }
  const form = formOf(element)
  if (form === undefined)
    return {
      logicalType: 'string',
      options: schemes.includes('email-address')
        ? { format: 'email' }
        : schemes.includes('ipv4-address')
          ? { format: 'ipv4' }
          : {},
    }
  const logicalType = element.type === 'date' ? 'date' : form.startsWith('hh') ? 'time' : 'timestamp'
  if (form === 'YYYY-MM-DD' || form === 'hh:mm:ss' || form === 'YYYY-MM-DDThh:mm:ss[.f][Z]')
    return { logicalType, options: {} }
  const picture =
    form === 'YYYY-MM-DDThh:mm:ss[.f]Z'
      ? 'yyyy-MM-ddTHH:mm:ss.SSSXXX'
      : form.replace('YYYY', 'yyyy').replace('DD', 'dd').replace('hh', 'HH')
  return { logicalType, options: { format: picture } }
}
