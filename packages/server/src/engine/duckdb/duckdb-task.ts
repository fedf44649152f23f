/** What `DuckdbProcess` asks of its child, one thing after the other. */
export type DuckdbTask =
  | { readonly ask: 'open'; readonly settings: Readonly<Record<string, string>>; readonly paths: readonly string[] }
  /** Puts texts into a table of one column `k`, made on the first. */
  | { readonly ask: 'load'; readonly table: string; readonly texts: readonly string[] }
  | { readonly ask: 'query'; readonly statement: string }

/** What the child says: rows in chunks, how far it is, and at the end of each task whether it was done. */
export type DuckdbAnswer =
  | { readonly is: 'rows'; readonly rows: readonly (readonly (string | null)[])[] }
  | { readonly is: 'progress'; readonly share: number }
  | { readonly is: 'done' }
  | { readonly is: 'failed'; readonly reason: string }
