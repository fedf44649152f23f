import type { CodePoints } from './code-points.ts'
import type { PatternNode } from './pattern-node.ts'

/** A nondeterministic automaton: each state either takes a character of a set, or branches without taking any. */
export interface CharacterNfa {
  readonly start: number
  readonly states: readonly NfaState[]
  /** The different sets of its characters. */
  readonly sets: readonly CodePoints[]
}

export interface NfaState {
  /** Ordinal of a set; -1 for a branch. State 0 is the end: a branch that leads nowhere. */
  readonly set: number
  readonly next: readonly number[]
}

/** The end of every automaton. */
export const endState = 0

/** Writes a tree out as states, back to front: each part is told what comes after it. */
export function buildNfa(node: PatternNode): CharacterNfa {
  const building: Building = { states: [{ set: -1, next: [] }], sets: [], ordinals: new Map() }
  return { start: addNode(building, node, endState), states: building.states, sets: building.sets }
}

interface Building {
  readonly states: NfaState[]
  readonly sets: CodePoints[]
  readonly ordinals: Map<string, number>
}

/** The end and the states that take a character, as far as branches lead to them from a state, in rising order; and how many states that took. */
export function closureOf(nfa: CharacterNfa, from: number): { readonly states: number[]; readonly steps: number } {
  const isSeen = new Uint8Array(nfa.states.length)
  let steps = 0
  const open = [from]
  const found: number[] = []
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (isSeen[one] === 1) continue
    isSeen[one] = 1
    steps++
    const state = nfa.states[one]
    if (!state) continue
    if (state.set >= 0 || one === endState) found.push(one)
    else open.push(...state.next)
  }
  return { states: found.sort((a, b) => a - b), steps }
}

/** Adds the states of a node in front of `next`, and gives the first. */
function addNode(building: Building, node: PatternNode, next: number): number {
  switch (node.op) {
    case 'character':
      return addState(building, { set: ordinalOf(building, node.of), next: [next] })
    case 'sequence':
      return node.of.reduceRight((after, part) => addNode(building, part, after), next)
    case 'choice':
      return addState(building, { set: -1, next: node.of.map(branch => addNode(building, branch, next)) })
    case 'repeat':
      return addRepeat(building, node, next)
  }
}

function addRepeat(building: Building, node: PatternNode & { op: 'repeat' }, next: number): number {
  let first = node.most === null ? addLoop(building, node.of, next) : next
  // Each optional round leads into the next one or straight to the end, so closures stay small.
  for (let round = node.least; round < (node.most ?? 0); round++) {
    first = addState(building, { set: -1, next: [addNode(building, node.of, first), next] })
  }
  for (let round = 0; round < node.least; round++) first = addNode(building, node.of, first)
  return first
}

function addLoop(building: Building, body: PatternNode, next: number): number {
  const ways: number[] = [next]
  const loop = addState(building, { set: -1, next: ways })
  ways.push(addNode(building, body, loop))
  return loop
}

function addState(building: Building, state: NfaState): number {
  return building.states.push(state) - 1
}

function ordinalOf(building: Building, set: CodePoints): number {
  const key = set.map(range => `${range.from}-${range.to}`).join()
  const known = building.ordinals.get(key)
  if (known !== undefined) return known
  building.ordinals.set(key, building.sets.length)
  return building.sets.push(set) - 1
}
