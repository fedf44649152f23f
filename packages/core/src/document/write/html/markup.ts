/** HTML that was made by {@link markup} and {@link element} and by nothing else, so that every text in it is escaped. */
export class Markup {
  readonly #text: string
  /** Only this module calls it. */
  constructor(text: string) {
    this.#text = text
  }
  toString(): string {
    return this.#text
  }
}

/** What may stand in a template: text is escaped, markup is not, lists are joined, null and false leave nothing. */
export type MarkupValue = string | number | Markup | null | undefined | false | readonly MarkupValue[]

/** A tagged template that escapes every value that is not markup itself; attribute values stand in double quotes. */
export function markup(parts: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  return new Markup(parts.reduce((text, part, index) => text + write(values[index - 1] ?? null) + part))
}

/** Attributes by name; true is one without a value, null, undefined and false leave it out. */
export type Attributes = Readonly<Record<string, string | number | true | null | undefined | false>>

/** Our own style sheet as an element; it never holds anything of a document. */
export function styleElement(css: string): Markup {
  return new Markup(`<style>${css}</style>`)
}

const voids: ReadonlySet<string> = new Set(['img', 'br', 'meta', 'input'])

/** An element. Names of elements and attributes come from our code, never from a document. */
export function element(name: string, attributes: Attributes, ...content: readonly MarkupValue[]): Markup {
  let start = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue
    start += value === true ? ` ${key}` : ` ${key}="${escapeText(String(value))}"`
  }
  return new Markup(voids.has(name) ? `${start}>` : `${start}>${write(content)}</${name}>`)
}

function write(value: MarkupValue): string {
  if (value === null || value === undefined || value === false) return ''
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
  '\r': '&#13;',
}

/** Characters that no HTML may hold, and those that would end a text or an attribute. */
function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[&<>"'\r]/g, character => entities[character] ?? character)
}
