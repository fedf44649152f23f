/**
 * What no reader may act on: control characters, which a terminal obeys; marks of direction and breaks of lines, which
 * would show a value otherwise than it is; and characters that nobody can see.
 */
const unseen =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu

/** Controls that people know by a name. */
const names: ReadonlyMap<number, string> = new Map([
  [0, 'NUL'],
  [9, 'TAB'],
  [10, 'LF'],
  [13, 'CR'],
  [27, 'ESC'],
])

/** A text of the data or of a package as one line in which everything can be seen: a tab is `‹TAB›`, a zero-width blank `‹U+200B›`. */
export function showValue(text: string): string {
  return text.toWellFormed().replace(unseen, showOne)
}

function showOne(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `‹${names.get(code) ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`}›`
}
