const quoted = /“[^”]*”|‘[^’]*’|「[^」]*」|《[^》]*》|"[^"\n]*"/g

/** The text with what is quoted, and the titles in 《》, blanked out; every other character keeps its place. */
export function maskQuoted(text: string): string {
  return text.replace(quoted, found => '\u0000'.repeat(found.length))
}
