import { printCount } from '../../print-count.ts'
import type { currency as zh } from '../zh/currency.ts'

/** What the portal says of the currency of citations, in English. */
export const currency: typeof zh = {
  title: 'Check cited standards',
  lead: 'Hand in a file or paste text, and see whether the standards it cites are in force, what replaced them, and whether the titles agree.',
  file: 'File (Word, Excel, PDF with text, HTML, Markdown, CSV, text; at most 32 MB)',
  text: 'Or paste text',
  check: 'Check',
  comments: 'The file with comments (Word, Excel)',
  tooLarge: 'The file has more than 32 MB: split it, or use the command “biaochi currency”.',
  unreadTitle: (count: number) =>
    count === 1
      ? 'One that looks like a number and could not be read'
      : `${printCount(count)} that look like numbers and could not be read`,
  unreadText: 'Nobody has looked whether they hold. Mend the spelling and check again.',
  reason: 'Reason',
  suffix: '-checked',
  kept: 'The file is handled in memory. Nothing is kept. What the registry does not have is never called valid.',
  nothing: 'Neither a file nor a text was sent.',
  unread: 'This file cannot be read',
  found: (file, total) => `${file}: ${printCount(total)} citations`,
  none: 'No cited standard was found.',
  more: count => `${printCount(count)} more in CSV and JSON.`,
  cited: 'Cited',
  normal: 'Normal form',
  severity: 'State',
  place: 'Place',
  advice: 'What to do',
  context: 'Context',
  titleKnown: 'Title in the registry',
  titleCited: 'Title as cited',
  successor: 'Successor',
  effective: 'In effect from',
}
