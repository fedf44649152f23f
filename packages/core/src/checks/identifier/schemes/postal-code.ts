import type { IdentifierScheme } from '../scheme.ts'

/** Postal codes of China: six digits that do not begin with 00. From practice, to be confirmed; which are in use is not said. */
export const postalCode: IdentifierScheme = {
  id: 'postal-code',
  title: { zh: '邮政编码', en: 'postal code' },
  basis: '邮政编码（据惯例，待核实）',
  pattern: '(0[1-9]|[1-9][0-9])[0-9]{4}',
  checks: [],
  parts: [],
  sound: ['200000', '010010', '999077'],
  faulty: ['000000', '20000', '2000001', '20000O'],
}
