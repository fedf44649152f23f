import type { CheckAlgorithm } from '../ast.ts'

/** GS1 General Specifications, 7.9: weights 3 and 1 in turn, 3 next to the check, modulo 10. `length` counts the check. */
export function gtinAlgorithm(length: number): CheckAlgorithm {
  const weights = Array.from({ length }, (_, position) => {
    const fromRight = length - 1 - position
    if (fromRight === 0) return 0
    return fromRight % 2 === 1 ? 3 : 1
  })
  return {
    method: 'weighted',
    length,
    alphabet: '0123456789',
    weights,
    adds: 'product',
    modulus: 10,
    check: length - 1,
    characters: '0987654321',
  }
}
