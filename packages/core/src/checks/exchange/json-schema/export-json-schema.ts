import { formOf } from '../../package/form-of-element.ts'
import type { StandardRules } from '../../package/standard-rules.ts'
import type { PackageTable } from '../../package/table-schema.ts'
import { type ColumnFacts, takeFacts } from '../column-facts.ts'
import { type ExportColumn, isPlain, TableDemands } from '../demands.ts'
import type { ExportedPackage, PackageTitle } from '../exchange.ts'
import { numberOrText, tellMissing, tellTable } from '../export-context.ts'
import type { JsonObject } from '../json-access.ts'
import { Losses } from '../losses.ts'
import { readStrptime, writeStrptime } from '../table-schema/strptime.ts'
import { anchored } from './anchored.ts'
import { exportConditions } from './export-conditions.ts'

/** Exports each table of a package as a JSON Schema 2020-12 of its rows: a list of `#/$defs/row`, one file for each. */
export function exportJsonSchema(rules: StandardRules, { title }: PackageTitle): ExportedPackage {
  const losses = new Losses()
  losses.take('description-lost', {
    zh: '英文名称和说明没有写出。',
    en: 'English names and descriptions are not written.',
  })
  const files = rules.tables.map(
    table =>
      [
        `${table.id}.schema.json`,
        `${JSON.stringify(exportTable(rules, table, { title: title.zh, losses }), null, 2)}\n`,
      ] as const,
  )
  return { files: new Map(files), losses: losses.findings }
}

function exportTable(
  rules: StandardRules,
  table: PackageTable,
  { title, losses }: { title: string; losses: Losses },
): JsonObject {
  const demands = new TableDemands(rules, table, losses)
  tellTable(table, losses)
  tellMissing(table, losses)
  const read = demands.columns.map(exported => {
    const facts = takeFacts(exported, {
      rules,
      demands,
      losses,
      namedSchemes: exported.element.type === 'text' ? ['email-address', 'ipv4-address'] : [],
    })
    if (facts.isUnique)
      losses.demand(
        `unique ${exported.column.name}`,
        { zh: 'JSON Schema 只看一行。', en: 'JSON Schema looks at single rows.' },
        { subject: table.id },
      )
    return {
      name: exported.column.name,
      isRequired: facts.isRequired,
      schema: exportColumn(exported, facts, { losses, table: table.id }),
    }
  })
  const counts = demands.takeWhere(one => one.kind === 'row-count' && isPlain(one))
  const [count] = counts
  const conditions = exportConditions(demands, new Map(demands.columns.map(one => [one.column.name, one.element.type])))
  const alternatives = demands
    .takeWhere(one => one.kind === 'one-of' && isPlain(one))
    .map(({ options }) => ({
      anyOf: (Array.isArray(options.columns) ? options.columns : []).map(name => ({ required: [name] })),
    }))
  demands.tellRest()
  const required = read.filter(({ isRequired }) => isRequired).map(({ name }) => name)
  const { dependentRequired, conditionals } = conditions
  // One alternative stands by itself, several are put together.
  const all = [...conditionals, ...(alternatives.length > 1 ? alternatives : [])]
  const row = {
    type: 'object',
    properties: Object.fromEntries(read.map(({ name, schema }) => [name, schema])),
    ...(required.length > 0 && { required }),
    ...(alternatives.length === 1 && alternatives[0]),
    ...(Object.keys(dependentRequired).length > 0 && { dependentRequired }),
    ...(all.length > 0 && { allOf: all }),
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: table.name.zh || title,
    type: 'array',
    items: { $ref: '#/$defs/row' },
    ...(count?.options.minimum !== undefined && { minItems: count.options.minimum }),
    ...(count?.options.maximum !== undefined && { maxItems: count.options.maximum }),
    $defs: { row },
  }
}

function exportColumn(
  exported: ExportColumn,
  facts: ColumnFacts,
  { losses, table }: { losses: Losses; table: string },
): JsonObject {
  const { column, element } = exported
  const at = { subject: `${table}.${column.name}` }
  const typed = exportType(exported, facts, losses)
  const isNumber = typed.type === 'integer' || typed.type === 'number'
  if (facts.digits !== undefined)
    losses.demand(`digits ${facts.digits}`, { zh: '数没有总位数。', en: 'numbers have no count of digits.' }, at)
  const bounds = {
    minimum: facts.minimum,
    maximum: facts.maximum,
    exclusiveMinimum: facts.above,
    exclusiveMaximum: facts.below,
  }
  const given = Object.entries(bounds).flatMap(([name, bound]) =>
    bound === undefined ? [] : [{ name, bound, written: numberOrText(bound) }],
  )
  const kept = given.filter(({ written }) => isNumber && typeof written === 'number')
  for (const { name, bound } of given.filter(one => !kept.includes(one)))
    losses.demand(
      `${name} ${bound}`,
      { zh: '只有数有界限，且不多于 17 位。', en: 'only numbers have bounds, of at most 17 digits.' },
      at,
    )
  const patterns = [...(typed.pattern === undefined ? [] : [typed.pattern]), ...facts.patterns.map(anchored)]
  if (isNumber)
    for (const pattern of patterns)
      losses.demand(`pattern ${pattern.slice(0, 100)}`, { zh: '数没有模式。', en: 'numbers have no patterns.' }, at)
  const isText = typed.type === 'string'
  const least = facts.shortest ?? (facts.isRequired ? 1 : undefined)
  return {
    title: element.name.zh,
    description: element.definition.zh,
    type: typed.type,
    ...(typed.format !== undefined && { format: typed.format }),
    ...(isText && least !== undefined && { minLength: least }),
    ...(isText && facts.longest !== undefined && { maxLength: facts.longest }),
    ...Object.fromEntries(kept.map(({ name, written }) => [name, written])),
    ...(facts.decimals !== undefined && isNumber && { multipleOf: Number(`1e-${facts.decimals}`) }),
    ...(typed.type === 'boolean' ? {} : exportValues(facts, isNumber)),
    ...(isText && patterns.length === 1 && { pattern: patterns[0] }),
    ...(isText && patterns.length > 1 && { allOf: patterns.map(pattern => ({ pattern })) }),
  }
}

function exportValues({ values }: ColumnFacts, isNumber: boolean): JsonObject {
  if (values.length === 0) return {}
  const write = (value: string) => (isNumber ? numberOrText(value) : value)
  if (values.some(({ zh }) => zh !== undefined))
    return { oneOf: values.map(({ value, zh }) => ({ const: write(value), title: zh ?? value })) }
  return { enum: values.map(({ value }) => write(value)) }
}

interface Typed {
  readonly type: 'string' | 'integer' | 'number' | 'boolean'
  readonly format?: string
  readonly pattern?: string
}

function exportType({ column, element }: ExportColumn, { values, schemes }: ColumnFacts, losses: Losses): Typed {
  if (element.type === 'integer') return { type: 'integer' }
  if (element.type === 'decimal') return { type: 'number' }
  if (element.type === 'boolean') {
    return values.length === 2 && values.every(({ value }) => value === 'true' || value === 'false')
      ? { type: 'boolean' }
      : { type: 'string' }
  }
  const form = formOf(element)
  if (form === undefined)
    return {
      type: 'string',
      ...(schemes.includes('email-address')
        ? { format: 'email' }
        : schemes.includes('ipv4-address')
          ? { format: 'ipv4' }
          : {}),
    }
  if (form === 'YYYY-MM-DD') return { type: 'string', format: 'date' }
  if (form === 'YYYY-MM-DDThh:mm:ss[.f]Z') return { type: 'string', format: 'date-time' }
  losses.take('demand-changed', {
    zh: `“${column.name}”的形式 ${form} 写成模式，不检查这一天是否存在。`,
    en: `The form ${form} of “${column.name}” becomes a pattern, which does not tell whether the day exists.`,
  })
  const strptime = writeStrptime(form) ?? '%Y-%m-%dT%H:%M:%S'
  const pattern =
    readStrptime(`${strptime}%%`)?.pattern?.replace(/%$/, '').replaceAll('0?', '0').replaceAll(']?[', '][') ?? ''
  const open = form.includes('[') ? '(?:[.,][0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})?' : ''
  return { type: 'string', pattern: anchored(`${pattern}${open}`) }
}
