/**
 * A text that a spreadsheet would run when it opens a CSV file: it begins with one of these, blanks before it allowed
 * (OWASP ASVS 5.0, V1.2.10; the full-width forms are run by programs in East Asian languages).
 * Apostrophes before it belong to the pattern so that guarding can always be undone.
 */
const dangerous = /^'*\s*[=+\-@\t\r\n\0＝＋－＠]/

/** Prefixes a text with `'` when a spreadsheet could take it for a formula. Only for text: it would change a number. */
export function guardFormula(text: string): string {
  return dangerous.test(text) ? `'${text}` : text
}

/** Undoes `guardFormula`, and reads `="0423"`, which other programs write so that Excel keeps the zero. */
export function restoreText(cell: string): string {
  if (cell.startsWith("'")) return dangerous.test(cell) ? cell.slice(1) : cell
  const quoted = /^="((?:[^"]|"")*)"$/.exec(cell)
  return quoted?.[1] === undefined ? cell : quoted[1].replaceAll('""', '"')
}
