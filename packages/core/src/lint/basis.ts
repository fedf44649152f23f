import type { Text } from '../finding.ts'

/** A clause of GB/T 1.1—2020 as the basis of a rule. */
export function clause2020(clause: string): Text {
  return { zh: `GB/T 1.1—2020，${clause}`, en: `GB/T 1.1—2020, ${clause}` }
}

/** The table of modal verbs, annex C of GB/T 1.1—2020 and of its 2009 edition's annex of equivalents. */
export const verbs2020: Text = { zh: 'GB/T 1.1—2020，附录C', en: 'GB/T 1.1—2020, annex C' }

/** The basis of rules that no rulebook states but that any document must keep to make sense. */
export const ownBasis: Text = { zh: '标尺自有规则', en: 'A rule of Biaochi' }
