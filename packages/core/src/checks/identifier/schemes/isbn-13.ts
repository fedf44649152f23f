import { gtinAlgorithm } from '../gtin.ts'
import type { IdentifierScheme } from '../scheme.ts'

/** GB/T 5795 (ISO 2108): thirteen digits without the hyphens of the printed form. */
export const isbn13: IdentifierScheme = {
  id: 'isbn-13',
  title: { zh: '国际标准书号（13 位）', en: 'ISBN of 13 digits' },
  basis: 'GB/T 5795',
  pattern: '97[89][0-9]{10}',
  checks: [{ algorithm: gtinAlgorithm(13) }],
  parts: [{ id: 'prefix', title: { zh: 'EAN·UCC 前缀', en: 'GS1 prefix' }, start: 0, length: 3 }],
  sound: ['9780306406157', '9783161484100'],
  faulty: ['9780306406158', '978-0-306-40615-7', '6901234567892'],
}
