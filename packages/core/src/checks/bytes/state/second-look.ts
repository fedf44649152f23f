import type { RepeatReview, WantedRecord } from './repeat.ts'
import type { SetVerdict } from './set-failure.ts'

interface Reviewed {
  readonly rule: number
  readonly review: RepeatReview
  readonly wanted: Generator<WantedRecord>
  head: WantedRecord | null
}

/**
 * Records that must be read again before the verdicts are known, ascending and each once: `next` names one, `read` takes
 * it, until `next` is null.
 */
export class SecondLook {
  /** Key of a record by a rule: what the judge answers. */
  readonly keyOf: (rule: number, bytes: Uint8Array, starts: Int32Array, ends: Int32Array) => Uint8Array
  readonly #reviews: readonly Reviewed[]

  constructor(
    reviews: readonly { readonly rule: number; readonly review: RepeatReview }[],
    keyOf: SecondLook['keyOf'],
  ) {
    this.keyOf = keyOf
    this.#reviews = reviews.map(({ rule, review }) => {
      const wanted = review.wanted()
      return { rule, review, wanted, head: wanted.next().value ?? null }
    })
  }

  /** The next record to read again; null when there is none. */
  next(): WantedRecord | null {
    let least: WantedRecord | null = null
    for (const { head } of this.#reviews) {
      if (head && (!least || head.record < least.record || (head.record === least.record && isNearer(head, least))))
        least = head
    }
    return least
  }

  read(record: number, bytes: Uint8Array, starts: Int32Array, ends: Int32Array): void {
    for (const one of this.#reviews) {
      if (one.head?.record !== record) continue
      one.review.read(record, this.keyOf(one.rule, bytes, starts, ends))
      one.head = one.wanted.next().value ?? null
    }
  }

  finish(rule: number): SetVerdict {
    const one = this.#reviews.find(each => each.rule === rule)
    if (!one) throw new Error('A rule about repeats was not reviewed.')
    return one.review.finish()
  }
}

function isNearer(one: WantedRecord, other: WantedRecord): boolean {
  return one.from.record > other.from.record
}
