import type { CheckAlgorithm } from '../ast.ts'

/** Weights that fall to 2 before the check, modulo 11, X for 10: ISBN of ten characters and ISSN. `hyphen`: where one stands, from 0. */
export function fallingAlgorithm(length: number, hyphen?: number): CheckAlgorithm {
  const digits = length - (hyphen === undefined ? 0 : 1)
  const weights: number[] = []
  for (let next = digits, position = 0; position < length; position += 1) {
    const counts = position !== hyphen && position !== length - 1
    weights.push(counts ? next : 0)
    if (counts) next -= 1
  }
  return {
    method: 'weighted',
    length,
    alphabet: hyphen === undefined ? '0123456789' : '0123456789-',
    weights,
    adds: 'product',
    modulus: 11,
    check: length - 1,
    characters: '0X987654321',
  }
}
