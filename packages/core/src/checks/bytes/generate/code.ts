/**
 * A piece of program text. Only `code` makes one, out of what is written in our own source, numbers, and other pieces: a
 * text of a package can never become part of a program, it goes into the constants.
 */
export class Code {
  readonly #text: string
  private constructor(text: string) {
    this.#text = text
  }

  /** Template tag: puts pieces together. A number that is not finite is a fault of ours, and thrown. */
  static of(parts: TemplateStringsArray, ...values: readonly (Code | number)[]): Code {
    const texts = values.map(value => (value instanceof Code ? value.#text : literalOf(value)))
    return new Code(parts.map((part, index) => `${part}${texts[index] ?? ''}`).join(''))
  }

  static join(codes: readonly Code[], separator: '\n' | ', ' | ' && ' | ' || ' | ' | ' | ' + '): Code {
    return new Code(codes.map(one => one.#text).join(separator))
  }

  toString(): string {
    return this.#text
  }
}

/** Template tag that makes a piece of program text. */
export const code = Code.of

export const joinCode = Code.join

/** The only way from a value to program text. */
function literalOf(value: unknown): string {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new TypeError('Only finite numbers enter a program.')
  return value < 0 || Object.is(value, -0) ? `(${Object.is(value, -0) ? '-0' : value})` : String(value)
}
