/** A line of a page that belongs to the text. */
export interface PageLine {
  readonly text: string
  /** Ordinals, beginning with 1. */
  readonly page: number
  readonly line: number
}

/** Lines at the head and the foot of a page that may be its header and footer. */
const edge = 2

/**
 * The lines of the pages without headers, footers and page numbers: a line at the edge of a page that comes back on three
 * pages or more, whatever its digits, is no text.
 */
export function linesOfPages(pages: readonly (readonly string[])[]): PageLine[] {
  const repeated = new Map<string, number>()
  for (const lines of pages) {
    for (const text of new Set(lines.filter((_, at) => isAtEdge(at, lines.length)).map(shape)))
      repeated.set(text, (repeated.get(text) ?? 0) + 1)
  }
  return pages.flatMap((lines, page) =>
    lines.flatMap((text, line) => {
      const isOutside = isAtEdge(line, lines.length) && (isPageNumber(text) || (repeated.get(shape(text)) ?? 0) >= 3)
      return isOutside || text.trim() === '' ? [] : [{ text: text.trim(), page: page + 1, line: line + 1 }]
    }),
  )
}

function isAtEdge(at: number, total: number): boolean {
  return at < edge || at >= total - edge
}

function shape(text: string): string {
  return text.replace(/\s+/g, '').replace(/\d+/g, '0')
}

function isPageNumber(text: string): boolean {
  return /^[-—\s]*(?:\d{1,4}|[IVXLⅠ-Ⅻ]{1,6})[-—\s]*$/.test(text)
}

/** Whether a line is an entry of a table of contents: dots and a page number at its end. */
export function isContentsLine(text: string): boolean {
  return /(?:(?:…\s?){2,}|(?:[.·．]\s?){4,})\s*(?:\d{1,4}|[IVXLⅠ-Ⅻ]{1,6})\s*$/.test(text)
}
