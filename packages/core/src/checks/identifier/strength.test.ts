import { describe, expect, it } from 'vitest'
import type { CheckAlgorithm } from '../ast.ts'
import { checkPositionsOf, isCheckRight } from './check-digit.ts'
import { findScheme } from './list.ts'
import { strengthOf } from './strength.ts'

const weighted = {
  method: 'weighted',
  length: 4,
  alphabet: '0123456789',
  adds: 'product',
  modulus: 10,
  check: 3,
  characters: '0987654321',
} as const

/** Tries every text of the alphabets and every error. */
function tryAll(algorithm: CheckAlgorithm, alphabets: readonly string[]) {
  const texts = alphabets.reduce<string[]>(
    (all, letters) => all.flatMap(one => [...letters].map(next => one + next)),
    [''],
  )
  const isRight = (text: string) =>
    [...text].every((one, at) => alphabets[at]?.includes(one)) && isCheckRight(text, algorithm)
  const sound = texts.filter(isRight)
  const weights = 'weights' in algorithm ? algorithm.weights : []
  const checks = checkPositionsOf(alphabets.length, algorithm)
  const counts = (at: number) => weights[at] !== 0 || checks.includes(at)
  const [substituted, swapped] = [[] as boolean[], [] as boolean[]]
  for (const text of sound)
    for (const [at, letters] of alphabets.entries()) {
      const isCheck = 'check' in algorithm && algorithm.check === at
      if (counts(at) && !isCheck)
        for (const other of letters)
          if (other !== text[at]) substituted.push(isRight(text.slice(0, at) + other + text.slice(at + 1)))
      const [first = '', second = ''] = [text[at], text[at + 1]]
      if (second !== '' && first !== second && counts(at) && counts(at + 1))
        swapped.push(isRight(text.slice(0, at) + second + first + text.slice(at + 2)))
    }
  const share = (missed: readonly boolean[]) => missed.filter(Boolean).length / missed.length
  return { substitutions: share(substituted), transpositions: share(swapped) }
}

describe('what a check character misses', () => {
  it.each<[string, CheckAlgorithm, readonly string[]]>([
    [
      'weights 3 and 1',
      { ...weighted, weights: [3, 1, 3, 0] },
      ['0123456789', '0123456789', '0123456789', '0123456789'],
    ],
    [
      'weights that share a divisor with 10',
      { ...weighted, weights: [5, 4, 2, 0] },
      ['0123456789', '0123456789', '0123456789', '0123456789'],
    ],
    [
      'digits added',
      { ...weighted, weights: [2, 1, 2, 0], adds: 'digits' },
      ['0123456789', '0123456789', '0123456789', '0123456789'],
    ],
    [
      'a check in the middle',
      { ...weighted, weights: [3, 0, 7, 1], check: 1 },
      ['0123456789', '0123456789', '0123456789', '0123456789'],
    ],
    ['a weight of 0', { ...weighted, weights: [3, 0, 1, 0] }, ['0123456789', '0123456789', '0123456789', '0123456789']],
    [
      'two remainders with one character, and one that is not issued',
      { ...weighted, weights: [1, 2, 4, 0], modulus: 11, characters: '0123456789-' },
      ['0123456789', '0123456789', '0123456789', '0123456789'],
    ],
    [
      'ISO 6346 in small',
      { ...weighted, weights: [1, 2, 4, 0], modulus: 11, characters: '01234567890' },
      ['0123456789', '0123456789', '0123456789', '0123456789'],
    ],
    [
      'MOD 11,10',
      { method: 'hybrid', length: 4, modulus: 10 },
      ['0123456789', '0123456789', '0123456789', '0123456789'],
    ],
    ['MOD 11,10, longer', { method: 'hybrid', length: 5, modulus: 10 }, Array(5).fill('0123456789')],
    ['Luhn', { method: 'luhn', shortest: 4, longest: 4 }, ['0123456789', '0123456789', '0123456789', '0123456789']],
    [
      'MOD 97-10 over letters and digits',
      { method: 'mod-97', shortest: 4, longest: 4, turned: 0 },
      ['0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', '0123456789', '0123456789'],
    ],
  ])('is what is missed when everything is tried: %s', (_, algorithm, alphabets) => {
    const computed = strengthOf(algorithm)
    const tried = tryAll(algorithm, alphabets)
    expect(computed.substitutions).toBeCloseTo(tried.substitutions, 10)
    expect(computed.transpositions).toBeCloseTo(tried.transpositions, 10)
  })

  it.each([
    ['uscc', 1, 0, 0],
    ['citizen-id', 0, 0, 0],
    ['isbn-10', 0, 0, 0],
    ['issn', 0, 0, 0],
    ['gtin-13', 0, 0, 10 / 90],
    ['bank-card', 0, 0, 2 / 90],
  ])('of %s is what its makers promise', (id, check, substitutions, transpositions) => {
    const algorithm = findScheme(id)?.checks[check]?.algorithm
    if (!algorithm) throw new Error(id)
    const strength = strengthOf(algorithm)
    expect(strength.substitutions).toBeCloseTo(substitutions, 10)
    expect(strength.transpositions).toBeCloseTo(transpositions, 10)
    if (substitutions === 0) expect(strength.substitutions).toBe(0)
  })
})
