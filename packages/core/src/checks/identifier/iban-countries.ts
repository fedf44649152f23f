/**
 * Lengths of IBAN by country, from the register that ISO 13616 sets up, as far as they are known for certain. What is not
 * here is held to no length but the longest.
 */
const lengths: Readonly<Record<number, string>> = {
  15: 'NO',
  16: 'BE',
  18: 'DK FI FO GL NL',
  19: 'MK SI',
  20: 'AT BA EE KZ LT LU XK',
  21: 'CH HR LI LV',
  22: 'BG BH CR DE GB GE IE ME RS VA',
  23: 'AE GI IL IQ TL',
  24: 'AD CZ ES MD PK RO SA SE SK TN VG',
  25: 'PT ST',
  26: 'IS TR',
  27: 'FR GR IT MC MR SM',
  28: 'AL AZ BY CY DO GT HU LB PL SV',
  29: 'BR EG PS QA UA',
  30: 'JO KW MU',
  31: 'MT SC',
  32: 'LC',
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
/** Check digits are 98 − n mod 97, so 00, 01 and 99 are never right (ISO/IEC 7064). */
export const check97Pattern = '(0[2-9]|[1-8][0-9]|9[0-8])'

/** The pattern of an IBAN: each known country with its length, any other pair of letters with 15 to 34 characters. */
export function ibanPattern(): string {
  const known = Object.entries(lengths).map(([length, countries]) => {
    return `(${countries.replaceAll(' ', '|')})${check97Pattern}[0-9A-Z]{${Number(length) - 4}}`
  })
  return [...known, `(${otherCountries()})${check97Pattern}[0-9A-Z]{11,30}`].join('|')
}

function otherCountries(): string {
  const known = new Set(Object.values(lengths).flatMap(countries => countries.split(' ')))
  return letters.map(first => `${first}[${letters.filter(second => !known.has(first + second)).join('')}]`).join('|')
}
