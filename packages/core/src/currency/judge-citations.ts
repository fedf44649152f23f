import type { Day } from '../registry/date.ts'
import type { Citation } from './citation.ts'
import { type JudgedCitation, judgeCitation } from './judge-citation.ts'
import type { LookUp } from './look-up.ts'
import { type CitationSeverity, citationSeverities, graveSeverities } from './severity.ts'

/** How many citations there are, and how many of each severity. */
export type CitationCounts = Readonly<Record<CitationSeverity | 'total' | 'known', number>>

/** The citations of a document, judged. */
export interface JudgedCitations {
  readonly citations: readonly JudgedCitation[]
  readonly counts: CitationCounts
}

/** Judges the citations of a document, in their order. The registry is asked once for each number. */
export function judgeCitations(
  citations: readonly Citation[],
  { lookUp, asOf }: { readonly lookUp: LookUp; readonly asOf: Day },
): JudgedCitations {
  const answers = new Map<string, ReturnType<LookUp>>()
  const remember: LookUp = number => {
    const known = answers.get(number.normal) ?? lookUp(number)
    answers.set(number.normal, known)
    return known
  }
  const judged = citations.map(citation => judgeCitation(citation, remember, asOf))
  return { citations: judged, counts: count(judged) }
}

/** True when something withdrawn, replaced, undecided or unknown is cited, or something that could not be read. */
export function holdsGrave({
  counts,
  unread,
}: Pick<JudgedCitations, 'counts'> & { readonly unread: readonly unknown[] }): boolean {
  return unread.length > 0 || [...graveSeverities].some(severity => counts[severity] > 0)
}

function count(citations: readonly JudgedCitation[]): CitationCounts {
  const of = (severity: CitationSeverity) => citations.filter(one => one.severity === severity).length
  const bySeverity = Object.fromEntries(citationSeverities.map(one => [one, of(one)])) as Record<
    CitationSeverity,
    number
  >
  return { total: citations.length, known: citations.filter(one => one.known).length, ...bySeverity }
}
