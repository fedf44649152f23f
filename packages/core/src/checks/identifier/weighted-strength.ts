import type { CheckAlgorithm } from '../ast.ts'
import { addendOf } from './check-digit.ts'
import { type Strength, shareOf, type Tally } from './tally.ts'

type Weighted = Extract<CheckAlgorithm, { method: 'weighted' }>

/** Luhn of one length; what it misses is the same for all. */
export function luhnOf(length: number): Weighted {
  const weights = Array.from({ length }, (_, position): number => ((length - 1 - position) % 2 === 1 ? 2 : 1))
  weights[length - 1] = 0
  return {
    method: 'weighted',
    length,
    alphabet: '0123456789',
    weights,
    adds: 'digits',
    modulus: 10,
    check: length - 1,
    characters: '0987654321',
  }
}

/** An algorithm with everything that is asked for often at hand. */
interface Sum {
  readonly algorithm: Weighted
  readonly letters: readonly string[]
  /** What each letter adds, by position. */
  readonly addends: readonly (readonly number[])[]
  /** Check character by remainder. */
  readonly checks: readonly string[]
}

function prepare(algorithm: Weighted): Sum {
  const letters = [...algorithm.alphabet]
  const addends = Array.from({ length: algorithm.length }, (_, position) =>
    letters.map(letter => (addendOf(letter, position, algorithm) ?? 0) % algorithm.modulus),
  )
  return { algorithm, letters, addends, checks: [...algorithm.characters] }
}

/** What a weighted sum misses, from how likely each remainder is. */
export function weightedStrength(algorithm: Weighted): Strength {
  const sum = prepare(algorithm)
  const { length, weights, check } = algorithm
  const counts = (position: number) => position === check || (weights[position] ?? 0) !== 0
  const substitutions: Tally = { all: 0, missed: 0 }
  const transpositions: Tally = { all: 0, missed: 0 }
  for (let position = 0; position < length; position++) {
    if (!counts(position)) continue
    if (position !== check) tallySubstitutions(sum, position, substitutions)
    if (position + 1 === length || !counts(position + 1)) continue
    if (position === check) tallySwapsWithCheck(sum, position + 1, transpositions)
    else if (position + 1 === check) tallySwapsWithCheck(sum, position, transpositions)
    else tallySwaps(sum, position, transpositions)
  }
  return { substitutions: shareOf(substitutions), transpositions: shareOf(transpositions) }
}

/** Another check character is never right, so only the others can be missed. */
function tallySubstitutions(sum: Sum, position: number, tally: Tally): void {
  const rest = remaindersWithout(sum, [position])
  const addends = sum.addends[position] ?? []
  for (const [one, right] of addends.entries())
    for (const [other, wrong] of addends.entries()) if (one !== other) tallyPair(sum, tally, { rest, right, wrong })
}

function tallySwaps(sum: Sum, position: number, tally: Tally): void {
  // A pair of letters is as likely as all pairs together are letters, so that it weighs like a letter beside the check.
  const rest = remaindersWithout(sum, [position, position + 1]).map(likely => likely / sum.letters.length)
  const [left, right] = [sum.addends[position] ?? [], sum.addends[position + 1] ?? []]
  for (let one = 0; one < left.length; one++)
    for (let other = 0; other < left.length; other++) {
      if (one === other) continue
      tallyPair(sum, tally, {
        rest,
        right: (left[one] ?? 0) + (right[other] ?? 0),
        wrong: (left[other] ?? 0) + (right[one] ?? 0),
      })
    }
}

/** An error that turns one addend into another; it is missed where both remainders have the same check character. */
function tallyPair(
  { algorithm: { modulus }, checks }: Sum,
  tally: Tally,
  { rest, right, wrong }: { rest: readonly number[]; right: number; wrong: number },
): void {
  for (let remainder = 0; remainder < modulus; remainder++) {
    const check = checks[(remainder + right) % modulus]
    if (check === '-') continue
    const likely = rest[remainder] ?? 0
    tally.all += likely
    if (checks[(remainder + wrong) % modulus] === check) tally.missed += likely
  }
}

/** The check and its neighbour change places: it has to be of the alphabet, and right in its new place. */
function tallySwapsWithCheck(sum: Sum, position: number, tally: Tally): void {
  const { letters, checks } = sum
  const { modulus } = sum.algorithm
  const addends = sum.addends[position] ?? []
  for (const [remainder, likely] of remaindersWithout(sum, [position]).entries())
    for (const [one, letter] of letters.entries()) {
      const check = checks[(remainder + (addends[one] ?? 0)) % modulus] ?? '-'
      if (check === '-' || check === letter) continue
      tally.all += likely
      const addend = addends[letters.indexOf(check)]
      if (addend !== undefined && checks[(remainder + addend) % modulus] === letter) tally.missed += likely
    }
}

/** How likely each remainder of the sum is, some positions and the check left out. */
function remaindersWithout({ algorithm, addends }: Sum, left: readonly number[]): readonly number[] {
  const { modulus, check } = algorithm
  let likely = Array.from({ length: modulus }, (_, remainder): number => (remainder === 0 ? 1 : 0))
  for (const [position, own] of addends.entries()) {
    if (position === check || left.includes(position)) continue
    const next = new Array<number>(modulus).fill(0)
    for (const addend of own)
      for (let remainder = 0; remainder < modulus; remainder++) {
        const sum = (remainder + addend) % modulus
        next[sum] = (next[sum] ?? 0) + (likely[remainder] ?? 0) / own.length
      }
    likely = next
  }
  return likely
}
