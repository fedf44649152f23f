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
    malformed: 'After a percent sign (%) in an address stand two hexadecimal digits; check that the link is whole.',
    onlyReads: 'This page can only be read; nothing can be sent to it.',
    badMethod: 'Not this method',
    tooLarge: 'The file is too large',
    tooLargeText: 'It may have 32 MB. Split it, or use the command “biaochi currency” on your own machine.',
    tooMany: 'Too many requests',
    tooManyText:
      'Only so many forms are taken in a minute. Try again in a minute, or use the command “biaochi currency”.',
    badForm: 'What was sent cannot be understood',
    badFormText: 'Use the form on the page. Programs use the API.',
    badPage: (text, pages) => `There is no page “${text}”; there ${pages === 1 ? 'is 1' : `are ${pages}`}.`,
    toFirstPage: 'First page',
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
