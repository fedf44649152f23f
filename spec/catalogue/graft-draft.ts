import type { Id } from '@biaochi/core/document/model/id.ts'
import { numberDocument } from '@biaochi/core/document/model/number-document.ts'
import type { Section, StandardDocument } from '@biaochi/core/document/model/standard-document.ts'
import { draft } from '@biaochi/core/lint/draft-under-test.ts'
import type { AskRegistry, RegistryFact } from '@biaochi/core/lint/registry-facts.ts'
import { undatedKey } from '@biaochi/core/number/normalise.ts'
import { parseNumber } from '@biaochi/core/number/parse.ts'
import type { DraftExample } from './read-draft-examples.ts'

/** Elements of an example in place of those of a clean draft, with its patches. */
export function graftDraft(example: StandardDocument, { patches }: Pick<DraftExample, 'patches'>): StandardDocument {
  const clean = draft()
  const own = example.body.filter(section => section.kind === 'clause')
  const symbols = example.body.filter(section => section.kind === 'symbols')
  const cleanOf = (kind: Section['kind']) => clean.body.filter(section => section.kind === kind)
  const bodyOf = (kind: Section['kind']) => {
    const given = example.body.filter(section => section.kind === kind)
    return given.length > 0 ? given : cleanOf(kind)
  }
  const isGiven = (kind: Section['kind']) => example.front.some(section => section.kind === kind)
  const others = example.front.filter(section => section.kind === 'introduction')
  const grafted: StandardDocument = {
    ...clean,
    source: example.source,
    front: [
      ...example.front.filter(section => section.kind === 'contents'),
      ...(isGiven('foreword') ? example.front.filter(section => section.kind === 'foreword') : clean.front),
      ...others,
    ],
    body: [
      ...bodyOf('scope'),
      ...bodyOf('normative-references'),
      ...bodyOf('terms'),
      ...symbols,
      ...(own.length > 0 ? own : cleanOf('clause')),
    ],
    annexes: example.annexes,
    back: example.back,
    assets: example.assets,
  }
  return numberDocument(patch(grafted, patches))
}

/** Sets values at JSON Pointers; `{"from": pointer}` is a copy with ids of its own. */
function patch(document: StandardDocument, patches: DraftExample['patches']): StandardDocument {
  // Builders share values; in JSON each stands for itself.
  const root = JSON.parse(JSON.stringify(document)) as Record<string, unknown>
  const source = JSON.parse(JSON.stringify(document)) as unknown
  for (const { pointer, value } of patches) {
    const steps = pointer.split('/').slice(1)
    const last = steps.pop() ?? ''
    const holder = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], root)
    if (typeof holder !== 'object' || holder === null) throw new Error(`nothing at ${pointer}`)
    if (Array.isArray(holder) && value === null) holder.splice(Number(last), 1)
    else (holder as Record<string, unknown>)[last] = fill(value, source)
  }
  return root as unknown as StandardDocument
}

let copies = 0

function fill(value: unknown, source: unknown): unknown {
  if (Array.isArray(value)) return value.map(one => fill(one, source))
  if (typeof value !== 'object' || value === null || !('from' in value)) return value
  const steps = String(value.from).split('/').slice(1)
  const found = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], source)
  copies++
  return JSON.parse(JSON.stringify(found).replace(/"id":"(\w+)"/g, (_, id: Id) => `"id":"${id}c${copies}"`))
}

/** A registry with just these lines. */
export function registryOf(lines: DraftExample['registry']): AskRegistry {
  const facts = lines.map(([number = '', title = '', status = '', successor = '']): RegistryFact => {
    const successors = successor === '' ? [] : [{ number: successor, title: null }]
    return { number, titleZh: title, titleEn: null, status: { name: status }, isVerified: true, successors }
  })
  return asked => ({
    matches: facts.filter(fact => fact.number === asked.normal),
    otherYears: facts.filter(
      fact => fact.number !== asked.normal && undatedKey(parseNumber(fact.number)) === undatedKey(asked),
    ),
  })
}
