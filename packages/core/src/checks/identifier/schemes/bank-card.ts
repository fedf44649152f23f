import type { IdentifierScheme } from '../scheme.ts'

/** ISO/IEC 7812 (GB/T 15694): issuer, account, check by Luhn. Lengths of cards in use are 13 to 19; which issuers exist changes too often to say here. */
export const bankCard: IdentifierScheme = {
  id: 'bank-card',
  title: { zh: '银行卡号', en: 'bank card number' },
  basis: 'ISO/IEC 7812-1',
  pattern: '[1-9][0-9]{12,18}',
  checks: [{ algorithm: { method: 'luhn', shortest: 13, longest: 19 } }],
  parts: [
    { id: 'issuer', title: { zh: '发卡机构标识（前 6 位）', en: 'issuer, first six digits' }, start: 0, length: 6 },
  ],
  sound: ['4111111111111111', '6222021234567890128', '378282246310005'],
  faulty: ['4111111111111112', '6222021234567890129', '0000000000000000', '4111 1111 1111 1111'],
}
