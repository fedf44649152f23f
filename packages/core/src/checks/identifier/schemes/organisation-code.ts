import { organisationAlgorithm } from '../organisation-algorithm.ts'
import type { IdentifierScheme } from '../scheme.ts'

/** GB 11714, in both its forms: for machines without the hyphen, for people with it. */
export const organisationCode: IdentifierScheme = {
  id: 'organisation-code',
  title: { zh: '组织机构代码', en: 'organisation code' },
  basis: 'GB 11714—1997',
  pattern: '[0-9A-Z]{8}-?[0-9X]',
  checks: [
    { when: '[0-9A-Z]{9}', algorithm: organisationAlgorithm('plain') },
    { when: '[0-9A-Z]{8}-[0-9A-Z]', algorithm: organisationAlgorithm('hyphenated') },
  ],
  parts: [{ id: 'body', title: { zh: '本体代码', en: 'body' }, start: 0, length: 8 }],
  sound: ['D2143569-X', 'D2143569X', '600037341'],
  faulty: ['D2143569-1', 'D21435690', 'D2143569--X', 'd2143569-X'],
}
