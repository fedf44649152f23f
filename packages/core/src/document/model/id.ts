/**
 * Name of a piece of a document: letters, digits and `_`, at most 40, beginning with a letter, so that it can be a bookmark
 * of Word, an id of HTML and of XML. Given once, when the piece is first read, and kept across versions; never derived from
 * a number.
 */
export type Id = string

/** Letters that ids begin with, by what they name. */
export type IdPrefix =
  | 'd'
  | 's'
  | 'p'
  | 'l'
  | 'i'
  | 't'
  | 'f'
  | 'm'
  | 'n'
  | 'e'
  | 'w'
  | 'r'
  | 'c'
  | 'o'
  | 'a'
  | 'v'
  | 'k'

/** Gives ids from what pieces hold when first seen, so that reading the same file again gives the same ones. */
export class IdMaker {
  /** Ids given, and how often the content of each was met: the same sentence a thousand times costs no million steps. */
  readonly #given = new Map<Id, number>()

  /** A new id for a piece with that content. */
  next(prefix: IdPrefix, content: string): Id {
    const first = prefix + digest(content)
    const met = this.#given.get(first)
    if (met === undefined) {
      this.#given.set(first, 1)
      return first
    }
    let times = met
    let id = first
    do id = `${first}_${++times}`
    while (this.#given.has(id))
    this.#given.set(first, times)
    this.#given.set(id, 1)
    return id
  }

  /** Takes an id that the source states; false when it is taken or no id, and the piece needs a new one. */
  keep(id: Id): boolean {
    if (!isId(id) || this.#given.has(id)) return false
    this.#given.set(id, 1)
    return true
  }
}

/** Whether a text can be an id. */
export function isId(text: string): boolean {
  return /^[A-Za-z]\w{0,39}$/.test(text)
}

/** 53 bits of a text in base 36 (cyrb53): for telling texts apart, not for secrets. */
export function digest(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return inBase36(4294967296 * (2097151 & low) + (high >>> 0))
}

const pairs = Array.from({ length: 1296 }, (_, at) => Math.floor(at / 36).toString(36) + (at % 36).toString(36))

/** What `toString(36)` gives, in a fraction of its time. */
function inBase36(whole: number): string {
  let text = ''
  let rest = whole
  for (; rest >= 1296; rest = Math.floor(rest / 1296)) text = (pairs[rest % 1296] ?? '') + text
  return rest.toString(36) + text
}
