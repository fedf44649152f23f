import type { IdentifierScheme } from '../scheme.ts'

const arc = '(0|[1-9][0-9]*)'

/** GB/T 17969.1 (ITU-T X.660): arcs in decimal with points between; below 0 and 1 the second arc is at most 39. China stands at 1.2.156 and 2.16.156. */
export const oid: IdentifierScheme = {
  id: 'oid',
  title: { zh: '对象标识符', en: 'object identifier' },
  basis: 'GB/T 17969.1',
  pattern: `([01]\\.([0-9]|[1-3][0-9])|2\\.${arc})(\\.${arc})*`,
  checks: [],
  parts: [],
  sound: ['1.2.156.10197.1.401', '2.16.156.339', '2.999'],
  faulty: ['3.1.1', '1.40.1', '1.2.156.', '1.02.156', '1'],
}
