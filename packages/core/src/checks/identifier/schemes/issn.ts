import { fallingAlgorithm } from '../falling-algorithm.ts'
import type { IdentifierScheme } from '../scheme.ts'

/** GB/T 9999 (ISO 3297): eight characters; the hyphen of the printed form may stand. */
export const issn: IdentifierScheme = {
  id: 'issn',
  title: { zh: '国际标准连续出版物号', en: 'ISSN' },
  basis: 'GB/T 9999',
  pattern: '[0-9]{4}-?[0-9]{3}[0-9X]',
  checks: [
    { when: '[0-9]{7}[0-9X]', algorithm: fallingAlgorithm(8) },
    { when: '[0-9]{4}-[0-9]{3}[0-9X]', algorithm: fallingAlgorithm(9, 4) },
  ],
  parts: [],
  sound: ['0378-5955', '03785955', '2434-561X'],
  faulty: ['0378-5956', '2434-561x', '0378 5955', '037-85955'],
}
