import { printCount } from '../../print-count.ts'
import type { standards as zh } from '../zh/standards.ts'

/** What the portal says of the list of standards, in English. */
export const standards: typeof zh = {
  title: 'Standards',
  found: count => `${printCount(count)} ${count === 1 ? 'standard' : 'standards'}`,
  foundFor: text => `for “${text}”`,
  filters: 'Filter',
  toFilters: 'Filters',
  chosen: 'Chosen',
  remove: 'Remove',
  clear: 'Remove all',
  sort: 'Sort by',
  sorts: { relevance: 'relevance', number: 'number', issued: 'date of issue', effective: 'date of effect' },
  moreValues: count => `${count} more`,
  empty: 'No standard meets all of these',
  emptyWhy: 'That the registry lacks a standard says neither that it does not exist nor that it is valid.',
  emptyTry: 'You could',
  tryFewer: 'Leave out',
  tryNumber: 'Is it a number? Any spelling is understood',
  tryNumberAction: 'Check the number',
  tryAll: 'See all standards',
  tryPropose: 'Does the framework lack it? See the list of gaps',
  emptyRegistry: 'The registry holds no standards yet',
  emptyRegistryText: 'After “biaochi registry import” of CSV, XLSX or Relaton YAML they are listed here.',
  download: 'Download the whole registry',
  caption: 'Standards',
  unverifiedNote: 'Rows that read “cited, not verified” were only seen cited elsewhere and count nowhere.',
}
