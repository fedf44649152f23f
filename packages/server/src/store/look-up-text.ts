import { hash } from 'node:crypto'

const longest = 256

/**
 * A text as a look-up column holds it. Imported keys may be anything: PostgreSQL takes no NUL, and neither it nor common
 * sense takes an index entry of several kilobytes, so that long ones are represented by their digest.
 */
export function lookUpText(text: string): string {
  const clean = text.toWellFormed().replaceAll('\u0000', '\ufffd')
  return clean.length <= longest ? clean : `sha256:${hash('sha256', clean)}`
}
