import { printCount } from '../../print-count.ts'
import type { changes as zh } from '../zh/changes.ts'

/** What the portal says of the changes of the registry, in English. */
export const changes: typeof zh = {
  title: 'Changes',
  lead: 'Every change of the registry, newest first. The log only grows, and can be verified offline.',
  subscribe: 'Subscribe (Atom)',
  none: 'Nothing has changed yet.',
  noneText: 'Once a programme is loaded or a register imported, every change is listed here.',
  changed: fields => `changed: ${fields}`,
  older: 'Older changes',
  newer: 'Newer changes',
  newest: 'The newest changes',
  badEvent: text => `“${text}” is not the number of an event. Write a whole number after before, such as before=100.`,
  seq: seq => `event ${seq}`,
  others: 'and others',
  together: count => `and more, ${printCount(count)} in all`,
}
