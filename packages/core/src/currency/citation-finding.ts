import type { Finding, Place } from '../finding.ts'
import type { CitationPlace } from './citation.ts'
import type { JudgedCitation } from './judge-citation.ts'
import { findingSeverity } from './severity.ts'

const rules = {
  withdrawn: 'cited-standard-withdrawn',
  replaced: 'cited-standard-replaced',
  'partly-replaced': 'cited-standard-partly-replaced',
  upcoming: 'cited-standard-not-in-force',
  'title-differs': 'cited-title-differs',
  undecided: 'cited-status-undecided',
  undated: 'citation-undated',
  unknown: 'cited-standard-unknown',
} as const

/** The finding about a citation; null for one that is sound. */
export function citationFinding(citation: JudgedCitation, file: string): Finding | null {
  const { severity, raw, statement, remedy } = citation
  if (severity === 'none') return null
  return {
    rule: rules[severity],
    severity: findingSeverity[severity],
    message: { zh: `“${raw}”：${statement.zh}。`, en: `“${raw}”: ${statement.en}.` },
    at: { file, ...findingPlace(citation.place) },
    evidence: {
      number: citation.normal,
      meant: citation.meant,
      status: citation.status,
      successor: citation.successor,
      context: citation.context,
    },
    ...(remedy ? { fix: remedy } : {}),
  }
}

function findingPlace(place: CitationPlace): Place {
  if ('page' in place) return place
  if ('line' in place) return { line: place.line, column: String(place.column) }
  if ('cell' in place) return { ...(place.sheet === null ? {} : { sheet: place.sheet }), column: place.cell }
  return { paragraph: place.paragraph }
}
