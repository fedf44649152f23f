const dashes = /[\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58]/g

/**
 * The form in which texts and queries are compared: compatibility forms and widths folded (NFKC), lower case, one kind
 * of dash. Blanks and punctuation stay, so that what stands contiguously before does so after.
 */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(dashes, '-')
}
