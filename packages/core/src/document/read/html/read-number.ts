import type { Num, SourcePlace } from '../../model/block.ts'
import { type IdMaker, type IdPrefix, isId } from '../../model/id.ts'
import type { HtmlElement } from './html-tree.ts'

/** The number that the attributes of a piece give; null when it has none. */
export function readNumber({ attributes }: HtmlElement): Num | null {
  const computed = attributes.get('data-computed') ?? null
  const stated = attributes.get('data-stated') ?? null
  const printed = attributes.get('data-printed')
  const isAutomatic = attributes.has('data-automatic')
  if (computed === null && stated === null && !attributes.has('data-numbered')) return null
  return { computed, stated, isAutomatic, ...(printed === undefined ? {} : { printed }) }
}

/** Where the piece stood in the source of the page. */
export function readPlace({ attributes }: HtmlElement): { place?: SourcePlace } {
  const place: { paragraph?: number; page?: number; line?: number } = {}
  for (const name of ['paragraph', 'page', 'line'] as const) {
    const value = wholeNumber(attributes.get(`data-${name}`))
    if (value !== null) place[name] = value
  }
  return Object.keys(place).length > 0 ? { place } : {}
}

/** The id that a piece states, or a new one when it is taken or none. */
export function readId({ attributes }: HtmlElement, prefix: IdPrefix, ids: IdMaker): string {
  const stated = attributes.get('id') ?? ''
  return ids.keep(stated) ? stated : ids.next(prefix, stated)
}

/** A whole number of nine digits at most; null for anything else. */
export function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : null
}

/** An id that another piece bears; null when the text is none. */
export function readTarget(text: string | undefined): string | null {
  return text !== undefined && isId(text) ? text : null
}

/** True, false, or absent. */
export function readFlag<Name extends string>(name: Name, text: string | undefined): { [Key in Name]?: boolean } {
  return (text === 'true' || text === 'false' ? { [name]: text === 'true' } : {}) as { [Key in Name]?: boolean }
}
