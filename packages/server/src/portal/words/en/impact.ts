import { printCount } from '../../print-count.ts'
import type { impact as zh } from '../zh/impact.ts'

/** What the portal says of those who rest on a standard, in English. */
export const impact: typeof zh = {
  title: 'What rests on it',
  titleOf: number => `What rests on ${number}`,
  link: 'Who is concerned when it changes',
  successor: 'Newest successor:',
  found: count => `Named in ${printCount(count)} places`,
  none: 'No other standard in the registry cites, adopts or otherwise rests on it.',
  clauses: count =>
    count === 1
      ? 'One clause of the texts held here cites it'
      : `${printCount(count)} clauses of the texts held here cite it`,
  note: 'Only recorded relations are listed: standards that the registry does not hold, and citations that nobody recorded, are not.',
  more: count => `${printCount(count)} more in the data of this page (JSON).`,
  standard: 'Standard',
  how: 'Relation',
  named: 'Number as named',
  place: 'Where',
  placeUnknown: 'not recorded',
  advice: 'What to do',
  dated: 'dated',
  undated: 'undated',
  via: number => `through ${number}, which adopts it`,
  advices: {
    revise: 'Revise: the edition named no longer holds',
    check: 'Check: what it refers to may have changed',
    unclear: 'Not to be told: the status of what it names is not known',
    none: 'Nothing',
  },
}
