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
  undated: editions => `no year: all editions are watched (${printCount(editions)} now)`,
  reason: 'Reason',
  heldBack:
    'Nothing is sent to the webhook: its address lies on this machine or in an inner network. Use a public one, or let whoever runs the site set BIAOCHI_WEBHOOKS_INSIDE=1 for serve. This page and the Atom feed tell all changes.',
  failing: (failure, waiting) =>
    `The webhook does not take messages: ${failure === null ? 'no answer' : `it answers ${failure}`}; ${printCount(waiting)} wait. This page and the Atom feed tell all changes.`,
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
