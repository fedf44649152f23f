/** In whose name comments are written, and when. */
export interface Commenting {
  readonly author: string
  readonly initials: string
  /** ISO 8601 instant in UTC, to the second: `2026-01-02T03:04:05Z`. */
  readonly instant: string
}

/** The author that Biaochi writes comments under; what it wrote itself it does not read as part of a document. */
export const ownAuthor = '标尺 Biaochi'
