import type { Place } from '../../../finding.ts'
import { assemblePackage } from '../assemble-package.ts'
import type { ImportedPackage } from '../exchange.ts'
import { type JsonObject, listOf, objectOf, textOf, textsOf, unknownMembers } from '../json-access.ts'
import { Losses } from '../losses.ts'
import type { TableDraft } from '../package-draft.ts'
import { importDialect, importEncoding } from './import-dialect.ts'
import { importSchema } from './import-schema.ts'

/** Whether a JSON value is a Table Schema, a data resource or a data package. */
export function isTableSchema(value: JsonObject): boolean {
  if (Array.isArray(value.resources)) return true
  const fields = Array.isArray(value.fields) ? value.fields : listOf(objectOf(value.schema)?.fields)
  return fields.length > 0
}

/**
 * Imports a Frictionless Table Schema, data resource or data package, of version 1 or 2
 * (datapackage.org, Data Package 2.0; specs.frictionlessdata.io, 1.0). Schemas in other files are not fetched.
 */
export function importTableSchema(value: JsonObject, name: string): ImportedPackage {
  const losses = new Losses()
  if (Array.isArray(value.resources)) {
    const ofPackage = ['resources', 'profile', '$schema', 'name', 'title', 'description']
    losses.descriptions(unknownMembers(value, ofPackage))
    const tables = value.resources.flatMap((one, index) =>
      importResource(objectOf(one) ?? {}, { losses, at: { pointer: `/resources/${index}` } }),
    )
    return assemblePackage(tables, losses)
  }
  if (objectOf(value.schema)) return assemblePackage(importResource(value, { losses, at: {} }), losses)
  const table = textOf(value.name) ?? (name.replace(/\.[^.]*$/, '').replace(/[.-]?(?:table)?-?schema$/i, '') || 'table')
  const schema = importSchema(value, table, { losses, at: {} })
  return assemblePackage(
    [{ name: table, title: textOf(value.title), files: [], dialect: {}, clause: table, at: {}, ...schema }],
    losses,
  )
}

const known = [
  'name',
  'path',
  'title',
  'description',
  'schema',
  'dialect',
  'format',
  'mediatype',
  'encoding',
  'profile',
  'type',
  '$schema',
]

function importResource(resource: JsonObject, { losses, at }: { losses: Losses; at: Place }): TableDraft[] {
  const name = textOf(resource.name) ?? `table${at.pointer?.replaceAll('/', '-') ?? ''}`
  const schema = objectOf(resource.schema)
  if (!schema || listOf(schema.fields).length === 0) {
    losses.take(
      'part-lost',
      {
        zh: `资源“${name}”没有带字段的 schema，略去；另存在别处的 schema 不去读取。`,
        en: `The resource “${name}” has no schema with fields and is left out; schemas elsewhere are not fetched.`,
      },
      at,
    )
    return []
  }
  losses.descriptions(unknownMembers(resource, known), at)
  const schemaAt = { ...at, pointer: `${at.pointer ?? ''}/schema` }
  const { missing, ...draft } = importSchema(schema, name, { losses, at: schemaAt })
  const { dialect, missing: nulls } = importDialect(resource.dialect, { losses, at })
  const encoding = importEncoding(textOf(resource.encoding), { losses, at })
  const isTabbed = resource.format === 'tsv' && dialect.delimiter === undefined
  const title = textOf(resource.title) ?? textOf(resource.description)
  const files = textsOf(resource.path)
    .map(path => path.split('/').at(-1) ?? path)
    .filter(file => file !== '')
  return [
    {
      name,
      title,
      files,
      dialect: { ...dialect, ...(isTabbed && { delimiter: '\t' }), ...(encoding && { encoding }) },
      missing: [...missing, ...nulls],
      clause: name,
      at,
      ...draft,
    },
  ]
}
