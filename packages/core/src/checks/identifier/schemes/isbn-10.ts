import { fallingAlgorithm } from '../falling-algorithm.ts'
import type { IdentifierScheme } from '../scheme.ts'

/** ISBN as issued before 2007 (GB/T 5795—2002, ISO 2108:1992), without hyphens. */
export const isbn10: IdentifierScheme = {
  id: 'isbn-10',
  title: { zh: '国际标准书号（10 位，2007 年以前）', en: 'ISBN of 10 characters, before 2007' },
  basis: 'GB/T 5795—2002',
  pattern: '[0-9]{9}[0-9X]',
  checks: [{ algorithm: fallingAlgorithm(10) }],
  parts: [],
  sound: ['0306406152', '080442957X'],
  faulty: ['0306406153', '0-306-40615-2', '080442957x', '030640615'],
}
