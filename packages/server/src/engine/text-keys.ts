import type { ByteSet } from '@biaochi/core/checks/bytes/generate/runtime/byte-set.ts'
import { readKey } from '@biaochi/core/checks/bytes/generate/runtime/key-writer.ts'
import type { TablePlan } from '@biaochi/core/checks/plan.ts'
import { keyOf } from '@biaochi/core/checks/reference/evaluate.ts'
import { joinKey } from '@biaochi/core/checks/sql/emit/text.ts'

/** A set of keys as texts: joined as SQL joins them, and as the referee keeps them. */
export interface TextKeys {
  readonly joined: () => Iterable<string>
  readonly texts: () => ReadonlySet<string>
}

/** The sets that the rules of a table ask for; one that is too large, or that nobody gave, is left out. */
export function keySetsOf(plan: TablePlan, sets: ReadonlyMap<string, ByteSet | null>): ReadonlyMap<string, TextKeys> {
  const parts = new Map<string, number>()
  collectParts(plan.rules, parts)
  const found = new Map<string, TextKeys>()
  for (const [id, count] of parts) {
    const set = sets.get(id)
    if (!set) continue
    found.set(id, {
      joined: () => membersOf(set, count, joinKey),
      texts: () => new Set(membersOf(set, count, keyOf)),
    })
  }
  return found
}

function* membersOf({ bytes, starts }: ByteSet, parts: number, join: (texts: readonly string[]) => string) {
  for (let member = 0; member + 1 < starts.length; member++)
    yield join(readKey(bytes.subarray(starts[member], starts[member + 1]), parts))
}

/** How many texts a key has, by its id. */
function collectParts(node: unknown, parts: Map<string, number>): void {
  if (node === null || typeof node !== 'object') return
  if ('op' in node && node.op === 'found' && 'key' in node && typeof node.key === 'string' && 'of' in node)
    parts.set(node.key, Array.isArray(node.of) ? node.of.length : 1)
  for (const child of Object.values(node)) collectParts(child, parts)
}
