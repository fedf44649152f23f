import { parsePattern } from '../../pattern/parse-pattern.ts'
import { printPattern } from '../../pattern/print-pattern.ts'

/** A portable pattern as ECMAScript with both anchors: a search for it is about the whole text. */
export function anchored(pattern: string): string {
  const { value } = parsePattern(pattern)
  return value ? printPattern(value, 'ecmascript') : `^(?:${pattern})$`
}
