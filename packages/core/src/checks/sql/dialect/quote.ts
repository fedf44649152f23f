/** A text between single quotes, quotes doubled: the spelling of ISO/IEC 9075. */
export function standardQuote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** A name between double quotes. */
export function standardName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
