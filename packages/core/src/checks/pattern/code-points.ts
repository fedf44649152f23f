/** Code points from one to another, both of them in. */
export interface CodePointRange {
  readonly from: number
  readonly to: number
}

/** A set of characters: ranges in rising order that neither touch nor overlap. Surrogates are no characters and never in it. */
export type CodePoints = readonly CodePointRange[]

/** The last code point of Unicode. */
export const lastCodePoint = 0x10ffff

const surrogates: CodePointRange = { from: 0xd800, to: 0xdfff }

/** Makes one set of ranges in any order. */
export function uniteRanges(ranges: readonly CodePointRange[]): CodePoints {
  const united: { from: number; to: number }[] = []
  for (const range of ranges.flatMap(withoutSurrogates).sort((a, b) => a.from - b.from)) {
    const last = united.at(-1)
    if (last && range.from <= last.to + 1) last.to = Math.max(last.to, range.to)
    else united.push({ ...range })
  }
  return united
}

function withoutSurrogates(range: CodePointRange): CodePointRange[] {
  if (range.to < surrogates.from || range.from > surrogates.to) return [range]
  const sides = [
    { from: range.from, to: surrogates.from - 1 },
    { from: surrogates.to + 1, to: range.to },
  ]
  return sides.filter(side => side.from <= side.to)
}

/** All characters that are not in a set. */
export function complementOf(set: CodePoints): CodePoints {
  const gaps: CodePointRange[] = []
  let from = 0
  for (const range of set) {
    if (range.from > from) gaps.push({ from, to: range.from - 1 })
    from = range.to + 1
  }
  if (from <= lastCodePoint) gaps.push({ from, to: lastCodePoint })
  return uniteRanges(gaps)
}

/** The characters of one set that are not in another. */
export function withoutSet(set: CodePoints, other: CodePoints): CodePoints {
  return complementOf(uniteRanges([...complementOf(set), ...other]))
}

/** The set of one character. */
export function onePoint(point: number): CodePoints {
  return [{ from: point, to: point }]
}

/** The set of the characters that stand in a text, `a-z` standing for themselves, not for a range. */
export function pointsOf(text: string): CodePoints {
  return uniteRanges([...text].flatMap(character => onePoint(character.codePointAt(0) ?? 0)))
}

/** True when a code point is in a set. */
export function hasPoint(set: CodePoints, point: number): boolean {
  return set.some(range => range.from <= point && point <= range.to)
}

/** How many characters a set has. */
export function countPoints(set: CodePoints): number {
  return set.reduce((sum, range) => sum + range.to - range.from + 1, 0)
}
