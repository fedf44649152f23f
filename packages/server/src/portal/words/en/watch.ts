import { printCount } from '../../print-count.ts'
import type { watch as zh } from '../zh/watch.ts'

/** What the portal says of watch lists, in English. */
export const watch: typeof zh = {
  lead: count => `${printCount(count)} numbers, with their status as of today.`,
  since: 'Made on',
  subscribe: 'Subscribe to changes (Atom)',
  changes: 'Changes',
  none: 'Nothing has changed since it was made.',
  list: 'The list',
  asGiven: 'Number as listed',
  standard: 'Standard in the registry',
  successor: 'Newest successor',
  unknown: 'Not registered',
}
