import { numberKey } from '../number/normalise.ts'
import { mergeFacts } from './change.ts'
import type { NumberEntry, Standard } from './standard.ts'
import { tidyStandard } from './tidy.ts'

/**
 * One record of two that are about the same standard: what the kept one says goes first, what it does not say comes from the
 * other. Numbers, relations, places and sources of both stay; a second primary number becomes a joint one, and relations
 * between the two fall away.
 */
export function mergeStandards(kept: Standard, other: Standard): Standard {
  const { standard } = mergeFacts({ ...other, corrected: [] }, kept)
  const numbers = joinNumbers(kept.numbers, other.numbers)
  const own = new Set(numbers.filter(({ role }) => role !== 'dual').map(({ normal }) => numberKey(normal)))
  const relations = union(kept.relations, other.relations, ({ type, direction, target }) =>
    JSON.stringify([type, direction ?? 'out', numberKey(target)]),
  )
  return tidyStandard({
    ...standard,
    numbers,
    relations: relations.filter(({ target }) => !own.has(numberKey(target))),
    placements: union(kept.placements, other.placements, ({ framework, node }) => `${framework}/${node}`),
    sources: union(kept.sources, other.sources, ({ text }) => text),
    corrected: union(kept.corrected, other.corrected, ({ field }) => field),
    unread: kept.unread,
    unnumbered: numbers.length > 0 ? null : kept.unnumbered,
    confidence: kept.confidence,
    sourceKey: kept.sourceKey ?? other.sourceKey,
  })
}

function joinNumbers(kept: readonly NumberEntry[], other: readonly NumberEntry[]): readonly NumberEntry[] {
  const more = other.map(entry =>
    kept.length > 0 && entry.role === 'primary' ? { ...entry, role: 'joint' as const } : entry,
  )
  return union(kept, more, ({ normal }) => numberKey(normal))
}

/** What either has, told apart by a key; the first goes before the second. */
function union<Value>(
  one: readonly Value[],
  other: readonly Value[],
  keyOf: (value: Value) => string,
): readonly Value[] {
  const keys = new Set(one.map(keyOf))
  return [...one, ...other.filter(value => !keys.has(keyOf(value)))]
}
