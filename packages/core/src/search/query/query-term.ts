/** One thing that a document must have. */
export type QueryTerm = RunTerm | WordTerm | PieceTerm

/** A run of characters of an unspaced script, which must stand contiguously. */
export interface RunTerm {
  readonly kind: 'run'
  readonly characters: readonly string[]
}

/** A word. */
export interface WordTerm {
  readonly kind: 'word'
  readonly word: string
}

/**
 * Words and digits written together, such as `5G`, `31/T 140`, `2020`: a document has them next to each other, or in a
 * number.
 */
export interface PieceTerm {
  readonly kind: 'piece'
  readonly tokens: readonly string[]
  /** What must stand in a number, as `numberForm` spells it. */
  readonly form: string
}

/** A term as a query is written. */
export function printTerm(term: QueryTerm): string {
  if (term.kind === 'run') return term.characters.join('')
  return term.kind === 'word' ? term.word : term.form
}
