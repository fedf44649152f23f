import { ordinal36 } from './check-digit.ts'
import { type Strength, shareOf, type Tally } from './tally.ts'

/** A check that is read character by character, one state after another. */
export interface Chain {
  readonly states: number
  readonly start: number
  /** What may stand at each place. */
  readonly alphabets: readonly (readonly number[])[]
  readonly step: (state: number, value: number) => number
  readonly accepts: (state: number) => boolean
}

/** MOD M+1,M over digits. */
export function hybridChain(modulus: number, length: number): Chain {
  const values = Array.from({ length: modulus }, (_, value) => value)
  return {
    // The state is 2S mod (M + 1); after the check, the sum that leaves 1 is the one with S = 1, so a product of 2.
    states: modulus + 1,
    start: modulus,
    alphabets: Array.from({ length }, () => values),
    step: (state, value) => (2 * ((state + value) % modulus || modulus)) % (modulus + 1),
    accepts: state => state === 2 % (modulus + 1),
  }
}

/** MOD 97-10, in the order in which the number is read; the check digits are the last two. */
export function chain97(length: number): Chain {
  const values = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map(ordinal36)
  const digits = values.slice(0, 10)
  return {
    states: 97,
    start: 0,
    alphabets: Array.from({ length }, (_, place) => (place < length - 2 ? values : digits)),
    step: (state, value) => (state * (value > 9 ? 100 : 10) + value) % 97,
    accepts: state => state === 1,
  }
}

/** Follows the sound text and the faulty one side by side through the states. */
export function chainStrength(chain: Chain): Strength {
  const before = forwards(chain)
  const after = backwards(chain)
  const substitutions = { all: 0, missed: 0 }
  const transpositions = { all: 0, missed: 0 }
  for (const place of chain.alphabets.keys())
    for (const [state, likely] of (before[place] ?? []).entries()) {
      if (likely === 0) continue
      tallySubstitutions(substitutions, chain, { place, state, likely, after })
      tallySwaps(transpositions, chain, { place, state, likely, after })
    }
  return { substitutions: shareOf(substitutions), transpositions: shareOf(transpositions) }
}

/** `[right][wrong]`: the share of endings that both accept; `[right][right]`: those that are sound. */
type Both = readonly (readonly number[])[]

/** A place in a text, how likely the state there is, and what may come after each place. */
interface Crossing {
  readonly place: number
  readonly state: number
  readonly likely: number
  readonly after: readonly Both[]
}

function tallySubstitutions(tally: Tally, { alphabets, step }: Chain, { place, state, likely, after }: Crossing): void {
  const values = alphabets[place] ?? []
  const both = after[place + 1]
  const share = likely / values.length
  for (const one of values)
    for (const other of values) {
      if (one === other) continue
      const right = step(state, one)
      tally.all += share * (both?.[right]?.[right] ?? 0)
      tally.missed += share * (both?.[right]?.[step(state, other)] ?? 0)
    }
}

function tallySwaps(tally: Tally, { alphabets, step }: Chain, { place, state, likely, after }: Crossing): void {
  const [values, next] = [alphabets[place] ?? [], alphabets[place + 1] ?? []]
  const both = after[place + 2]
  const share = likely / values.length / next.length
  for (const one of values)
    for (const other of next) {
      if (one === other) continue
      const right = step(step(state, one), other)
      tally.all += share * (both?.[right]?.[right] ?? 0)
      // A letter where only digits may stand is noticed without any check.
      if (values.includes(other) && next.includes(one))
        tally.missed += share * (both?.[right]?.[step(step(state, other), one)] ?? 0)
    }
}

function forwards({ states, start, alphabets, step }: Chain): readonly (readonly number[])[] {
  const all = [Array.from({ length: states }, (_, state): number => (state === start ? 1 : 0))]
  for (const values of alphabets) {
    const next = new Array<number>(states).fill(0)
    for (const [state, likely] of (all.at(-1) ?? []).entries())
      for (const value of values) {
        const to = step(state, value)
        next[to] = (next[to] ?? 0) + likely / values.length
      }
    all.push(next)
  }
  return all
}

function backwards({ states, alphabets, step, accepts }: Chain): readonly Both[] {
  const range = Array.from({ length: states }, (_, state) => state)
  let both: Both = range.map(one => range.map(other => (accepts(one) && accepts(other) ? 1 : 0)))
  const all = [both]
  for (const values of [...alphabets].reverse()) {
    const later = both
    both = range.map(one =>
      range.map(other => {
        let share = 0
        for (const value of values) share += later[step(one, value)]?.[step(other, value)] ?? 0
        return share / values.length
      }),
    )
    all.unshift(both)
  }
  return all
}
