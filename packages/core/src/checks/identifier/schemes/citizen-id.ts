import type { IdentifierScheme } from '../scheme.ts'

/**
 * GB 11643—1999: region, date of birth, sequence (odd for men), check by MOD 11-2. Regions are those of the time of issue, and
 * those of the residence permits for people of Hong Kong, Macao and Taiwan (81, 82, 83), so only the province is limited.
 */
export const citizenId: IdentifierScheme = {
  id: 'citizen-id',
  title: { zh: '公民身份号码', en: 'citizen identity number' },
  basis: 'GB 11643—1999',
  pattern:
    '(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])[0-9]{4}(18|19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9X]',
  checks: [
    {
      algorithm: {
        method: 'weighted',
        length: 18,
        alphabet: '0123456789',
        weights: [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 0],
        adds: 'product',
        modulus: 11,
        check: 17,
        characters: '10X98765432',
      },
    },
  ],
  parts: [
    { id: 'region', title: { zh: '地址码', en: 'region' }, start: 0, length: 6 },
    { id: 'birth', title: { zh: '出生日期码', en: 'date of birth' }, start: 6, length: 8, date: 'YYYYMMDD' },
    { id: 'sequence', title: { zh: '顺序码', en: 'sequence' }, start: 14, length: 3 },
    { id: 'check', title: { zh: '校验码', en: 'check character' }, start: 17, length: 1 },
  ],
  sound: ['11010519491231002X', '440524188001010014'],
  faulty: ['110105194912310021', '11010519491231002x', '110105194902310026', '110105491231002'],
}
