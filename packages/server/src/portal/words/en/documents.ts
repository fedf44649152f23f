import { printCount } from '../../print-count.ts'
import type { documents as zh } from '../zh/documents.ts'

/** What the portal says of the text of standards, in English. */
export const documents: typeof zh = {
  title: 'Texts of standards',
  lead: 'The structured text of standards and drafts held here: every clause has an address, can be cited and can be searched.',
  empty: 'No text is held yet.',
  emptyText: 'Add Word, Markdown or NISO STS files by “biaochi document add” or by POST /documents.',
  version: 'Version',
  addedAt: 'Added',
  notice: 'Note',
  unnumbered: 'no number',
  clauses: {
    title: 'Search clauses',
    lead: 'Searches the texts that are held clause by clause, and opens the clause itself.',
    label: 'Words of a clause, or the number of a standard',
    found: total => (total === 1 ? '1 clause' : `${printCount(total)} clauses`),
    none: 'No clause holds all of these words.',
    noneText: 'Use fewer words, or others.',
    inDocuments: 'In which documents',
    alsoIn: total =>
      total === 1
        ? 'One clause of the texts held here has these words'
        : `${printCount(total)} clauses of the texts held here have these words`,
    whole: 'whole text',
  },
}
