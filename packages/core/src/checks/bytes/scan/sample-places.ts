/** Stretches of a file that are looked at besides its head, and the bytes of each. */
const sampleCount = 16
export const sampleBytes = 65_536

/** Where to look at a file of `size` bytes to learn its encoding: the same places wherever it is read. */
export function samplePlaces(size: number, headBytes: number): readonly number[] {
  if (size <= headBytes) return []
  const step = Math.floor(size / sampleCount)
  return Array.from({ length: sampleCount - 1 }, (_, ordinal) => step * (ordinal + 1))
}
