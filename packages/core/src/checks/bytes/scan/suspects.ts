import { firstInvalidGb18030, wholeGb18030Before } from './gb18030.ts'
import type { ScanTerms, ScanWindow } from './scan-window.ts'
import { firstInvalidUtf8, wholeUtf8Before } from './utf8-validity.ts'

const none = Number.MAX_SAFE_INTEGER

/**
 * Bytes that spoil their record: NUL, and what is not of the encoding. Windows are looked over as a whole, which is many
 * times faster than record by record, so that a sound record costs one comparison with `next`.
 */
export class Suspects {
  /** First suspicious byte, when no record before it was suspicious; a huge number when there is none. */
  next = 0
  readonly #terms: ScanTerms
  #bytes: Uint8Array = new Uint8Array()
  #end = 0
  #nul = none
  #invalid = none

  constructor(terms: ScanTerms) {
    this.#terms = terms
  }

  /** Looks over a window from its first record on. */
  look({ bytes, from, length, isLast }: ScanWindow): void {
    const wholeBefore = this.#terms.encoding === 'utf-8' ? wholeUtf8Before : wholeGb18030Before
    this.#bytes = bytes
    this.#end = isLast ? length : wholeBefore(bytes, from, length)
    this.#nul = none
    this.#invalid = this.#terms.isUtf8?.(bytes.subarray(from, this.#end)) ? none : this.#findInvalid(from)
    this.next = this.#invalid
  }

  /** Takes note of a NUL in the record that is being read. */
  spotNul(at: number): void {
    if (this.#nul > at) this.#nul = at
    this.next = Math.min(this.#nul, this.#invalid)
  }

  /** Forgets what was noted: the record is done with for another reason. */
  forget(): void {
    this.#nul = none
    this.next = this.#invalid
  }

  /** First suspicious byte in `[begin, end)`, or -1; all records before it are done with. */
  within(begin: number, end: number): number {
    if (this.#invalid < begin) this.#invalid = this.#findInvalid(begin)
    const first = Math.min(this.#nul < begin ? none : this.#nul, this.#invalid)
    this.#nul = none
    this.next = this.#invalid
    return first < end ? first : -1
  }

  #findInvalid(from: number): number {
    const findInvalid = this.#terms.encoding === 'utf-8' ? firstInvalidUtf8 : firstInvalidGb18030
    const at = findInvalid(this.#bytes, from, this.#end)
    return at < this.#end ? at : none
  }
}
