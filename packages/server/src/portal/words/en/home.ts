import type { home as zh } from '../zh/home.ts'

/** What the portal says of the first page, in English. */
export const home: typeof zh = {
  lead: programme => `Find standards, walk the framework, check the targets of the ${programme}.`,
  leadEmpty: 'Find standards, walk the framework, check the targets.',
  heading: 'Find a standard',
  glance: {
    present: 'standards present',
    shouldHave: 'there should be',
    covered: 'topics with a standard',
    gaps: 'topics without one',
  },
  example: 'For example',
  doors: 'I want to…',
  find: 'Find a standard',
  findText: 'All standards by number, title, class, status and area',
  look: 'See the framework',
  lookText: 'Domains, areas, topics: what has a standard, and where the gaps are',
  verify: 'Check a number',
  verifyText: 'In any spelling: is it in force, what replaced it, is the year right',
  connect: 'Connect a system',
  connectText: 'API, bulk data, feeds; every page has a JSON twin',
  tools: 'Tools',
  framework: 'The framework',
  frameworkMore: 'The whole picture',
  frameworkTables: 'Detail table, statistics, notes',
  targetsOf: count => `${count} ${count === 1 ? 'target' : 'targets'}`,
  targetsMore: 'How they are counted, and the standards behind them',
  changes: 'What changed recently',
  changesMore: 'All changes',
  noChanges: 'Nothing has changed since the registry was loaded.',
  empty: 'No programme is loaded yet',
  emptyText:
    'The first run of “biaochi serve” loads the one that comes along; “biaochi framework import” brings the framework of another city.',
}
