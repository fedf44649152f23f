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

/** What a weighted sum misses, from how likely each remainder is. */
export function weightedStrength(algorithm: Weighted): Strength {
  const { length, weights, check } = algorithm
  const counted = weights.map((weight, position) => weight !== 0 || position === check)
  const [substitutions, transpositions]: [Tally, Tally] = [
    { all: 0, missed: 0 },
    { all: 0, missed: 0 },
  ]
  for (let position = 0; position < length; position++) {
    if (!counted[position]) continue
    if (position !== check) tallySubstitutions(algorithm, position, substitutions)
    if (counted[position + 1]) tallySwaps(algorithm, position, transpositions)
  }
  return { substitutions: shareOf(substitutions), transpositions: shareOf(transpositions) }
}

/** Another check character is never right, so only the others can be missed. */
function tallySubstitutions(algorithm: Weighted, position: number, tally: Tally): void {
  const letters = [...algorithm.alphabet]
  const rest = remaindersWithout(algorithm, [position])
  for (const right of letters)
    for (const wrong of letters) {
      if (right === wrong) continue
      tallyPair(algorithm, tally, {
        rest,
        right: addendOf(right, position, algorithm) ?? 0,
        wrong: addendOf(wrong, position, algorithm) ?? 0,
      })
    }
}

function tallySwaps(algorithm: Weighted, position: number, tally: Tally): void {
  const { check } = algorithm
  if (position === check || position + 1 === check) {
    tallySwapsWithCheck(algorithm, position === check ? position + 1 : position, tally)
    return
  }
  const letters = [...algorithm.alphabet]
  // A pair of letters is as likely as all pairs together are letters, so that it weighs like a letter beside the check.
  const rest = remaindersWithout(algorithm, [position, position + 1]).map(likely => likely / letters.length)
  const add = (character: string, at: number) => addendOf(character, at, algorithm) ?? 0
  for (const first of letters)
    for (const second of letters) {
      if (first === second) continue
      tallyPair(algorithm, tally, {
        rest,
        right: add(first, position) + add(second, position + 1),
        wrong: add(second, position) + add(first, position + 1),
      })
    }
}

/** An error that turns one addend into another; it is missed where both remainders have the same check character. */
function tallyPair(
  { modulus, characters }: Weighted,
  tally: Tally,
  { rest, right, wrong }: { rest: readonly number[]; right: number; wrong: number },
): void {
  const checks = [...characters]
  for (const [remainder, likely] of rest.entries()) {
    const check = checks[(remainder + right) % modulus]
    if (check === '-') continue
    tally.all += likely
    if (checks[(remainder + wrong) % modulus] === check) tally.missed += likely
  }
}

/** The check and its neighbour change places: it has to be of the alphabet, and right in its new place. */
function tallySwapsWithCheck(algorithm: Weighted, position: number, tally: Tally): void {
  const { modulus } = algorithm
  const checks = [...algorithm.characters]
  for (const [remainder, likely] of remaindersWithout(algorithm, [position]).entries())
    for (const letter of algorithm.alphabet) {
      const check = checks[(remainder + (addendOf(letter, position, algorithm) ?? 0)) % modulus] ?? '-'
      if (check === '-' || check === letter) continue
      tally.all += likely
      const addend = addendOf(check, position, algorithm)
      if (addend !== null && checks[(remainder + addend) % modulus] === letter) tally.missed += likely
    }
}

/** How likely each remainder of the sum is, some positions and the check left out. */
function remaindersWithout(algorithm: Weighted, left: readonly number[]): readonly number[] {
  const { length, modulus, check } = algorithm
  const letters = [...algorithm.alphabet]
  let likely = Array.from({ length: modulus }, (_, remainder): number => (remainder === 0 ? 1 : 0))
  for (let position = 0; position < length; position++) {
    if (position === check || left.includes(position)) continue
    const next = new Array<number>(modulus).fill(0)
    for (const letter of letters) {
      const addend = addendOf(letter, position, algorithm) ?? 0
      for (const [remainder, share] of likely.entries()) {
        const sum = (remainder + addend) % modulus
        next[sum] = (next[sum] ?? 0) + share / letters.length
      }
    }
    likely = next
  }
  return likely
}
