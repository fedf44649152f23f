import { type JsonObject, listOf, objectOf, textOf } from '../json-access.ts'

/** A schema with the references and parts that it is made of put together, and what of it stays apart. */
export interface MergedSchema {
  /** The first keyword of each name, with its JSON Pointer. */
  readonly keywords: ReadonlyMap<string, MergedKeyword>
  /** Second ones of the same name that say something else. */
  readonly others: readonly (MergedKeyword & { readonly name: string })[]
  /** `if` with its `then` and `else`, each as it stands. */
  readonly conditionals: readonly Conditional[]
}

/** An `if` of a schema. */
export interface Conditional {
  readonly condition: unknown
  readonly consequence: unknown
  readonly otherwise: unknown
  readonly pointer: string
}

interface MergedKeyword {
  readonly value: unknown
  readonly pointer: string
}

const deepest = 32
/** Parts that one schema is put together from; a few lines can refer to one another a million times. */
const mostParts = 2000
/** Keywords that put schemas together; `then` and `else` alone say nothing. */
const structural = new Set(['$ref', 'allOf', 'if', 'then', 'else'])

/** Follows `$ref` within the document and `allOf`; references that lead elsewhere or in a circle stay as keywords. */
export function mergeSchema(schema: unknown, pointer: string, root: JsonObject): MergedSchema {
  const keywords = new Map<string, MergedKeyword>()
  const others: (MergedKeyword & { name: string })[] = []
  const conditionals: Conditional[] = []
  const take = (name: string, keyword: MergedKeyword) => {
    const known = keywords.get(name)
    if (!known) keywords.set(name, keyword)
    else if (JSON.stringify(known.value) !== JSON.stringify(keyword.value)) others.push({ name, ...keyword })
  }
  let parts = 0
  const walk = (part: unknown, at: string, depth: number, seen: readonly unknown[]) => {
    const object = objectOf(part)
    if (!object) {
      if (part === false) take('false', { value: false, pointer: at })
      return
    }
    if ('if' in object) {
      const { if: condition, then: consequence, else: otherwise } = object
      conditionals.push({ condition, consequence, otherwise, pointer: at })
    }
    for (const [name, value] of Object.entries(object)) {
      if (!structural.has(name)) take(name, { value, pointer: `${at}/${escapeStep(name)}` })
    }
    const reference = textOf(object.$ref)
    const target = reference === undefined ? undefined : findReference(reference, root)
    const isCircle = target !== undefined && (seen.includes(target.value) || depth >= deepest || ++parts > mostParts)
    if (target && !isCircle) walk(target.value, target.pointer, depth + 1, [...seen, target.value])
    else if (reference !== undefined) take('$ref', { value: reference, pointer: `${at}/$ref` })
    for (const [index, one] of listOf(object.allOf).entries()) walk(one, `${at}/allOf/${index}`, depth + 1, seen)
  }
  walk(schema, pointer, 0, [schema])
  return { keywords, others, conditionals }
}

/** Bounds that both hold when they are there twice, and whether the greater one is the closer. */
const bounds: ReadonlyMap<string, boolean> = new Map([
  ['minimum', true],
  ['exclusiveMinimum', true],
  ['minLength', true],
  ['maximum', false],
  ['exclusiveMaximum', false],
  ['maxLength', false],
])

/** Keeps the closest of bounds that several parts of a schema set. */
export function tightenBounds({ keywords, others, conditionals }: MergedSchema): MergedSchema {
  const tight = new Map(keywords)
  const rest = others.filter(({ name, value, pointer }) => {
    const isLower = bounds.get(name)
    const known = tight.get(name)?.value
    if (isLower === undefined || typeof value !== 'number' || typeof known !== 'number') return true
    if (isLower ? value > known : value < known) tight.set(name, { value, pointer })
    return false
  })
  return { keywords: tight, others: rest, conditionals }
}

/** One step of a JSON Pointer (RFC 6901). */
export function escapeStep(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** Finds what a local reference leads to: a pointer, an anchor, or the id of the document itself. */
function findReference(reference: string, root: JsonObject): { value: unknown; pointer: string } | undefined {
  const id = textOf(root.$id)
  const local =
    id !== undefined && reference.startsWith(id.replace(/#$/, ''))
      ? reference.slice(id.replace(/#$/, '').length)
      : reference
  if (local === '' || local === '#') return { value: root, pointer: '' }
  if (!local.startsWith('#')) return undefined
  if (!local.startsWith('#/')) {
    const found = Object.entries(objectOf(root.$defs) ?? {}).find(
      ([, value]) => objectOf(value)?.$anchor === local.slice(1),
    )
    return found && { value: found[1], pointer: `/$defs/${escapeStep(found[0])}` }
  }
  let value: unknown = root
  for (const step of decodeSteps(local.slice(2))) {
    const holder = Array.isArray(value) ? value[Number(step)] : objectOf(value)?.[step]
    if (holder === undefined) return undefined
    value = holder
  }
  return { value, pointer: local.slice(1) }
}

function decodeSteps(pointer: string): string[] {
  return pointer.split('/').map(step => percentDecode(step).replaceAll('~1', '/').replaceAll('~0', '~'))
}

function percentDecode(step: string): string {
  return /^(?:[^%]|%[0-9A-Fa-f]{2})*$/.test(step) && isUtf8(step) ? decodeURIComponent(step) : step
}

/** Whether the escaped bytes are sound UTF-8, so that decoding cannot fail. */
function isUtf8(step: string): boolean {
  const bytes = [...step.matchAll(/%([0-9A-Fa-f]{2})/g)].map(([, hex]) => Number.parseInt(hex ?? '', 16))
  return !new TextDecoder().decode(new Uint8Array(bytes)).includes('\uFFFD')
}
