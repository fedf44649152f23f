import type { CheckAlgorithm } from '../ast.ts'

type Weighted = Extract<CheckAlgorithm, { method: 'weighted' }>

const digits = '0123456789'
/** Digits and letters with the values that ISO/IEC 7064 gives them: 0 to 9, 10 to 35. */
const digitsAndLetters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Whether the check characters of a text are right; false where the text is not of the alphabet and length. */
export function isCheckRight(text: string, algorithm: CheckAlgorithm): boolean {
  const characters = [...text]
  if (!hasLength(characters.length, algorithm)) return false
  if (algorithm.method === 'mod-97') return remainder97(turn(characters, algorithm.turned)) === 1
  return checkCharacterFor(text, algorithm) === characters[checkPositionsOf(characters.length, algorithm)[0] ?? -1]
}

/**
 * The check character that a text should have, the two together for MOD 97-10; what stands at their place does not matter.
 * Null where the rest is not of the alphabet and length, or has no check character because its remainder is not issued.
 */
export function checkCharacterFor(text: string, algorithm: CheckAlgorithm): string | null {
  const characters = [...text]
  if (!hasLength(characters.length, algorithm)) return null
  switch (algorithm.method) {
    case 'weighted':
      return weightedCheck(characters, algorithm)
    case 'hybrid':
      return hybridCheck(characters.slice(0, -1), algorithm.modulus)
    case 'luhn':
      return luhnCheck(characters.slice(0, -1))
    case 'mod-97':
      return check97(characters, algorithm.turned)
  }
}

/** Where the check characters stand in a text of so many characters, from 0. */
export function checkPositionsOf(length: number, algorithm: CheckAlgorithm): readonly number[] {
  if (algorithm.method === 'weighted') return [algorithm.check]
  if (algorithm.method !== 'mod-97') return [length - 1]
  const last = algorithm.turned === 0 ? length - 1 : algorithm.turned - 1
  return [last - 1, last]
}

/** What a character adds at a position of a weighted sum; null where it is not of the alphabet. */
export function addendOf(character: string, position: number, algorithm: Weighted): number | null {
  const ordinal = [...algorithm.alphabet].indexOf(character)
  if (ordinal < 0) return null
  const product = (algorithm.values?.[ordinal] ?? ordinal) * (algorithm.weights[position] ?? 0)
  return algorithm.adds === 'digits' ? Math.floor(product / 10) + (product % 10) : product
}

/** Value of a character by ISO/IEC 7064 (0 to 35), or -1. */
export function ordinal36(character: string): number {
  return character.length === 1 ? digitsAndLetters.indexOf(character) : -1
}

function hasLength(length: number, algorithm: CheckAlgorithm): boolean {
  if ('length' in algorithm) return length === algorithm.length
  return length >= algorithm.shortest && length <= algorithm.longest
}

function weightedCheck(characters: readonly string[], algorithm: Weighted): string | null {
  let sum = 0
  for (const [position, character] of characters.entries()) {
    if (position === algorithm.check) continue
    const addend = addendOf(character, position, algorithm)
    if (addend === null) return null
    sum += addend
  }
  const check = [...algorithm.characters][sum % algorithm.modulus]
  return check === undefined || check === '-' ? null : check
}

function hybridCheck(body: readonly string[], modulus: number): string | null {
  let product = modulus
  for (const character of body) {
    const value = digits.slice(0, modulus).indexOf(character)
    if (value < 0) return null
    const sum = (product + value) % modulus || modulus
    product = (2 * sum) % (modulus + 1)
  }
  return String((modulus + 1 - product) % modulus)
}

function luhnCheck(body: readonly string[]): string | null {
  let sum = 0
  for (const [fromRight, character] of [...body].reverse().entries()) {
    const value = digits.indexOf(character)
    if (value < 0) return null
    const doubled = fromRight % 2 === 0 ? value * 2 : value
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return String((10 - (sum % 10)) % 10)
}

function turn(characters: readonly string[], turned: number): readonly string[] {
  return [...characters.slice(turned), ...characters.slice(0, turned)]
}

function check97(characters: readonly string[], turned: number): string | null {
  const body = turn(characters, turned).slice(0, -2)
  const remainder = remainder97([...body, '0', '0'])
  return remainder === null ? null : String(98 - remainder).padStart(2, '0')
}

/** The characters as one number, modulo 97; null where one is neither digit nor capital letter. */
function remainder97(characters: readonly string[]): number | null {
  let remainder = 0
  for (const character of characters) {
    const value = ordinal36(character)
    if (value < 0) return null
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder
}
