/** A value of a YAML file, of any shape. */
export type Loose = unknown

/** A member of a mapping; undefined where there is none. */
export function member(value: Loose, ...path: readonly string[]): Loose {
  let at = value
  for (const name of path) {
    if (typeof at !== 'object' || at === null || Array.isArray(at) || !Object.hasOwn(at, name)) return undefined
    at = (at as Readonly<Record<string, unknown>>)[name]
  }
  return at
}

/** A value as a list: Relaton writes a list of one as the thing itself, in older versions nearly everywhere. */
export function listOf(value: Loose): readonly Loose[] {
  if (value === undefined || value === null || value === '') return []
  return Array.isArray(value) ? value : [value]
}

/** The text of a scalar, or of a mapping that wraps one as `content`, `value` or `id`; null for anything else. */
export function textOf(value: Loose): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim()
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  for (const name of ['content', 'value', 'id']) {
    const inner = member(value, name)
    if (typeof inner === 'string' || typeof inner === 'number') return textOf(inner)
  }
  return Array.isArray(value) && value.length > 0 ? textOf(value[0]) : null
}
