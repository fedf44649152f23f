/** Kinds of text that look like numbers of standards and are none; `#`, `~`, `&`, `@` as in `Random.fill`. */
export interface DecoyKind {
  readonly id: string
  readonly patterns: readonly string[]
  /** True when people write "shall comply with" before it, as they do of classes of protection. */
  readonly isRequired?: boolean
}
