import { regionPattern } from '../region-pattern.ts'
import type { IdentifierScheme } from '../scheme.ts'

/** GB/T 2260: six digits, province, city, county. That the province exists is held to; which cities and counties are valid on a day, a code list says. */
export const regionCode: IdentifierScheme = {
  id: 'region-code',
  title: { zh: '行政区划代码', en: 'administrative region code' },
  basis: 'GB/T 2260',
  pattern: regionPattern,
  checks: [],
  parts: [
    { id: 'province', title: { zh: '省级', en: 'province' }, start: 0, length: 2 },
    { id: 'city', title: { zh: '地级', en: 'city' }, start: 2, length: 2 },
    { id: 'county', title: { zh: '县级', en: 'county' }, start: 4, length: 2 },
  ],
  sound: ['310115', '110000', '440300'],
  faulty: ['990101', '31011', '31011A', '3101150'],
}
