import type { Tier } from '../schema.ts'
import { unspaced } from '../text/char-class.ts'
import { foldText } from '../text/fold-text.ts'
import { TokenScanner } from '../text/token-scanner.ts'
import { IntList } from './int-list.ts'
import { PairTable } from './pair-table.ts'
import { termKinds } from './term-key.ts'

/** Positions between two values, so that nothing stands contiguously across them. */
const valueGap = 3

/** Collects the pairs and words of documents as they come. */
export class TermCollector {
  /** Where the postings of each document begin. */
  readonly starts = new IntList()
  /** Term of each posting: pairs of code units as even numbers, all others as odd ones. */
  readonly terms = new IntList(1 << 16)
  /** `position << 2 | tier` of each posting. */
  readonly places = new IntList(1 << 16)
  readonly #pairs = new PairTable()
  readonly #others = new Map<string, number>()
  #nextPosition = 0
  /** Character that waits for the one after it; 0 for none. */
  #first = 0
  #firstEnd = 0
  #firstPosition = 0

  /** Begins the next document; positions count from 0 again. */
  beginDocument(): void {
    this.starts.push(this.terms.length)
    this.#nextPosition = 0
  }

  /** First position after what was added to the document. */
  get position(): number {
    return this.#nextPosition
  }

  /** Adds one value of a field. */
  addText(text: string, tier: Tier): void {
    const scanner = new TokenScanner(foldText(text), this.#nextPosition)
    while (scanner.next()) {
      if (scanner.kind === unspaced) this.#addCharacter(scanner, tier)
      else {
        this.#endRun(tier)
        this.#add(this.#otherOf(scanner.word()), scanner.position, tier)
      }
    }
    this.#endRun(tier)
    this.#nextPosition = scanner.position < 0 ? this.#nextPosition : scanner.position + 1 + valueGap
  }

  /** Keys of all terms with their numbers, in the order of keys. */
  sortedKeys(kind: 'pair' | 'word'): { key: string; term: number }[] {
    const keys: { key: string; term: number }[] = []
    if (kind === 'pair') {
      this.#pairs.pairs.forEach((pair, ordinal) => {
        keys.push({ key: keyOfPair(pair), term: ordinal * 2 })
      })
    }
    for (const [text, ordinal] of this.#others) {
      const isPair = text.startsWith(oddPair)
      if (isPair === (kind === 'pair')) keys.push({ key: keyOfOther(text, isPair), term: ordinal * 2 + 1 })
    }
    return keys.sort((a, b) => (a.key < b.key ? -1 : 1))
  }

  #addCharacter(scanner: TokenScanner, tier: Tier): void {
    const point = scanner.text.codePointAt(scanner.start) ?? 0
    if (this.#first && scanner.start !== this.#firstEnd) this.#endRun(tier)
    if (this.#first) this.#add(this.#pairOf(this.#first, point), this.#firstPosition, tier)
    this.#first = point
    this.#firstEnd = scanner.end
    this.#firstPosition = scanner.position
  }

  #endRun(tier: Tier): void {
    if (this.#first) this.#add(this.#pairOf(this.#first, 0), this.#firstPosition, tier)
    this.#first = 0
  }

  #add(term: number, position: number, tier: Tier): void {
    this.terms.push(term)
    this.places.push((position << 2) | tier)
  }

  #pairOf(first: number, second: number): number {
    if (first <= 0xffff && second <= 0xffff) return this.#pairs.ordinalOf(first * 0x10000 + second) * 2
    return this.#otherOf(oddPair + String.fromCodePoint(first) + (second ? String.fromCodePoint(second) : ''))
  }

  #otherOf(text: string): number {
    const found = this.#others.get(text)
    if (found !== undefined) return found * 2 + 1
    this.#others.set(text, this.#others.size)
    return this.#others.size * 2 - 1
  }
}

/** Begins a pair outside the basic plane; no word has a blank. */
const oddPair = ' '

function keyOfPair(pair: number): string {
  const [first, second] = [Math.floor(pair / 0x10000), pair % 0x10000]
  return termKinds.pair + (second ? String.fromCharCode(first, second) : String.fromCharCode(first))
}

function keyOfOther(text: string, isPair: boolean): string {
  return isPair ? termKinds.pair + text.slice(oddPair.length) : termKinds.word + text
}
