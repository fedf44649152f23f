import { organisationAlgorithm } from '../organisation-algorithm.ts'
import type { IdentifierScheme } from '../scheme.ts'

/** Digits and capital letters without I, O, S, V and Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const letter = '[0-9A-HJ-NPQRTUWXY]'

/**
 * GB 32100—2015 with amendment 1 (2016). The first two characters may be letters (N2 of agriculture), whatever lists of
 * departments say; the digits of the region are those at the time of registration, so no list limits them.
 * Characters 9 to 17 are the organisation code, coded by GB 11714: its own check character has to be right as well. A city
 * whose register holds older errors there makes its own scheme with `extends: uscc` and the outer check alone.
 */
export const uscc: IdentifierScheme = {
  id: 'uscc',
  title: { zh: '统一社会信用代码', en: 'unified social credit code' },
  basis: 'GB 32100—2015',
  pattern: `${letter}{2}[0-9]{6}${letter}{8}[0-9X]${letter}`,
  checks: [
    { part: { start: 8, length: 9 }, algorithm: organisationAlgorithm('plain') },
    {
      algorithm: {
        method: 'weighted',
        length: 18,
        alphabet,
        // Powers of 3 modulo 31.
        weights: [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 0],
        adds: 'product',
        modulus: 31,
        check: 17,
        characters: '0YXWUTRQPNMLKJHGFEDCBA987654321',
      },
    },
  ],
  parts: [
    { id: 'department', title: { zh: '登记管理部门代码', en: 'registration department' }, start: 0, length: 1 },
    { id: 'category', title: { zh: '机构类别代码', en: 'category of organisation' }, start: 1, length: 1 },
    { id: 'region', title: { zh: '登记管理机关行政区划码', en: 'region of registration' }, start: 2, length: 6 },
    { id: 'organisation', title: { zh: '主体标识码', en: 'organisation code' }, start: 8, length: 9 },
    { id: 'check', title: { zh: '校验码', en: 'check character' }, start: 17, length: 1 },
  ],
  sound: ['91110000600037341L', 'N2310115MF1234567D', '91310115A123456749'],
  // The third has a right check about an organisation code with a wrong one.
  faulty: ['911100006000373410', '91110000600037341l', '91110000600037342P', '9111000060003734L', '91110000I00037341L'],
}
