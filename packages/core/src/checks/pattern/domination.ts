import type { Alphabet } from './alphabet.ts'
import { type CharacterNfa, closureOf, endState } from './character-nfa.ts'

/** Tells whether everything that follows one state may also follow another, which can then stand for both. */
export type Domination = (state: number, by: number) => boolean

/** Automata of more states are not looked at: the work grows with the square. */
const statesAtMost = 400
const stepsAtMost = 10_000_000

/**
 * The greatest simulation on the states that take characters: one is dominated by another that takes all its characters, and
 * after them leads to states by which its own are dominated. In `.*a.{0,20}b` the copy of `.` that has more of the twenty left
 * dominates those with less. Null when it would take too long.
 */
export function findDomination(nfa: CharacterNfa, alphabet: Alphabet): Domination | null {
  if (nfa.states.length > statesAtMost) return null
  const states = nfa.states.flatMap((state, at) => (state.set >= 0 ? [at] : []))
  const following = nfa.states.map(state => (state.set >= 0 ? closureOf(nfa, state.next[0] ?? endState).states : []))
  const width = nfa.states.length
  const holds = new Uint8Array(width * width)
  const isWithin = compareSets(alphabet)
  const setOf = (state: number) => nfa.states[state]?.set ?? 0
  holds[endState * width + endState] = 1
  for (const one of states) for (const by of states) holds[one * width + by] = isWithin(setOf(one), setOf(by)) ? 1 : 0
  let steps = 0
  const isFollowed = (one: number, by: number) =>
    (following[one] ?? []).every(next =>
      (following[by] ?? []).some(other => {
        steps++
        return holds[next * width + other] === 1
      }),
    )
  for (let isStable = false; !isStable; ) {
    isStable = true
    for (const one of states) {
      for (const by of states) {
        if (holds[one * width + by] !== 1 || isFollowed(one, by)) continue
        holds[one * width + by] = 0
        isStable = false
      }
      if (steps > stepsAtMost) return null
    }
  }
  return (state, by) => holds[state * width + by] === 1
}

/** Tells whether the characters of one set are all in another. */
function compareSets({ classesOf }: Alphabet): (set: number, other: number) => boolean {
  const sets = classesOf.map(list => new Set(list))
  const within = classesOf.map(list => sets.map(other => list.every(one => other.has(one))))
  return (set, other) => within[set]?.[other] ?? false
}

/** The states of a subset that no other of it dominates; of two that dominate each other the first. */
export function keepDominant(subset: Int32Array, isDominated: Domination): Int32Array {
  return subset.filter(
    (one, at) =>
      !subset.some((by, other) => other !== at && isDominated(one, by) && (other < at || !isDominated(by, one))),
  )
}
