import type { IdentifierScheme } from '../scheme.ts'

/** ITU-R M.585: ships begin with a country (201 to 775), groups with 0, coast stations with 00, and so on; no check digit. */
export const mmsi: IdentifierScheme = {
  id: 'mmsi',
  title: { zh: '水上移动业务标识码', en: 'maritime mobile service identity' },
  basis: 'ITU-R M.585',
  pattern: '[2-7][0-9]{8}|0[2-7][0-9]{7}|00[2-7][0-9]{6}|111[2-7][0-9]{5}|8[2-7][0-9]{7}|97[0-9]{7}|9[89][2-7][0-9]{6}',
  checks: [],
  parts: [],
  sound: ['413123456', '003669999', '970123456'],
  faulty: ['41312345', '000000000', '913123456'],
}
