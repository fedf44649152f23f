import { demandsOfField } from '../assemble-field.ts'
import { cellOf, type JsonObject, listOf, objectOf, textsOf } from '../json-access.ts'
import type { Losses } from '../losses.ts'
import type { ExtraCheck, FieldDraft } from '../package-draft.ts'
import { isAmong, nameInExpression } from '../write-expression.ts'
import { importProperty } from './import-property.ts'
import { type Conditional, escapeStep, mergeSchema } from './merge-schema.ts'

/** The row that conditions are about. */
export interface RowContext {
  readonly fields: readonly FieldDraft[]
  readonly root: JsonObject
  readonly losses: Losses
}

/** Reads `if` on constants with `then` and `else`; what it cannot be said in checks is a loss. */
export function importConditional(
  { condition, consequence, otherwise, pointer }: Conditional,
  row: RowContext,
): ExtraCheck[] {
  const known = readCondition(condition, row)
  if (!known) {
    const why = {
      zh: 'if 里只能有字段的 const、enum 和 required。',
      en: 'an if may hold const, enum and required of fields only.',
    }
    row.losses.demand('if', why, { pointer: `${pointer}/if` })
    return []
  }
  const met =
    consequence === undefined
      ? []
      : known.met.flatMap(when => importConsequence(consequence, when, { row, pointer: `${pointer}/then` }))
  if (otherwise === undefined) return met
  if (known.unmet)
    return [
      ...met,
      ...known.unmet.flatMap(when => importConsequence(otherwise, when, { row, pointer: `${pointer}/else` })),
    ]
  const why = { zh: 'if 有几个条件时不检查 else。', en: 'with several conditions in the if, the else is not.' }
  row.losses.demand('else', why, { pointer: `${pointer}/else` })
  return met
}

/** `dependentRequired`, and `dependencies` of draft 7: with one property the others must be there. */
export function importDependents(dependents: unknown, pointer: string, row: RowContext): ExtraCheck[] {
  return Object.entries(objectOf(dependents) ?? {}).flatMap(([name, value]) => {
    const when = `present(${nameInExpression(name)})`
    const at = `${pointer}/${escapeStep(name)}`
    const consequence = Array.isArray(value) ? { required: value } : value
    if (row.fields.some(field => field.name === name)) return importConsequence(consequence, when, { row, pointer: at })
    row.losses.demand(`dependents of ${name}`, { zh: '没有这个字段。', en: 'there is no such field.' }, { pointer: at })
    return []
  })
}

interface ReadCondition {
  /** Expressions of which one holds where the `if` does. */
  readonly met: readonly string[]
  /** The same where it does not; null where that is more than expressions say. */
  readonly unmet: readonly string[] | null
}

const mostConditions = 3

/** A property that is absent fits any schema, so without `required` an `if` holds for it too (2020-12, 10.3.2.1). */
function readCondition(condition: unknown, { fields, root }: RowContext): ReadCondition | null {
  const { keywords, others, conditionals } = mergeSchema(condition, '', root)
  const isPlain = [...keywords.keys()].every(name =>
    ['properties', 'required', 'type', '$comment', 'title', 'description'].includes(name),
  )
  if (!isPlain || others.length > 0 || conditionals.length > 0) return null
  const required = textsOf(keywords.get('required')?.value)
  const properties = Object.entries(objectOf(keywords.get('properties')?.value) ?? {})
  const names = new Set([...required, ...properties.map(([name]) => name)])
  if (
    names.size === 0 ||
    names.size > mostConditions ||
    [...names].some(name => !fields.some(one => one.name === name))
  )
    return null
  const parts = [...names].map(name =>
    readPart(name, properties.find(([one]) => one === name)?.[1], required.includes(name)),
  )
  const sound = parts.filter(part => part !== null)
  if (sound.length < parts.length) return null
  const met = sound.reduce<string[]>(
    (all, part) => all.flatMap(one => part.met.map(next => (one === '' ? next : `${one} and ${next}`))),
    [''],
  )
  return { met, unmet: sound.length === 1 ? (sound[0]?.unmet ?? null) : null }
}

function readPart(name: string, schema: unknown, isRequired: boolean): { met: string[]; unmet: string[] } | null {
  const [here, gone] = [`present(${nameInExpression(name)})`, `missing(${nameInExpression(name)})`]
  if (
    schema === undefined ||
    schema === true ||
    (objectOf(schema) && Object.keys(objectOf(schema) ?? {}).length === 0)
  ) {
    return { met: [isRequired ? here : 'true'], unmet: isRequired ? [gone] : ['false'] }
  }
  const object = objectOf(schema)
  if (!object || Object.keys(object).some(key => !['const', 'enum', 'type'].includes(key))) return null
  const given = 'const' in object ? [object.const] : listOf(object.enum)
  const values = given.flatMap(one => cellOf(one) ?? [])
  if (values.length === 0 || values.length < given.length) return null
  const is = isAmong(name, values)
  return isRequired ? { met: [is], unmet: [`not ${is}`, gone] } : { met: [is, gone], unmet: [`not ${is}`] }
}

/** What a schema demands of a row under a condition. */
function importConsequence(
  schema: unknown,
  when: string,
  { row, pointer }: { row: RowContext; pointer: string },
): ExtraCheck[] {
  if (when === 'false') return []
  const { keywords, others, conditionals } = mergeSchema(schema, pointer, row.root)
  const clause = pointer
  const ifNeeded = when === 'true' ? {} : { when }
  const check = (kind: string, options: ExtraCheck['options'], at: string): ExtraCheck => ({
    kind,
    options,
    clause,
    at: { pointer: at },
    ...ifNeeded,
  })
  const has = (name: string) => row.fields.some(one => one.name === name)
  const lose = (what: string, at: string) =>
    row.losses.demand(
      what,
      { zh: '不能作为条件之下的检查。', en: 'it cannot be a check under a condition.' },
      { pointer: at },
    )
  const made = [...keywords].flatMap(([name, { value, pointer: at }]): ExtraCheck[] => {
    if (['type', '$comment', 'title', 'description'].includes(name)) return []
    if (name === 'required' && textsOf(value).every(has))
      return textsOf(value).map(column => check('required', { column }, at))
    const forbidden = name === 'not' ? textsOf(objectOf(value)?.required) : []
    if (forbidden.length === 1 && forbidden.every(has) && Object.keys(objectOf(value) ?? {}).length === 1)
      return forbidden.map(column => check('absent', { column }, at))
    if (name === 'properties') {
      return Object.entries(objectOf(value) ?? {}).flatMap(([column, one]) => {
        const field = row.fields.find(known => known.name === column)
        const place = `${at}/${escapeStep(column)}`
        if (!field) lose(`properties.${column}`, place)
        if (!field || one === true) return []
        if (one === false) return [check('absent', { column }, place)]
        const told = importProperty(one, {
          name: { name: column, aliases: [] },
          root: row.root,
          pointer: place,
          losses: row.losses,
          isRequired: false,
        })
        return demandsOfField({ ...told, type: field.type, form: field.form }, row.losses).map(({ kind, options }) =>
          check(kind, options, place),
        )
      })
    }
    lose(name, at)
    return []
  })
  for (const { name, pointer: at } of others) lose(name, at)
  for (const { pointer: at } of conditionals) lose('if', `${at}/if`)
  return made
}
