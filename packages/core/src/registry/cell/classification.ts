/** A code as it was read, and whether it had to be mended or cannot be one. */
export interface ReadCode {
  readonly code: string
  readonly state: 'sound' | 'mended' | 'malformed'
}

const ics = /^\d{2}(\.\d{3}(\.\d{2})?)?$/
const ccs = /^[A-HJ-NP-Z]\d{2}(\/\d{2})?$/

/**
 * An ICS code, `35.240.20` (ICS, 7th edition). Spreadsheets take `43.180` for a number and lose its zero: a group of two
 * digits or one gets it back (`43.18` → `43.180`), a field of one digit its leading one (`1.040` → `01.040`).
 */
export function readIcs(text: string): ReadCode {
  const tight = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^ICS[:：]?/i, '')
    .replace(/\.+$/, '')
  if (ics.test(tight)) return { code: tight, state: 'sound' }
  const [field = '', group, subgroup, ...more] = tight.split('.')
  const mended = [field.padStart(2, '0'), group?.padEnd(3, '0'), subgroup?.padStart(2, '0'), ...more]
    .filter(part => part !== undefined)
    .join('.')
  return ics.test(mended) && group !== '' ? { code: mended, state: 'mended' } : { code: tight, state: 'malformed' }
}

/** A CCS code: a letter but I and O, and two digits, `L70`; also a range of the second level, `L70/84` (中国标准文献分类法). */
export function readCcs(text: string): ReadCode {
  const tight = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^CCS[:：]?/i, '')
    .toUpperCase()
  return { code: tight, state: ccs.test(tight) ? 'sound' : 'malformed' }
}
