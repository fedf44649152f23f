import type { CheckAlgorithm } from '../ast.ts'

/**
 * GB 11714: weights 3, 7, 9, 10, 5, 8, 4, 2, letters as 10 to 35, check 11 − Σ mod 11 with X for 10 and 0 for 11. The form for
 * people has a hyphen before the check, which counts nothing.
 */
export function organisationAlgorithm(form: 'plain' | 'hyphenated'): CheckAlgorithm {
  const isPlain = form === 'plain'
  const length = isPlain ? 9 : 10
  return {
    method: 'weighted',
    length,
    alphabet: `0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ${isPlain ? '' : '-'}`,
    weights: [3, 7, 9, 10, 5, 8, 4, 2, ...(isPlain ? [0] : [0, 0])],
    adds: 'product',
    modulus: 11,
    check: length - 1,
    characters: '0X987654321',
  }
}
