import { gtinAlgorithm } from '../gtin.ts'
import type { IdentifierScheme } from '../scheme.ts'

/** GB 12904 and GS1 General Specifications: GTIN of 13 digits. */
export const gtin13: IdentifierScheme = {
  id: 'gtin-13',
  title: { zh: '商品条码 GTIN-13（EAN-13）', en: 'GTIN-13 (EAN-13)' },
  basis: 'GB 12904',
  pattern: '[0-9]{13}',
  checks: [{ algorithm: gtinAlgorithm(13) }],
  parts: [],
  sound: ['6901234567892', '4006381333931'],
  faulty: ['6901234567893', '6901243567892', '690123456789'],
}
