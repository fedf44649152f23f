/** Bits of a double that one round tells apart. */
const roundBits = 16

/**
 * The number of a rank (from 0) among numbers that come in several lists, without NaN, in their order: found by counting,
 * sixteen bits a round from the sign on, so that nothing is copied or sorted.
 */
export function numberOfRank(lists: readonly Float64Array[], rank: number): number {
  const counts = new Uint32Array(2 ** roundBits)
  let left = rank
  let [high, low] = [0, 0]
  for (let round = 0; round < 4; round++) {
    counts.fill(0)
    for (const list of lists) countRound(list, { round, high, low }, counts)
    let part = 0
    while (left >= (counts[part] as number)) left -= counts[part++] as number
    if (round < 2) high = (high | (part << (roundBits * (1 - round)))) >>> 0
    else low = (low | (part << (roundBits * (3 - round)))) >>> 0
  }
  return doubleOf(high, low)
}

/** What is known of the number that is looked for: its bits before a round. */
interface Known {
  readonly round: number
  readonly high: number
  readonly low: number
}

/** Counts the next bits of those numbers that begin with what is known. */
function countRound(list: Float64Array, { round, high, low }: Known, counts: Uint32Array): void {
  const words = new Uint32Array(list.buffer, list.byteOffset, list.length * 2)
  for (let at = 0; at < words.length; at += 2) {
    const upper = words[at + 1] as number
    const isNegative = upper >>> 31 === 1
    // Doubles are in the order of their bits, once the sign is turned, and of negative ones all bits.
    const first = isNegative ? ~upper >>> 0 : (upper | 0x80000000) >>> 0
    if (round === 0) count(counts, first >>> roundBits)
    else if (round === 1) {
      if (first >>> roundBits === high >>> roundBits) count(counts, first & 0xffff)
    } else if (first === high) {
      const second = isNegative ? ~(words[at] as number) >>> 0 : (words[at] as number)
      if (round === 2) count(counts, second >>> roundBits)
      else if (second >>> roundBits === low >>> roundBits) count(counts, second & 0xffff)
    }
  }
}

function count(counts: Uint32Array, part: number): void {
  counts[part] = (counts[part] as number) + 1
}

function doubleOf(high: number, low: number): number {
  const isNegative = high >>> 31 === 0
  const words = Uint32Array.of(isNegative ? ~low : low, isNegative ? ~high : high & 0x7fffffff)
  return new Float64Array(words.buffer)[0] as number
}
