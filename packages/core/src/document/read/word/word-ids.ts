import { type Id, IdMaker, type IdPrefix } from '../../model/id.ts'

/** An id that we made: its letter says what it names. One from elsewhere is a word, and may be anything. */
const own = /^[dspltifmnewrcoavk](?=[0-9a-z]*\d)[0-9a-z]{8,11}(?:_\d+)?$/

/**
 * Ids of the pieces of a Word document. Bookmarks of ours keep theirs: they are set aside first, so that no new piece takes
 * one; each is given once, to a piece of its kind.
 */
export class WordIds {
  readonly maker = new IdMaker()
  readonly #waiting = new Set<Id>()
  readonly #given = new Set<Id>()

  /** Sets an id aside for the piece that its bookmark stands at. */
  keep(id: Id): void {
    if (this.maker.keep(id)) this.#waiting.add(id)
  }

  /** The id of a piece with that content; `kept` are those of the bookmarks around it, the outermost first. */
  next(prefix: IdPrefix, content: string, kept: readonly Id[] = []): Id {
    for (const id of kept) {
      const fits = own.test(id) ? id.startsWith(prefix) : true
      if (!fits || !this.#waiting.delete(id)) continue
      this.#given.add(id)
      return id
    }
    return this.maker.next(prefix, content)
  }

  /** Whether a kept id went to a piece. */
  isGiven(id: Id): boolean {
    return this.#given.has(id)
  }
}
