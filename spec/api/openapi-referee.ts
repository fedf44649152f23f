/** A JSON Schema, as far as the document uses it. */
type Schema = { readonly [keyword: string]: unknown }

/** An answer as it went over the wire. */
export interface WireAnswer {
  readonly method: string
  /** Address with its base path. */
  readonly url: string
  readonly status: number
  readonly mediaType: string
  readonly body: string
}

/** Everything in which an answer differs from what an OpenAPI 3.1 document says; an independent reading of both. */
export function compareWithDocument(document: object, root: string, answer: WireAnswer): string[] {
  const address = new URL(answer.url, 'http://localhost').pathname.slice(root.length)
  const paths = member(document, 'paths') as Record<string, Record<string, Schema>>
  const match = Object.keys(paths).find(path => isPath(path, address))
  if (!match) return [`no path ${address}`]
  const operation = paths[match]?.[answer.method.toLowerCase()]
  if (!operation) return [`no ${answer.method} ${match}`]
  const response = member(member(operation, 'responses'), String(answer.status))
  if (!response) return [`${match}: no answer ${answer.status}`]
  const content = member(member(response, 'content'), answer.mediaType)
  if (!content) return [`${match} ${answer.status}: no ${answer.mediaType}`]
  if (!/[/+]json$/.test(answer.mediaType)) return []
  return judge(JSON.parse(answer.body), member(content, 'schema') as Schema, { document, at: '' })
}

interface Bench {
  readonly document: object
  readonly at: string
}

function isPath(path: string, address: string): boolean {
  const [wanted, given] = [path.split('/'), address.split('/')]
  return wanted.length === given.length && wanted.every((part, index) => part.startsWith('{') || part === given[index])
}

const silent = new Set(['description', 'title', 'examples', 'example', 'default', '$schema', '$defs'])

function judge(value: unknown, schema: Schema, bench: Bench): string[] {
  return Object.entries(schema).flatMap(([keyword, wanted]) => {
    if (silent.has(keyword)) return []
    const rule = keywords[keyword]
    if (!rule) throw new Error(`the referee does not know the keyword “${keyword}”`)
    return rule(value, wanted, { ...bench, schema })
  })
}

type Rule = (value: unknown, wanted: unknown, bench: Bench & { readonly schema: Schema }) => string[]

const keywords: Readonly<Record<string, Rule>> = {
  $ref: (value, wanted, bench) => judge(value, follow(bench.document, String(wanted)), bench),
  type: (value, wanted, { at }) =>
    [wanted].flat().some(type => isOfType(value, String(type))) ? [] : [`${at}: not ${wanted}`],
  const: (value, wanted, { at }) => (value === wanted ? [] : [`${at}: not ${wanted}`]),
  enum: (value, wanted, { at }) =>
    (wanted as unknown[]).includes(value) ? [] : [`${at}: ${value} is not in the list`],
  pattern: (value, wanted, { at }) =>
    typeof value !== 'string' || new RegExp(String(wanted), 'u').test(value)
      ? []
      : [`${at}: “${value}” is not ${wanted}`],
  format: (value, wanted, { at }) =>
    wanted !== 'date-time' || !Number.isNaN(Date.parse(String(value))) ? [] : [`${at}: ${value} is no ${wanted}`],
  minimum: (value, wanted, { at }) => (Number(value) >= Number(wanted) ? [] : [`${at}: below ${wanted}`]),
  maximum: (value, wanted, { at }) => (Number(value) <= Number(wanted) ? [] : [`${at}: above ${wanted}`]),
  minLength: (value, wanted, { at }) => lengthFits(value, 'string', length => length >= Number(wanted), at),
  maxLength: (value, wanted, { at }) => lengthFits(value, 'string', length => length <= Number(wanted), at),
  minItems: (value, wanted, { at }) => lengthFits(value, 'array', length => length >= Number(wanted), at),
  maxItems: (value, wanted, { at }) => lengthFits(value, 'array', length => length <= Number(wanted), at),
  anyOf: (value, wanted, bench) =>
    (wanted as Schema[]).some(each => judge(value, each, bench).length === 0)
      ? []
      : [`${bench.at}: none of the alternatives`],
  oneOf: (value, wanted, bench) =>
    (wanted as Schema[]).filter(each => judge(value, each, bench).length === 0).length === 1
      ? []
      : [`${bench.at}: not exactly one of the alternatives`],
  allOf: (value, wanted, bench) => (wanted as Schema[]).flatMap(each => judge(value, each, bench)),
  items: (value, wanted, bench) =>
    Array.isArray(value)
      ? value.flatMap((item, index) => judge(item, wanted as Schema, { ...bench, at: `${bench.at}/${index}` }))
      : [],
  required: (value, wanted, { at }) =>
    isObject(value) ? (wanted as string[]).filter(name => !(name in value)).map(name => `${at}: no ${name}`) : [],
  properties: (value, wanted, bench) =>
    isObject(value)
      ? Object.entries(wanted as Record<string, Schema>).flatMap(([name, schema]) =>
          name in value ? judge(value[name], schema, { ...bench, at: `${bench.at}/${name}` }) : [],
        )
      : [],
  additionalProperties: (value, wanted, bench) => {
    if (!isObject(value) || wanted === true) return []
    const named = Object.keys(Object(bench.schema.properties))
    const extra = Object.keys(value).filter(name => !named.includes(name))
    if (wanted === false) return extra.map(name => `${bench.at}: ${name} is not documented`)
    return extra.flatMap(name => judge(value[name], wanted as Schema, { ...bench, at: `${bench.at}/${name}` }))
  },
  propertyNames: (value, wanted, bench) =>
    isObject(value) ? Object.keys(value).flatMap(name => judge(name, wanted as Schema, bench)) : [],
}

/** Lengths of texts are characters (JSON Schema, validation, 6.3.1). */
function lengthFits(value: unknown, type: 'string' | 'array', fits: (length: number) => boolean, at: string): string[] {
  if (!isOfType(value, type)) return []
  const length = typeof value === 'string' ? [...value].length : (value as unknown[]).length
  return fits(length) ? [] : [`${at}: a length of ${length}`]
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return isObject(value)
  return typeof value === type
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function follow(document: object, reference: string): Schema {
  return reference
    .slice(2)
    .split('/')
    .reduce((at: unknown, name) => member(at, name), document) as Schema
}

function member(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined
}
