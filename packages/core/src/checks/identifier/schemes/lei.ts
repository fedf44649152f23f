import { check97Pattern } from '../iban-countries.ts'
import type { IdentifierScheme } from '../scheme.ts'

/** ISO 17442-1: four characters of the issuer, fourteen of the entity, two check digits by MOD 97-10. */
export const lei: IdentifierScheme = {
  id: 'lei',
  title: { zh: '法人机构识别编码', en: 'legal entity identifier' },
  basis: 'ISO 17442-1',
  pattern: `[0-9A-Z]{18}${check97Pattern}`,
  checks: [{ algorithm: { method: 'mod-97', shortest: 20, longest: 20, turned: 0 } }],
  parts: [
    { id: 'issuer', title: { zh: '本地系统前缀', en: 'issuer' }, start: 0, length: 4 },
    { id: 'entity', title: { zh: '实体部分', en: 'entity' }, start: 4, length: 14 },
    { id: 'check', title: { zh: '校验码', en: 'check digits' }, start: 18, length: 2 },
  ],
  sound: ['213800KUD8LAJWSQ9D15', '54930084UKLVMY22DS16'],
  faulty: ['213800KUD8LAJWSQ9D16', '213800KUD8LAJWSQ9D1', '213800kud8lajwsq9d15'],
}
