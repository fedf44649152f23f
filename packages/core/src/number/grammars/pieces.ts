/**
 * The words that all grammars of numbers are made of. Every quantifier has an upper bound, so that reading at one
 * place looks at a bounded stretch of text whatever it holds, and searching a text stays linear in its length.
 */

/** Blanks, or one line break with the indent of the next line. */
export const gap = '(?:[ ]{0,3}(?:\\n[ ]{0,8})?)'

/** What may stand between code and serial: nothing, blanks, a line break, or what file names have in their place. */
export const separator = `(?:[ _]{0,3}|-|${gap})`

/** A dash in any of its forms, folded: `-`, `--` (of ——), `- -`, with blanks or a line break around. */
export const dash = `(?:${gap}-{1,3}(?:[ ]-{1,2})?${gap})`

/** A slash with blanks around. */
export const slash = `(?:${gap}[/\\\\]${gap})`

/** A year that a standard can have. */
export const fullYear = '(?:19|20)\\d{2}(?!\\d)'

/** A pattern that matches at one place of a text only. Refuses to be made of a quantifier without an upper bound. */
export function pattern(source: string): RegExp {
  const bare = source.replace(/\\./gs, '').replace(/\[[^\]]*\]/g, '')
  if (/[*+]|\{\d+,\}/.test(bare)) throw new RangeError(`a quantifier without an upper bound in ${source}`)
  return new RegExp(source, 'y')
}

/** Matches a pattern at one place. */
export function matchAt(shape: RegExp, text: string, at: number): RegExpExecArray | null {
  shape.lastIndex = at
  return shape.exec(text)
}

/** Takes pieces one after the other, each where the one before has ended. */
export interface Taker {
  /** The piece, when it stands here; null, and nothing taken, when it doesn't. */
  take(shape: RegExp): RegExpExecArray | null
  /** Where the last piece has ended. */
  end(): number
}

/** Begins to take pieces at one place. */
export function makeTaker(text: string, at: number): Taker {
  let end = at
  return {
    take: shape => {
      const match = matchAt(shape, text, end)
      if (match) end += match[0].length
      return match
    },
    end: () => end,
  }
}

/** The years that two digits mean: numbers had them up to 1999 only. */
export function completeYear(digits: string): string {
  return digits.length === 2 ? `19${digits}` : digits
}
