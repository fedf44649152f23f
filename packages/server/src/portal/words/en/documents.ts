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
  parts: {
    text: 'Text',
    requirements: 'Requirements',
    data: 'Data',
    terms: 'Terms',
    references: 'References',
    versions: 'Versions',
  },
  downloads: 'Download',
  requirements: {
    title: 'Requirements',
    lead: 'Requirements, recommendations, permissions and capabilities of the text, one by one; a lead-in and its items are joined. They are found by their modal verbs; notes, examples and the foreword bind nobody.',
    none: 'No provision was found.',
    all: 'all',
    clause: 'Clause',
    text: 'Provision',
    type: 'Type',
    modal: 'Modal',
    informative: 'informative',
  },
  references: {
    title: 'Standards referred to',
    none: 'It refers to no standard.',
    listed: 'Listed in',
    lists: { normative: 'normative references', bibliography: 'bibliography', none: 'not listed' },
    citedIn: 'Cited in',
    notCited: 'not cited in the text',
    unknown: 'not in the registry',
    untitled: 'no title',
    note: 'Status as of the chosen day; what the registry does not have is never called valid.',
  },
  terms: {
    title: 'Terms and definitions',
    none: 'It has no term entries.',
    statuses: { admitted: 'admitted', deprecated: 'deprecated' },
    source: 'Source: ',
  },
  versions: {
    title: 'Versions',
    file: 'File',
    digest: 'Digest',
    compare: 'Compare',
    withBefore: version => `with version ${version}`,
    first: 'the first one',
    compared: (old, next) => `Version ${old} and version ${next}`,
  },
  absent: slug => `“${slug}” is not held here, or it has no such part or version.`,
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
