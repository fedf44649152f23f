import type { Place } from '../../../finding.ts'
import { assemblePackage } from '../assemble-package.ts'
import type { ImportedPackage } from '../exchange.ts'
import { type JsonObject, listOf, objectOf, textOf, textsOf, unknownMembers } from '../json-access.ts'
import { Losses } from '../losses.ts'
import type { ReferenceDraft, TableDraft } from '../package-draft.ts'
import { settleNames } from '../settle-names.ts'
import { importProperty } from './import-property.ts'
import { importQuality } from './import-quality.ts'

/** Whether a YAML value is a data contract of ODCS. */
export function isOdcs(value: JsonObject): boolean {
  return value.kind === 'DataContract' || (typeof value.apiVersion === 'string' && Array.isArray(value.schema))
}

/** Imports a contract of the Open Data Contract Standard (Bitol, ODCS 3.0 and 3.1; `enum` of 3.2): its schema and its quality. */
export function importOdcs(contract: JsonObject): ImportedPackage {
  const losses = new Losses()
  losses.descriptions(unknownMembers(contract, ['apiVersion', 'kind', 'id', 'version', 'status', 'name', 'schema']))
  const objects = listOf(contract.schema).map(one => objectOf(one) ?? {})
  const tables = objects.flatMap((object, index) =>
    importObject(object, { objects, losses, at: { pointer: `/schema/${index}` } }),
  )
  return assemblePackage(tables, losses)
}

interface ObjectContext {
  readonly objects: readonly JsonObject[]
  readonly losses: Losses
  readonly at: Place
}

const known = [
  'id',
  'name',
  'physicalName',
  'physicalType',
  'logicalType',
  'businessName',
  'description',
  'properties',
  'quality',
  'relationships',
]

function importObject(object: JsonObject, { objects, losses, at }: ObjectContext): TableDraft[] {
  const name = textOf(object.name) ?? 'table'
  const properties = listOf(object.properties).map(one => objectOf(one) ?? {})
  if (properties.length === 0) {
    losses.take(
      'part-lost',
      { zh: `“${name}”没有 properties，略去。`, en: `“${name}” has no properties and is left out.` },
      at,
    )
    return []
  }
  losses.descriptions(unknownMembers(object, known), at)
  const names = settleNames(
    properties.map(property => textOf(property.name)),
    losses,
  )
  const place = (path: string): Place => ({ pointer: `${at.pointer ?? ''}${path}` })
  const read = properties.map((property, index) =>
    importProperty(property, {
      name: names[index] ?? { name: '', aliases: [] },
      table: name,
      losses,
      at: place(`/properties/${index}`),
    }),
  )
  const ofTable = listOf(object.quality).map((one, index) =>
    importQuality(objectOf(one) ?? {}, {
      column: undefined,
      columns: names.map(one => one.name),
      table: name,
      losses,
      at: place(`/quality/${index}`),
    }),
  )
  const physical = textOf(object.physicalName)
  return [
    {
      name,
      title: textOf(object.businessName) ?? textOf(object.description),
      files: physical === undefined || physical === name ? [] : [`${physical}.*`],
      dialect: {},
      missing: [...read, ...ofTable].flatMap(({ missing }) => missing),
      fields: read.map(({ field }) => field),
      key: keyOf(
        properties,
        names.map(one => one.name),
      ),
      checks: [...read, ...ofTable].flatMap(({ checks }) => checks),
      references: importRelationships(object, { name, properties, objects, losses, place }),
      clause: name,
      at,
    },
  ]
}

function keyOf(properties: readonly JsonObject[], names: readonly string[]): string[] {
  const parts = properties.flatMap((property, index) =>
    property.primaryKey === true ? [{ name: names[index] ?? '', at: positionOf(property) }] : [],
  )
  return parts.sort((left, right) => left.at - right.at).map(({ name }) => name)
}

function positionOf({ primaryKeyPosition }: JsonObject): number {
  return typeof primaryKeyPosition === 'number' && primaryKeyPosition > 0 ? primaryKeyPosition : Number.MAX_SAFE_INTEGER
}

interface RelationContext {
  readonly name: string
  readonly properties: readonly JsonObject[]
  readonly objects: readonly JsonObject[]
  readonly losses: Losses
  readonly place: (path: string) => Place
}

function importRelationships(
  object: JsonObject,
  { name, properties, objects, losses, place }: RelationContext,
): ReferenceDraft[] {
  const ofProperties = properties.flatMap((property, index) =>
    listOf(property.relationships).map((one, order) => ({
      told: objectOf(one) ?? {},
      from: [textOf(property.name) ?? ''],
      at: place(`/properties/${index}/relationships/${order}`),
    })),
  )
  const ofObject = listOf(object.relationships).map((one, order) => {
    const told = objectOf(one) ?? {}
    return {
      told,
      from: textsOf(told.from).map(path => resolve(path, objects)?.property ?? path),
      at: place(`/relationships/${order}`),
    }
  })
  return [...ofProperties, ...ofObject].flatMap(({ told, from, at }): ReferenceDraft[] => {
    if (told.type !== undefined && told.type !== 'foreignKey') {
      losses.demand(
        `relationship ${textOf(told.type) ?? ''}`,
        { zh: '只检查 foreignKey。', en: 'only foreignKey is checked.' },
        at,
      )
      return []
    }
    const targets = textsOf(told.to).map(path => resolve(path, objects))
    const target = targets[0]?.object ?? textsOf(told.to)[0] ?? ''
    const isOne = targets.every(one => one?.object === target)
    return [
      {
        columns: from,
        target: isOne ? target : '',
        to: targets.map(one => one?.property ?? ''),
        clause: `${name}.relationships`,
        at,
      },
    ]
  })
}

/** `customers.id`, or `/schema/customers_obj/properties/customer_id`: names and ids both lead there. */
function resolve(path: string, objects: readonly JsonObject[]): { object: string; property: string } | undefined {
  const long = /(?:^|\/)schema\/([^/]+)\/properties\/([^/]+)$/.exec(path)
  const [first = '', second = ''] = long
    ? long.slice(1)
    : [path.slice(0, path.indexOf('.')), path.slice(path.indexOf('.') + 1)]
  const named = (one: JsonObject, word: string) => [one.name, one.id, one.physicalName].includes(word)
  const object = objects.find(one => named(one, first))
  const property = listOf(object?.properties)
    .map(one => objectOf(one) ?? {})
    .find(one => named(one, second))
  const [ofObject, ofProperty] = [textOf(object?.name), textOf(property?.name)]
  return ofObject !== undefined && ofProperty !== undefined ? { object: ofObject, property: ofProperty } : undefined
}
