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
  lastChange: 'Last change',
  title: 'Watch lists',
  start:
    'The numbers that a contract or a bureau cites, kept as a list: when one of the standards changes, you hear of it on a page, by an Atom feed or by a signed webhook. A number that is not registered stays on the list, and you hear when it is.',
  how: 'How to make or change one',
  howOnServer: 'On the server',
  howByApi: 'By the API (needs a token)',
  howAfter:
    'The id of the list is told when it is made. It cannot be guessed and is listed nowhere; whoever knows the address may read the list, not change it.',
  sampleTitle: 'Standards of a contract',
}
