import type { StandardDocument } from './standard-document.ts'

/** A document in which every piece has an id of its own, made from the letter it had and a count; assets keep being shared. */
export function renameAll(document: StandardDocument): StandardDocument {
  let made = 0
  const rename = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rename)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => {
        if (key === 'id') return [key, `${String(one).charAt(0)}${++made}`]
        return [key, key === 'asset' ? `a${++made % 3}` : rename(one)]
      }),
    )
  }
  return rename(document) as StandardDocument
}
