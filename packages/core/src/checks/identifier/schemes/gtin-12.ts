import { gtinAlgorithm } from '../gtin.ts'
import type { IdentifierScheme } from '../scheme.ts'

/** GB 12904 and GS1 General Specifications: GTIN of 12 digits. */
export const gtin12: IdentifierScheme = {
  id: 'gtin-12',
  title: { zh: '商品条码 GTIN-12（UPC-A）', en: 'GTIN-12 (UPC-A)' },
  basis: 'GB 12904',
  pattern: '[0-9]{12}',
  checks: [{ algorithm: gtinAlgorithm(12) }],
  parts: [],
  sound: ['036000291452'],
  faulty: ['036000291453', '36000291452'],
}
