/*
 * Check characters, written for the truth alone and by the formulas of the standards: it must not share a mistake with
 * the engines that it judges.
 */

/** Letters and digits of a unified social credit code in the order of their values (GB 32100—2015, table 1). */
export const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]
const citizenWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const creditValues = valuesOf(creditAlphabet)
const organisationValues = valuesOf('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')
/** Letters from 10 on, without the multiples of 11 (ISO 6346:2022, annex A). */
const containerValues = valuesOf('0123456789A?BCDEFGHIJK?LMNOPQRSTU?VWXYZ')

/** The 18th character of a unified social credit code (GB 32100—2015, annex A). */
export function creditCheck(body: string): string {
  return creditAlphabet.charAt((31 - (sum(body, creditValues, at => creditWeights[at] ?? 0) % 31)) % 31)
}

/** The ninth character of an organisation code (GB 11714—1997). */
export function organisationCheck(body: string): string {
  return '0X987654321'.charAt(sum(body, organisationValues, at => organisationWeights[at] ?? 0) % 11)
}

/** The 18th character of a citizen's identity number (GB 11643—1999). */
export function citizenCheck(body: string): string {
  return '10X98765432'.charAt(sum(body, creditValues, at => citizenWeights[at] ?? 0) % 11)
}

/** The 13th digit of a GTIN-13. */
export function articleCheck(body: string): string {
  return String((10 - (sum(body, creditValues, at => (at % 2 === 0 ? 1 : 3)) % 10)) % 10)
}

/** The eleventh character of a container's code (ISO 6346); a remainder of 10, which should not be issued, is `-`. */
export function containerCheck(body: string): string {
  return '0123456789-'.charAt(sum(body, containerValues, at => 2 ** at) % 11)
}

function sum(body: string, values: readonly number[], weightAt: (at: number) => number): number {
  let total = 0
  for (let at = 0; at < body.length; at++) total += (values[body.charCodeAt(at)] ?? 0) * weightAt(at)
  return total
}

/** Value by the code of a character: its place in the alphabet. */
function valuesOf(alphabet: string): readonly number[] {
  const values = new Array<number>(128).fill(0)
  for (let at = 0; at < alphabet.length; at++) values[alphabet.charCodeAt(at)] = at
  return values
}
