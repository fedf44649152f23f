import { printCount } from '../../print-count.ts'
import type { draftCheck as zh } from '../zh/draft-check.ts'

/** What the portal says of the check of a draft, in English. */
export const draftCheck: typeof zh = {
  title: 'Check a draft',
  lead: 'Send a draft and see it held against GB/T 1.1 or another rulebook, the findings beside the text. Nothing is kept.',
  file: 'Draft (Word, Markdown, NISO STS, web page, JSON, or PDF with text)',
  profile: 'Rulebook',
  stage: 'Stage',
  fromFile: 'as the file says',
  profiles: {
    'gbt1.1-2020': 'GB/T 1.1—2020',
    'gbt1.1-2009': 'GB/T 1.1—2009',
    engineering: 'engineering construction',
    guide: 'guides and guidance documents',
    iso: 'ISO/IEC Directives',
    other: 'other',
  },
  stages: {
    draft: 'draft',
    consultation: 'for consultation',
    examination: 'for examination',
    approval: 'for approval',
    published: 'published',
  },
  check: 'Check',
  nothing: 'Choose a file.',
  unread: 'It could not be read',
  kept: 'The file is read in memory once; it is not kept and goes nowhere else.',
  found: (file, error, warning, info) =>
    `${file}: errors ${printCount(error)}, warnings ${printCount(warning)}, hints ${printCount(info)}`,
  none: 'Nothing was found.',
  severities: { error: 'error', warning: 'warning', info: 'hint' },
  suppressed: count => `${printCount(count)} more that the authors leave as they are.`,
  more: count => `${printCount(count)} more of this kind`,
  wholeText: 'whole text',
  findings: 'Findings',
  text: 'Text',
  reading: 'What reading the file had to leave open',
  basis: 'Basis',
}
