import { parseNumber } from '../number/parse.ts'

/** The print form of a number in normal form, `DB31/T 1523—2024`; a number that the grammar does not know stays as it is. */
export function printNormal(normal: string): string {
  const number = parseNumber(normal)
  return number.normal === null ? normal : number.print
}
