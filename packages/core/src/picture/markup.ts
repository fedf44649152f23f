/**
 * HTML or SVG that was made by {@link markup} and by nothing else, so that every text in it is escaped.
 * Attribute values in templates stand in double quotes.
 */
export class Markup {
  readonly #text: string
  /** Only {@link markup} calls this. */
  constructor(text: string) {
    this.#text = text
  }
  toString(): string {
    return this.#text
  }
}

/** What may stand in a template: text is escaped, markup is not, lists are joined, null and false leave nothing. */
export type MarkupValue = string | number | Markup | null | false | readonly MarkupValue[]

/** A tagged template that escapes every value that is not markup itself. */
export function markup(parts: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  return new Markup(parts.reduce((text, part, index) => text + write(values[index - 1] ?? null) + part))
}

function write(value: MarkupValue): string {
  if (value === null || value === false) return ''
  if (value instanceof Markup) return value.toString()
  if (typeof value === 'string') return escapeText(value)
  return typeof value === 'number' ? String(value) : value.map(write).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Characters that no HTML or XML text may hold, and those that would end a text or an attribute. */
function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[&<>"']/g, character => entities[character] ?? character)
}
