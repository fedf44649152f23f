import { gtinAlgorithm } from '../gtin.ts'
import type { IdentifierScheme } from '../scheme.ts'

/** GB 12904 and GS1 General Specifications: GTIN of 14 digits. */
export const gtin14: IdentifierScheme = {
  id: 'gtin-14',
  title: { zh: '商品条码 GTIN-14', en: 'GTIN-14' },
  basis: 'GB 12904',
  pattern: '[0-9]{14}',
  checks: [{ algorithm: gtinAlgorithm(14) }],
  parts: [],
  sound: ['16901234567899'],
  faulty: ['16901234567890', '6901234567892'],
}
