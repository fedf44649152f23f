import type { CheckAlgorithm } from '../../ast.ts'
import type { IdentifierScheme } from '../scheme.ts'

const algorithm: CheckAlgorithm = {
  method: 'weighted',
  length: 7,
  alphabet: '0123456789',
  weights: [7, 6, 5, 4, 3, 2, 0],
  adds: 'product',
  modulus: 10,
  check: 6,
  characters: '0123456789',
}

/** IMO Resolution A.1117(30): seven digits, with or without `IMO` before them. */
export const imoShipNumber: IdentifierScheme = {
  id: 'imo-ship-number',
  title: { zh: 'IMO 船舶识别号', en: 'IMO ship number' },
  basis: 'IMO A.1117(30)',
  pattern: '(IMO ?)?[1-9][0-9]{6}',
  checks: [
    { when: '[0-9]{7}', algorithm },
    { when: 'IMO[0-9]{7}', part: { start: 3, length: 7 }, algorithm },
    { when: 'IMO [0-9]{7}', part: { start: 4, length: 7 }, algorithm },
  ],
  parts: [],
  sound: ['9319466', 'IMO9319466', 'IMO 9074729'],
  faulty: ['9319467', 'IMO9319467', 'IMO 9319467', '931946', 'imo9319466'],
}
