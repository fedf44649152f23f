/** A sentence in both languages of the product; Chinese is the first. */
export interface Text {
  readonly zh: string
  readonly en: string
}

/** How much a finding weighs, the gravest first. */
export const severities = ['error', 'warning', 'info'] as const

/** `error`: the thing is refused or wrong. `warning`: it is taken, and somebody should look. `info`: worth knowing. */
export type Severity = (typeof severities)[number]

/** Where a finding points; only the parts that apply are given. All ordinals start at 1. */
export interface Place {
  /** File name as the caller gave it. */
  readonly file?: string
  /** Sheet of a workbook. */
  readonly sheet?: string
  /** Record ordinal in a file, the header not counted. */
  readonly record?: number
  /** Page ordinal of a PDF file, whatever is printed on the page. */
  readonly page?: number
  /** Physical line in a text file, or of a page. */
  readonly line?: number
  /** Column by name, or a cell such as `C7`. */
  readonly column?: string
  /** Clause number of a document. */
  readonly clause?: string
  /** Paragraph ordinal of a document. */
  readonly paragraph?: number
  /** JSON Pointer (RFC 6901) into a request or a data file. */
  readonly pointer?: string
  /** Number or id of a record in the registry. */
  readonly subject?: string
}

/** The one shape of every complaint the system makes; an empty list of findings means yes. */
export interface Finding {
  /** Named for the fault, kebab-case; published ids are never renamed or reused. */
  readonly rule: string
  readonly severity: Severity
  readonly message: Text
  readonly at: Place
  /** What was seen: the values that make the finding checkable. */
  readonly evidence?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>
  /** The clause of the rulebook that asks for it. */
  readonly basis?: Text
  /** How to mend it. */
  readonly fix?: Text
}

/** True when at least one finding is an error. */
export function hasError(findings: readonly Finding[]): boolean {
  return findings.some(finding => finding.severity === 'error')
}
