/** A field that has begun (ECMA-376-1, 17.16). */
interface OpenField {
  instruction: string
  hasResult: boolean
}

/** The fields that are open while paragraphs are read one after the other: one may begin in one and end in another. */
export class OpenFields {
  readonly #open: OpenField[] = []
  /** How many of them show no result yet. */
  #codes = 0

  /** Whether what comes is the code of a field, which nobody sees. */
  get isCode(): boolean {
    return this.#codes > 0
  }

  turn(type: string): void {
    const field = this.#open.at(-1)
    if (type === 'begin') {
      this.#open.push({ instruction: '', hasResult: false })
      this.#codes++
    } else if (type === 'separate' && field && !field.hasResult) {
      field.hasResult = true
      this.#codes--
    } else if (type === 'end' && field) {
      this.#open.pop()
      if (!field.hasResult) this.#codes--
    }
  }

  addCode(text: string): void {
    const field = this.#open.at(-1)
    if (field && !field.hasResult) field.instruction += text
  }

  /** The code of a field ends with its paragraph: one whose end is missing must not swallow the rest. */
  endParagraph(): void {
    while (this.#open.at(-1)?.hasResult === false) {
      this.#open.pop()
      this.#codes--
    }
  }

  /** Address that the innermost open hyperlink leads to; null outside of one, and for a place inside the document. */
  get address(): string | null {
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const field = this.#open[at]
      if (!field?.hasResult) continue
      const [, address = null] = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(field.instruction) ?? []
      if (address !== null) return address
    }
    return null
  }
}
