import { gtinAlgorithm } from '../gtin.ts'
import type { IdentifierScheme } from '../scheme.ts'

/** GB 12904 and GS1 General Specifications: GTIN of 8 digits. */
export const gtin8: IdentifierScheme = {
  id: 'gtin-8',
  title: { zh: '商品条码 GTIN-8（EAN-8）', en: 'GTIN-8 (EAN-8)' },
  basis: 'GB 12904',
  pattern: '[0-9]{8}',
  checks: [{ algorithm: gtinAlgorithm(8) }],
  parts: [],
  sound: ['96385074', '40170725'],
  faulty: ['96385075', '9638507'],
}
