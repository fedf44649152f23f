import { type ByteSet, byteSetOf } from '@biaochi/core/checks/bytes/generate/runtime/byte-set.ts'
import { encodeText } from '@biaochi/core/checks/bytes/generate/runtime/encode-text.ts'
import { KeyWriter } from '@biaochi/core/checks/bytes/generate/runtime/key-writer.ts'
import { KeyMap } from '@biaochi/core/checks/bytes/state/key-map.ts'
import type { SqlRow } from '@biaochi/core/checks/sql/query/sql-table.ts'

/** Puts rows of different texts together to a set, as the engine of bytes has it. */
export async function collectSet(
  chunks: AsyncIterable<readonly SqlRow[]> | Iterable<readonly SqlRow[]>,
  budget: number,
): Promise<ByteSet | null> {
  const map = new KeyMap()
  const writer = new KeyWriter()
  let isTooLarge = false
  for await (const rows of chunks) {
    for (const texts of isTooLarge ? [] : rows) {
      const [only] = texts
      if (texts.length === 1) {
        const bytes = encodeText(only ?? '')
        map.numberOf(bytes, 0, bytes.length)
      } else {
        writer.begin()
        for (const text of texts) {
          const bytes = encodeText(text ?? '')
          writer.add(bytes, 0, bytes.length)
        }
        map.numberOf(writer.bytes, 0, writer.length)
      }
    }
    isTooLarge ||= map.size > budget
  }
  if (isTooLarge) return null
  const { bytes, starts } = map.release()
  return byteSetOf(bytes, starts)
}
