/** Control characters, and those that turn the direction of writing about (UAX 9): a reader would be shown another text than the one stored. */
const controls = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g
const lineEnds = /\r\n?/g

/** Text that every format can carry: one kind of line end, no blanks around it, no control characters. */
export function plainText(text: string): string {
  return text.replace(lineEnds, '\n').replace(controls, '').trim()
}

/** The characters of a text that `plainText` leaves out, each once, as code points: `U+202E`. */
export function controlsIn(text: string): string[] {
  const found = text.replace(lineEnds, '\n').match(controls) ?? []
  return [...new Set(found)].map(each => `U+${each.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
}
