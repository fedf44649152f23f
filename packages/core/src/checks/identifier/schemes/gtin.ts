import { gtinAlgorithm } from '../gtin.ts'
import type { IdentifierScheme } from '../scheme.ts'

/** GB 12904 and GS1 General Specifications: a GTIN of any of its four lengths. */
export const gtin: IdentifierScheme = {
  id: 'gtin',
  title: { zh: '商品条码 GTIN（8、12、13 或 14 位）', en: 'GTIN of 8, 12, 13 or 14 digits' },
  basis: 'GB 12904',
  pattern: '[0-9]{8}|[0-9]{12,14}',
  checks: [8, 12, 13, 14].map(length => ({ when: `[0-9]{${length}}`, algorithm: gtinAlgorithm(length) })),
  parts: [],
  sound: ['96385074', '036000291452', '6901234567892', '16901234567899'],
  faulty: ['6901234567893', '690123456789', '69012345678'],
}
