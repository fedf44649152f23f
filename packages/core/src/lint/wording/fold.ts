/** A sentence for comparing: width, blanks, quotes and kinds of dash do not count. */
export function foldSentence(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u3000]+/g, '')
    .replace(/[-‐‑–—―－]+/g, '-')
    .replace(/[“”„"]/g, '"')
    .replace(/[‘’']/g, "'")
}

/** A title for comparing: letters, characters and digits only. */
export function foldTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
