import type { number as zh } from '../zh/number.ts'

/** What the portal says of the check of a number, in English. */
export const number: typeof zh = {
  title: 'Check a number',
  lead: 'Full or half width, any dash, missing blanks or slashes: all are understood. A number that the registry does not hold is never called valid.',
  label: 'Number of a standard',
  button: 'Check',
  examples: 'For example',
  reading: 'Read as',
  code: 'Code',
  serial: 'Serial',
  part: 'Part',
  year: 'Year',
  noYear: 'no year given',
  edition: 'Edition note',
  also: 'Further numbers of the same text',
  adopts: 'Says it adopts',
  notNumber: 'This does not look like the number of a standard',
  severalMatches: 'Several records carry this number',
  unknown: 'The registry does not hold this number',
  unknownText:
    'It is spelt as a number should be, but the registry does not hold it. That says neither that the standard does not exist nor that it is valid; ask the issuing body.',
  otherYears: 'Other years of the same number',
  meant: 'Without a year it means the newest edition:',
  allYears: 'This number without a year: these editions are in the registry',
  nearest: 'Spelt most like it',
  asTitle: text => `Look for “${text}” in titles`,
  api: 'For many numbers use the API',
  plan: 'Project of a national standard',
  kinds: 'Numbers that are understood',
  kindsText:
    'National, sector, local (joint numbers of the Yangtze delta too), group, enterprise, international, foreign, metrology and military standards, and national projects.',
}
