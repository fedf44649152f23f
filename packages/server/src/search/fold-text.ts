/**
 * The form in which titles and queries are compared: compatibility forms and widths folded (NFKC), lower case, one kind
 * of dash, one blank for any run of white space, no control characters.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212\ufe58]/g, '-')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
}

/** The words of a query, folded, each once, the longest first because it narrows most. */
export function splitTerms(text: string): string[] {
  const terms = new Set(foldText(text).split(' '))
  terms.delete('')
  return [...terms].sort((a, b) => b.length - a.length)
}

/** A look-up key as it is searched for: blanks and slashes out, so that `gbt1.1` finds `GB/T 1.1`. */
export function foldKey(key: string): string {
  return foldText(key).replace(/[ /]/g, '')
}
