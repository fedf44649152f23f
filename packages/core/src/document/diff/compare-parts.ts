import { alignSequence, stretchesOf } from './align-sequence.ts'
import type { Part } from './block-parts.ts'
import type { PartChange } from './document-diff.ts'
import { pairAlike } from './pair-alike.ts'
import { comparePieces } from './pieces.ts'

/** Compares the parts of two blocks that are the same block, in the order of the new one with what is gone between. */
export function compareParts(old: readonly Part[], next: readonly Part[]): readonly PartChange[] {
  const matches = alignSequence(
    old.map(({ part, key }) => `${part}\u0002${key}`),
    next.map(({ part, key }) => `${part}\u0002${key}`),
  )
  return stretchesOf(matches, next.length).flatMap(({ isSame, old: [x, xEnd], next: [y, yEnd] }) =>
    isSame
      ? old.slice(x, xEnd).map((part, at) => comparePart(part, next[y + at] ?? part))
      : pairGap(old.slice(x, xEnd), next.slice(y, yEnd)),
  )
}

/** One part on both sides; null where it is missing. */
export function comparePart(old: Part | null, next: Part | null): PartChange {
  const part = next ?? old
  if (!part) throw new RangeError('a part stands on one side at least')
  return {
    part: part.part,
    change: !old ? 'added' : !next ? 'removed' : old.key === next.key ? 'same' : 'changed',
    label: part.label,
    old: old ? old.text : null,
    new: next ? next.text : null,
    pieces: comparePieces(old?.text ?? '', next?.text ?? ''),
  }
}

function pairGap(old: readonly Part[], next: readonly Part[]): readonly PartChange[] {
  const pairs = isOneEach(old, next) ? [[0, 0] as const] : pairAlike(old.map(asAlike), next.map(asAlike), 0.25)
  const changes: PartChange[] = []
  let [x, y] = [0, 0]
  for (const [pairX, pairY] of [...pairs, [old.length, next.length] as const]) {
    for (; x < pairX; x++) changes.push(comparePart(old[x] ?? null, null))
    for (; y < pairY; y++) changes.push(comparePart(null, next[y] ?? null))
    if (x < old.length && y < next.length) changes.push(comparePart(old[x++] ?? null, next[y++] ?? null))
  }
  return changes
}

function isOneEach(old: readonly Part[], next: readonly Part[]): boolean {
  return old.length === 1 && next.length === 1 && old[0]?.part === next[0]?.part
}

/** Names are paired by their language, pictures and formulas by being such. */
function asAlike({ part, label, text }: Part): { kind: string; text: string } {
  if (part === 'name') return { kind: `name ${label}`, text: 'name' }
  return part === 'image' || part === 'formula' || part === 'source' || part === 'title' || part === 'unit'
    ? { kind: `${part} ${label}`, text: part }
    : { kind: part, text }
}
