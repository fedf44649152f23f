import type { Block } from '../model/block.ts'
import { blockText, titleText } from '../model/plain-text.ts'
import { alignSequence, stretchesOf } from './align-sequence.ts'
import { pairAlike } from './pair-alike.ts'

/** A block with what it is compared by. */
export interface KeyedBlock {
  readonly block: Block
  readonly key: string
}

/** A block of one clause with the one it became; null on the side where there is none. */
export interface BlockPair {
  readonly old: KeyedBlock | null
  readonly next: KeyedBlock | null
}

/** Pairs the blocks of a clause on both sides, in the order of the new side with what is gone between. */
export function pairBlocks(old: readonly KeyedBlock[], next: readonly KeyedBlock[]): readonly BlockPair[] {
  return joinNamed(pairBy(old, next, ({ key }) => key, pairNamed))
}

/** A term or a table that changed and stands in another place of the clause is still the same by its name. */
function joinNamed(pairs: readonly BlockPair[]): readonly BlockPair[] {
  const gone = new Map<string, KeyedBlock | null>()
  for (const { old, next } of pairs) {
    const name = old && !next ? nameOf(old.block) : null
    // A name that stands there twice names nothing.
    if (old && name !== null) gone.set(name, gone.has(name) ? null : old)
  }
  if (gone.size === 0) return pairs
  const joined = new Set<KeyedBlock>()
  const found = pairs.map((pair): BlockPair => {
    const name = pair.next && !pair.old ? nameOf(pair.next.block) : null
    const old = name === null ? null : gone.get(name)
    if (!old || joined.has(old) || old.key === pair.next?.key) return pair
    joined.add(old)
    return { ...pair, old }
  })
  return found.filter(({ old, next }) => next !== null || !old || !joined.has(old))
}

type PairGap = (old: readonly KeyedBlock[], next: readonly KeyedBlock[]) => readonly BlockPair[]

function pairBy(
  old: readonly KeyedBlock[],
  next: readonly KeyedBlock[],
  keyOf: (block: KeyedBlock, place: string) => string,
  pairGap: PairGap,
): readonly BlockPair[] {
  const matches = alignSequence(
    old.map((block, at) => keyOf(block, `old ${at}`)),
    next.map((block, at) => keyOf(block, `next ${at}`)),
  )
  return stretchesOf(matches, next.length).flatMap(({ isSame, old: [x, xEnd], next: [y, yEnd] }) => {
    const left = old.slice(x, xEnd)
    if (!isSame) return pairGap(left, next.slice(y, yEnd))
    return left.map((block, at) => ({ old: block, next: next[y + at] ?? null }))
  })
}

/** Blocks that changed and kept their name: the same term, caption or cited standard. */
function pairNamed(old: readonly KeyedBlock[], next: readonly KeyedBlock[]): readonly BlockPair[] {
  if (old.length === 0 || next.length === 0) return alone(old, next)
  return pairBy(old, next, ({ block }, place) => nameOf(block) ?? place, pairChanged)
}

function nameOf(block: Block): string | null {
  if (block.t === 'term') return block.names[0] ? `term ${block.names[0].text}` : null
  if (block.t === 'reference')
    return block.standard === null ? null : `reference ${block.standard.replace(/-\d{4}$/, '')}`
  if (block.t !== 'table' && block.t !== 'figure') return null
  const title = titleText(block.title)
  return title === '' ? null : `${block.t} ${title}`
}

function pairChanged(old: readonly KeyedBlock[], next: readonly KeyedBlock[]): readonly BlockPair[] {
  if (old.length === 0 || next.length === 0) return alone(old, next)
  const pairs = isSureOne(old, next) ? [[0, 0] as const] : pairAlike(old.map(asAlike), next.map(asAlike))
  const paired: BlockPair[] = []
  let [x, y] = [0, 0]
  for (const [pairX, pairY] of pairs) {
    paired.push(...alone(old.slice(x, pairX), next.slice(y, pairY)), {
      old: old[pairX] ?? null,
      next: next[pairY] ?? null,
    })
    ;[x, y] = [pairX + 1, pairY + 1]
  }
  return [...paired, ...alone(old.slice(x), next.slice(y))]
}

/** One table for one table, one list for one list: the same, however much of it changed. Paragraphs must have something in common. */
function isSureOne([old, ...moreOld]: readonly KeyedBlock[], [next, ...moreNext]: readonly KeyedBlock[]): boolean {
  if (!old || !next || moreOld.length > 0 || moreNext.length > 0 || old.block.t !== next.block.t) return false
  const kind = old.block.t
  return kind !== 'paragraph' && kind !== 'term' && kind !== 'reference'
}

function alone(old: readonly KeyedBlock[], next: readonly KeyedBlock[]): readonly BlockPair[] {
  return [...old.map(block => ({ old: block, next: null })), ...next.map(block => ({ old: null, next: block }))]
}

function asAlike({ block }: KeyedBlock): { kind: string; text: string } {
  return { kind: block.t, text: block.t === 'formula' ? block.formula.mathml : blockText(block) }
}
