import { printCount } from '../../print-count.ts'
import type { comparison as zh } from '../zh/comparison.ts'

/** What the portal says of comparisons, in English. */
export const comparison: typeof zh = {
  title: 'Compare two versions',
  lead: 'Compares two versions clause by clause and requirement by requirement: added, removed, moved, renumbered, tightened or relaxed. Nothing is kept.',
  old: 'Old version (Word, Markdown, NISO STS, web page, JSON)',
  next: 'New version',
  compare: 'Compare',
  nothing: 'Choose two files.',
  unread: 'It could not be read',
  same: 'The two versions do not differ.',
  provisions: 'Requirements that changed',
  clauses: 'Clauses that changed',
  data: 'Data elements and codes that changed',
  meta: 'Cover',
  breaking: 'breaking',
  compatible: 'compatible',
  uncertain: 'not to be told',
  foreword: 'Main technical changes, drafted for the foreword',
  more: count => `${printCount(count)} more in the data of this page (JSON).`,
  column: { change: 'Change', old: 'Old', next: 'New', why: 'Why' },
}
