import { formOf } from '../../package/form-of-element.ts'
import type { StandardRules } from '../../package/standard-rules.ts'
import type { PackageTable } from '../../package/table-schema.ts'
import { type ColumnFacts, takeFacts } from '../column-facts.ts'
import { type Demand, type ExportColumn, isPlain, TableDemands } from '../demands.ts'
import type { ExportedPackage, PackageTitle } from '../exchange.ts'
import { boundInForm, numberOrText, tellTable } from '../export-context.ts'
import type { JsonObject } from '../json-access.ts'
import { Losses } from '../losses.ts'
import { splitTruths } from './split-truths.ts'
import { writeStrptime } from './strptime.ts'

/** Exports the tables of a package as a Frictionless data package of version 2; readers of version 1 pass over what is new. */
export function exportTableSchema(rules: StandardRules, { id, title }: PackageTitle): ExportedPackage {
  const losses = new Losses()
  losses.take('description-lost', {
    zh: '英文名称和说明没有写出。',
    en: 'English names and descriptions are not written.',
  })
  const resources = rules.tables.map(table => exportResource(rules, table, losses))
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: id,
    title: title.zh,
    resources,
  }
  return { files: new Map([['datapackage.json', `${JSON.stringify(descriptor, null, 2)}\n`]]), losses: losses.findings }
}

function exportResource(rules: StandardRules, table: PackageTable, losses: Losses): JsonObject {
  const demands = new TableDemands(rules, table, losses)
  const { delimiter, quote, encoding } = table.dialect
  tellTable(table, losses)
  const fields = demands.columns.map(column => exportField(column, { rules, demands, losses }))
  const keys = demands.takeWhere(one => one.kind === 'unique' && isPlain(one))
  const references = demands.takeWhere(one => one.kind === 'reference' && isPlain(one))
  demands.tellSeverity([...keys, ...references])
  const uniqueKeys = keys.filter(({ id }) => id !== `${table.id}.key`).map(({ options }) => options.columns)
  demands.tellRest()
  const path = table.files.find(file => !file.includes('*')) ?? `${table.id}.csv`
  return {
    name: table.id,
    type: 'table',
    title: table.name.zh,
    path,
    ...(encoding && { encoding }),
    ...((delimiter || quote) && { dialect: { ...(delimiter && { delimiter }), ...(quote && { quoteChar: quote }) } }),
    schema: {
      fields,
      fieldsMatch: 'partial',
      missingValues: ['', ...table.missing],
      ...(table.key.length > 0 && { primaryKey: table.key }),
      ...(uniqueKeys.length > 0 && { uniqueKeys }),
      ...(references.length > 0 && { foreignKeys: references.map(one => exportReference(one, table)) }),
    },
  }
}

function exportReference({ options }: Demand, table: PackageTable): JsonObject {
  const { columns, target, to } = options
  return { fields: columns, reference: { ...(target !== table.id && { resource: target }), fields: to } }
}

interface FieldContext {
  readonly rules: StandardRules
  readonly demands: TableDemands
  readonly losses: Losses
}

function exportField(exported: ExportColumn, { rules, demands, losses }: FieldContext): JsonObject {
  const { column, element } = exported
  const facts = takeFacts(exported, {
    rules,
    demands,
    losses,
    namedSchemes: element.type === 'text' ? ['email-address'] : [],
  })
  const typed = exportType(exported, facts, losses)
  const at = { subject: `${demands.table.id}.${column.name}` }
  const isText = typed.type === 'string'
  const [pattern, ...others] = isText ? facts.patterns : []
  const why = { zh: '只有文本有一个模式，数没有位数。', en: 'texts have one pattern, and numbers no count of digits.' }
  for (const one of isText ? others : facts.patterns) losses.demand(`pattern ${one.slice(0, 100)}`, why, at)
  if (facts.digits !== undefined || facts.decimals !== undefined)
    losses.demand(`digits ${facts.digits ?? '–'}, decimals ${facts.decimals ?? '–'}`, why, at)
  const isMeasured = typed.type !== 'string' && typed.type !== 'boolean'
  const bounds = exportBounds(exported, facts)
  if (!isMeasured)
    for (const [name, bound] of Object.entries(bounds))
      losses.demand(`${name} ${bound}`, { zh: '文本没有界限。', en: 'texts have no bounds.' }, at)
  const values = typed.type === 'boolean' ? [] : facts.values
  const hasMeanings = values.some(({ zh }) => zh !== undefined) && (isText || typed.type === 'integer')
  const written = values.map(({ value }) =>
    typed.type === 'integer' || typed.type === 'number' ? numberOrText(value) : value,
  )
  const lengths = {
    ...(facts.shortest !== undefined && { minLength: facts.shortest }),
    ...(facts.longest !== undefined && { maxLength: facts.longest }),
  }
  if (!isText)
    for (const [name, length] of Object.entries(lengths))
      losses.demand(`${name} ${length}`, { zh: '只有文本有长度。', en: 'only texts have a length.' }, at)
  const constraints = {
    ...(facts.isRequired && !demands.table.key.includes(column.name) && { required: true }),
    ...(facts.isUnique && { unique: true }),
    ...(isText && lengths),
    ...(pattern !== undefined && { pattern }),
    ...(isMeasured && bounds),
    ...(written.length > 0 && { enum: written }),
  }
  return {
    name: column.name,
    title: element.name.zh,
    description: element.definition.zh,
    ...typed,
    ...(hasMeanings && {
      categories: values.map(({ value, zh }, index) => ({ value: written[index] ?? value, label: zh ?? value })),
    }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
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

type Typed = Readonly<Record<string, unknown>> & { readonly type: string }

function exportType({ column, element }: ExportColumn, facts: ColumnFacts, losses: Losses): Typed {
  if (element.type === 'integer') return { type: 'integer' }
  if (element.type === 'decimal') return { type: 'number' }
  if (element.type === 'boolean') return exportTruth(facts)
  const form = formOf(element)
  if (form === undefined) return { type: 'string', ...(facts.schemes.includes('email-address') && { format: 'email' }) }
  if (form === 'YYYY') return { type: 'year' }
  if (form === 'YYYY-MM') return { type: 'yearmonth' }
  if (form === 'YYYY-MM-DD') return { type: 'date' }
  if (form === 'hh:mm:ss') return { type: 'time' }
  if (form === 'YYYY-MM-DDThh:mm:ss[.f][Z]') return { type: 'datetime' }
  if (form === 'YYYY-MM-DDThh:mm:ss[.f]Z') {
    losses.take('demand-changed', {
      zh: `“${column.name}”可以没有时差。`,
      en: `“${column.name}” may be without a zone.`,
    })
    return { type: 'datetime' }
  }
  const type = element.type === 'date' ? 'date' : form === 'hh:mm' ? 'time' : 'datetime'
  return { type, format: writeStrptime(form) ?? 'any' }
}

/** Truth values say which spellings are true; words of no known sense are an enumeration of texts. */
function exportTruth({ values }: ColumnFacts): Typed {
  const split = splitTruths(values.map(({ value }) => value))
  return split ? { type: 'boolean', trueValues: split.truths, falseValues: split.falsehoods } : { type: 'string' }
}
