import type { Text } from '../../../finding.ts'
import type { SideBySide } from '../compare-clauses.ts'
import type { ProvisionChange } from '../document-diff.ts'
import { comparePieces } from '../pieces.ts'
import { type ComparedProvision, compareProvision } from './compare-provision.ts'
import { gatherProvisions, type PlacedProvision } from './gather-provisions.ts'
import { pairProvisions } from './pair-provisions.ts'

/** Tells what became of each provision, in the order of the new document, those that are gone at the end. */
export function tellProvisions({ old, next, matches, clauses, carry }: SideBySide): readonly ProvisionChange[] {
  const blocks = new Map(
    clauses.flatMap(clause =>
      clause.blocks.flatMap(pair => (pair.old && pair.next ? [[pair.old.block, pair.next.block] as const] : [])),
    ),
  )
  const paired = pairProvisions(
    gatherProvisions(old, carry),
    gatherProvisions(next, text => text),
    { matches, blocks },
  )
  const changed = paired.changed
    .filter(pair => pair.some(isBinding))
    .map(([from, to]) => [to, change(from, to)] as const)
  const added = paired.added.filter(isBinding).map(one => [one, oneSided(null, one)] as const)
  const inOrder = [...changed, ...added].sort(([one], [other]) => one.clause.at - other.clause.at)
  return [...inOrder.map(([, told]) => told), ...paired.removed.filter(isBinding).map(one => oneSided(one, null))]
}

/** A statement binds nobody: it counts only where a provision became one, or one a provision. */
function isBinding({ side }: PlacedProvision): boolean {
  return side.type !== 'statement'
}

function change(old: PlacedProvision, next: PlacedProvision): ProvisionChange {
  const verdict = compareProvision(compared(old), compared(next))
  return { ...verdict, old: old.side, new: next.side, pieces: comparePieces(old.side.text, next.side.text) }
}

function compared({ side: { type, modal, isNegative }, text, items, confidence }: PlacedProvision): ComparedProvision {
  return { text, type, modal, isNegative, items, confidence }
}

const addedWhy: Text = { zh: '旧版没有此条款', en: 'the old edition has no such provision' }
const removedWhy: Text = { zh: '新版没有此条款', en: 'the new edition has no such provision' }

function oneSided(old: PlacedProvision | null, next: PlacedProvision | null): ProvisionChange {
  const confidence = (next ?? old)?.confidence ?? 0
  return {
    change: next ? 'added' : 'removed',
    old: old?.side ?? null,
    new: next?.side ?? null,
    why: next ? addedWhy : removedWhy,
    reasons: [],
    confidence,
    pieces: comparePieces(old?.side.text ?? '', next?.side.text ?? ''),
  }
}
