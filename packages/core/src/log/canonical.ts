/** A value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/**
 * The canonical JSON text of a value (RFC 8785): members sorted by UTF-16 code units, no blanks, numbers and strings as
 * ECMAScript prints them. Members that are undefined are left out, as JSON.stringify does.
 * @throws TypeError for what JSON cannot hold: undefined elsewhere, functions, bigints, NaN, infinities, lone surrogates,
 * and objects that are not plain, since their meaning would be lost silently.
 */
export function canonicalise(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quote(value)
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} has no JSON form`)
      return JSON.stringify(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      return value === null ? 'null' : Array.isArray(value) ? canonicalArray(value) : canonicalObject(value)
    default:
      throw new TypeError(`a ${typeof value} has no JSON form`)
  }
}

function canonicalArray(items: readonly unknown[]): string {
  let text = '['
  for (let index = 0; index < items.length; index++) text += (index > 0 ? ',' : '') + canonicalise(items[index])
  return `${text}]`
}

function canonicalObject(value: object): string {
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('only plain objects have a JSON form')
  const members = value as Readonly<Record<string, unknown>>
  let text = ''
  // Array.prototype.sort compares UTF-16 code units, which is what RFC 8785, 3.2.3 asks for.
  for (const name of Object.keys(members).sort()) {
    const member = members[name]
    if (member !== undefined) text += `${text === '' ? '' : ','}${quote(name)}:${canonicalise(member)}`
  }
  return `{${text}}`
}

function quote(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('a lone surrogate has no JSON form (RFC 8785, 3.2.2.2)')
  return JSON.stringify(text)
}
