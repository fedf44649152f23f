const reach = 30

/** The words around a stretch of a text, at most thirty characters on either side and within its line, in one line. */
export function contextOf(text: string, start: number, end: number): string {
  const before = lastLine(text.slice(Math.max(0, start - reach), start))
  const after = firstLine(text.slice(end, end + reach))
  const isCutBefore = before.length === reach && start > reach
  const isCutAfter = after.length === reach && end + reach < text.length
  const words = `${dropHalfBefore(before)}${text.slice(start, end)}${dropHalfAfter(after)}`.replace(/\s+/g, ' ').trim()
  return `${isCutBefore ? '…' : ''}${words}${isCutAfter ? '…' : ''}`
}

function lastLine(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1)
}

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text)?.[0] ?? ''
}

/** Half of a surrogate pair is no character. */
function dropHalfBefore(text: string): string {
  return text.replace(/^[\udc00-\udfff]/, '')
}

function dropHalfAfter(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '')
}
