/** What stands in braces after a piece: `{#s1 .annex number="5.2"}`. */
export interface PieceAttributes {
  readonly id: string | null
  readonly classes: ReadonlySet<string>
  readonly values: Readonly<Record<string, string>>
}

export const noAttributes: PieceAttributes = { id: null, classes: new Set(), values: {} }

const one = String.raw`[#.][\w-]+|[A-Za-z][\w-]*=(?:"[^"{}\n]*"|[^\s"{}]+)`
const braces = String.raw`\{[ ]*(?:(?:${one})[ ]*)+\}`
const atEnd = new RegExp(`${braces}$`)
const atStart = new RegExp(`^${braces}`)
const longest = 400

/** Attributes at the end of a source text with their length; null when there are none or their brace is escaped. */
export function attributesAtEnd(source: string): { readonly raw: string; readonly attributes: PieceAttributes } | null {
  const tail = source.slice(-longest)
  const [raw] = atEnd.exec(tail) ?? []
  if (raw === undefined) return null
  const before = /\\*$/.exec(tail.slice(0, -raw.length))?.[0].length ?? 0
  return before % 2 === 1 ? null : { raw, attributes: readAttributes(raw) }
}

/** Attributes at the start of a source text. */
export function attributesAtStart(
  source: string,
): { readonly raw: string; readonly attributes: PieceAttributes } | null {
  const [raw] = atStart.exec(source.slice(0, longest)) ?? []
  return raw === undefined ? null : { raw, attributes: readAttributes(raw) }
}

/** Attributes of a text that is nothing else, braces included. */
export function readAttributes(raw: string): PieceAttributes {
  let id: string | null = null
  const classes = new Set<string>()
  const values: Record<string, string> = {}
  for (const [part] of raw.slice(1, -1).matchAll(new RegExp(one, 'g'))) {
    if (part.startsWith('#')) id ??= part.slice(1)
    else if (part.startsWith('.')) classes.add(part.slice(1))
    else {
      const equals = part.indexOf('=')
      values[part.slice(0, equals)] = part.slice(equals + 1).replace(/^"|"$/g, '')
    }
  }
  return { id, classes, values }
}

/** Attributes as they are written; empty when there are none. */
export function writeAttributes({
  id,
  classes = [],
  values = {},
}: {
  readonly id?: string | null
  readonly classes?: readonly string[]
  readonly values?: Readonly<Record<string, string | undefined>>
}): string {
  const parts = id ? [`#${id}`] : []
  parts.push(...classes.map(name => `.${name}`))
  for (const [name, value] of Object.entries(values)) if (value !== undefined) parts.push(`${name}="${value}"`)
  return parts.length === 0 ? '' : `{${parts.join(' ')}}`
}
