import { ibanPattern } from '../iban-countries.ts'
import type { IdentifierScheme } from '../scheme.ts'

/** ISO 13616-1, in the form for machines: no blanks. China issues none; they stand in data about payments abroad. */
export const iban: IdentifierScheme = {
  id: 'iban',
  title: { zh: '国际银行账号', en: 'IBAN' },
  basis: 'ISO 13616-1',
  pattern: ibanPattern(),
  checks: [{ algorithm: { method: 'mod-97', shortest: 15, longest: 34, turned: 4 } }],
  parts: [
    { id: 'country', title: { zh: '国家代码', en: 'country' }, start: 0, length: 2 },
    { id: 'check', title: { zh: '校验码', en: 'check digits' }, start: 2, length: 2 },
  ],
  sound: ['GB82WEST12345698765432', 'DE89370400440532013000', 'NO9386011117947'],
  faulty: ['GB83WEST12345698765432', 'GB82WEST1234569876543', 'GB82 WEST 1234 5698 7654 32', 'gb82west12345698765432'],
}
