import { type CodePoints, countPoints } from './code-points.ts'
import { matchesPattern } from './match-pattern.ts'
import type { Pattern, PatternNode } from './pattern-node.ts'

/** Chooses one of `count` (at least 1): a whole number from 0 to below it. The same choices give the same text. */
export type Choose = (count: number) => number

/** Rounds beyond the least that a sample may take; data for show need no longer ones. */
const roundsBeyond = 6

/** Makes a text that a pattern accepts; letters, digits and other visible characters where it leaves the choice. */
export function sampleText(pattern: Pattern, choose: Choose): string {
  return sampleNode(pattern.node, choose)
}

function sampleNode(node: PatternNode, choose: Choose): string {
  switch (node.op) {
    case 'character':
      return sampleCharacter(node.of, choose)
    case 'sequence':
      return node.of.map(part => sampleNode(part, choose)).join('')
    case 'choice': {
      const branch = node.of[choose(node.of.length)]
      return branch ? sampleNode(branch, choose) : ''
    }
    case 'repeat': {
      const beyond = Math.min((node.most ?? Number.POSITIVE_INFINITY) - node.least, roundsBeyond)
      const rounds = node.least + choose(beyond + 1)
      return Array.from({ length: rounds }, () => sampleNode(node.of, choose)).join('')
    }
  }
}

/** What a sample prefers, first to last: digits and letters, other visible ASCII, common Chinese characters. */
const preferred = ['0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', ' !#%&()*+,-./:;<=>?@[]_{|}~']

function sampleCharacter(set: CodePoints, choose: Choose): string {
  const isIn = (point: number) => set.some(range => range.from <= point && point <= range.to)
  for (const characters of preferred) {
    const fitting = [...characters].filter(character => isIn(character.codePointAt(0) ?? 0))
    if (fitting.length > 0) return fitting[choose(fitting.length)] ?? ''
  }
  const common = overlapWith(set, { from: 0x4e00, to: 0x9fa5 })
  return pointAt(common.length > 0 ? common : set, choose)
}

function overlapWith(set: CodePoints, bounds: CodePoints[number]): CodePoints {
  return set
    .map(range => ({ from: Math.max(range.from, bounds.from), to: Math.min(range.to, bounds.to) }))
    .filter(range => range.from <= range.to)
}

function pointAt(set: CodePoints, choose: Choose): string {
  let ordinal = choose(countPoints(set))
  for (const { from, to } of set) {
    if (ordinal <= to - from) return String.fromCodePoint(from + ordinal)
    ordinal -= to - from + 1
  }
  return ''
}

const triesAtMost = 40

/** Makes a text that a pattern refuses though it is close to one that it accepts; null where none was found, as for `.*`. */
export function sampleNearMiss(pattern: Pattern, choose: Choose): string | null {
  for (let round = 0; round < triesAtMost; round++) {
    const miss = spoil([...sampleText(pattern, choose)], choose)
    if (!matchesPattern(miss, pattern)) return miss
  }
  return null
}

const visible: CodePoints = [{ from: 0x21, to: 0x7e }]

/** Slips of a writer: a character left out, doubled, mistaken, added, or exchanged with the next. */
function spoil(characters: readonly string[], choose: Choose): string {
  const at = choose(characters.length + 1)
  const [first = '', second = ''] = characters.slice(at, at + 2)
  const strange = pointAt(visible, choose)
  const slips = [
    { taken: 1, given: '' },
    { taken: 1, given: first + first },
    { taken: 1, given: strange },
    { taken: 0, given: strange },
    { taken: 2, given: second + first },
  ]
  const { taken, given } = slips[choose(slips.length)] ?? { taken: 1, given: '' }
  return [...characters.slice(0, at), given, ...characters.slice(at + taken)].join('')
}
