import type { Severity } from '../finding.ts'

/**
 * What a citation suffers from, the gravest first. `undecided`: the registry has the standard and not the dates, or the
 * record is not verified; `unknown`: the registry does not have it; `none`: in force, by that number and title.
 */
export const citationSeverities = [
  'withdrawn',
  'replaced',
  'partly-replaced',
  'upcoming',
  'title-differs',
  'undecided',
  'undated',
  'unknown',
  'none',
] as const

export type CitationSeverity = (typeof citationSeverities)[number]

/** The graver of two. */
export function graver(a: CitationSeverity, b: CitationSeverity): CitationSeverity {
  return citationSeverities.indexOf(a) <= citationSeverities.indexOf(b) ? a : b
}

/** Those that nobody may build on without looking: the command ends with exit code 3. */
export const graveSeverities: ReadonlySet<CitationSeverity> = new Set(['withdrawn', 'replaced', 'undecided', 'unknown'])

/** How grave a finding each of them is. */
export const findingSeverity: Readonly<Record<Exclude<CitationSeverity, 'none'>, Severity>> = {
  withdrawn: 'error',
  replaced: 'error',
  'partly-replaced': 'warning',
  upcoming: 'warning',
  'title-differs': 'warning',
  undecided: 'warning',
  undated: 'info',
  unknown: 'warning',
}
