/** Where a text stops being JSON (RFC 8259). Line and column begin with 1; columns count UTF-16 code units. */
export interface JsonFault {
  readonly line: number
  readonly column: number
  /** What stands there, cut short; empty at the end of the text. */
  readonly seen: string
}

const blank = /[ \t\n\r]*/y
const scalar =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y
const member = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"[ \t\n\r]*:/y

/** Finds the first place at which a text can't be JSON; null for a text that is JSON. */
export function findJsonFault(text: string): JsonFault | null {
  const at = faultOffset(text)
  if (at === null) return null
  const before = text.slice(0, at).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, seen: text.slice(at, at + 20) }
}

/** Reads value after value, the brackets around it on a stack; a number for the offset of the fault. */
function faultOffset(text: string): number | null {
  const open: ('{' | '[')[] = []
  let at = step(text, 0, blank)
  let mayClose = false
  for (;;) {
    // A member or a value is due; right after an opening bracket its end may stand there too.
    const innermost = open.at(-1)
    if (mayClose && text.charAt(at) === (innermost === '{' ? '}' : ']')) {
      open.pop()
      at = step(text, at + 1, blank)
    } else {
      if (innermost === '{') {
        const end = step(text, at, member)
        if (end === at) return at
        at = step(text, end, blank)
      }
      const bracket = text.charAt(at)
      if (bracket === '{' || bracket === '[') {
        open.push(bracket)
        at = step(text, at + 1, blank)
        mayClose = true
        continue
      }
      const end = step(text, at, scalar)
      if (end === at) return at
      at = step(text, end, blank)
    }
    // A value has ended: brackets may close, then a comma leads to the next one.
    for (let last = open.at(-1); last && text.charAt(at) === (last === '{' ? '}' : ']'); last = open.at(-1)) {
      open.pop()
      at = step(text, at + 1, blank)
    }
    if (open.length === 0) return at === text.length ? null : at
    if (text.charAt(at) !== ',') return at
    at = step(text, at + 1, blank)
    mayClose = false
  }
}

/** The offset after what a pattern matches there; the same offset where it matches nothing. */
function step(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
