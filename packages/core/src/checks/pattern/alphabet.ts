import { type CodePoints, lastCodePoint } from './code-points.ts'

/** The characters of a pattern by what they do in it: two of one class are never told apart. */
export interface Alphabet {
  readonly count: number
  /** All code points in rising order, surrogates too; class 0 is in no set of the pattern. */
  readonly intervals: readonly { readonly from: number; readonly to: number; readonly of: number }[]
  /** The classes that each set is made of. */
  readonly classesOf: readonly (readonly number[])[]
}

/** Divides all code points by the sets that they are in. */
export function divideCharacters(sets: readonly CodePoints[]): Alphabet {
  const starts = startsOf(sets)
  const groups = new Int32Array(starts.length)
  let count = 1
  for (const set of sets) {
    const moved = new Map<number, number>()
    for (const at of startsWithin(starts, set)) {
      const group = groups[at] ?? 0
      if (!moved.has(group)) moved.set(group, count++)
      groups[at] = moved.get(group) ?? 0
    }
  }
  const { ordinals, classes } = numberGroups(groups)
  const intervals = starts.map((from, at) => ({
    from,
    to: (starts[at + 1] ?? lastCodePoint + 1) - 1,
    of: classes[at] ?? 0,
  }))
  const classesOf = sets.map(set => [...new Set(startsWithin(starts, set).map(at => classes[at] ?? 0))])
  return { count: ordinals, intervals, classesOf }
}

/** Where intervals begin that no set divides. */
function startsOf(sets: readonly CodePoints[]): number[] {
  const starts = new Set([0])
  for (const range of sets.flat()) {
    starts.add(range.from)
    if (range.to < lastCodePoint) starts.add(range.to + 1)
  }
  return [...starts].sort((a, b) => a - b)
}

/** Ordinals of the intervals that a set is made of. */
function startsWithin(starts: readonly number[], set: CodePoints): number[] {
  const within: number[] = []
  for (const range of set) {
    for (let at = lowerBound(starts, range.from); (starts[at] ?? Number.POSITIVE_INFINITY) <= range.to; at++)
      within.push(at)
  }
  return within
}

function lowerBound(starts: readonly number[], value: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Numbers the groups in the order of their first interval; 0 stays what is in no set. */
function numberGroups(groups: Int32Array): { ordinals: number; classes: number[] } {
  const numbers = new Map<number, number>([[0, 0]])
  const classes = Array.from(groups, group => {
    if (!numbers.has(group)) numbers.set(group, numbers.size)
    return numbers.get(group) ?? 0
  })
  return { ordinals: numbers.size, classes }
}
