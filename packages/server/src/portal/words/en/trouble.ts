import type { trouble as zh } from '../zh/trouble.ts'

/** What the portal says of requests that cannot be answered, in English. */
export const trouble: typeof zh = {
  problems: {
    title: 'Problems',
    lead: 'The API explains problems as application/problem+json; their type leads here.',
    status: 'HTTP status',
    identifier: 'Identifier',
    others: 'Other problems',
    unknown: rule => `There is no problem “${rule}”.`,
  },
  error: {
    notFound: 'There is no such page',
    notFoundText: 'The address may be misspelt, or come from an old link.',
    badAddress: 'The address is not spelt right',
    badDay: text => `“${text}” is not a date. Write year-month-day, such as 2023-12-31.`,
    broken: 'Something broke',
    brokenText:
      'It was not your fault, and nothing was lost. Try again in a while; if it stays so, tell us the reference.',
    reference: 'Reference',
    next: 'What next',
    toSearch: 'Find a standard',
    toHome: 'To the home page',
    toReport: 'Report this error',
    toToday: 'See today',
  },
}
