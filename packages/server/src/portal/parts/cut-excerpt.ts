import type { Marks } from '@biaochi/core/registry/query.ts'

/** Characters of an excerpt, and those of them before its first match. */
const longest = 180
const before = 40

/** The part of a text around its first match, in one line. */
export function cutExcerpt({ text, marks }: { readonly text: string; readonly marks: Marks }): {
  readonly text: string
  readonly marks: Marks
} {
  const line = text.replace(/\s/g, ' ')
  if (line.length <= longest) return { text: line, marks }
  const [first = 0] = marks[0] ?? []
  const start = Math.max(0, Math.min(first - before, line.length - longest))
  const end = start + longest
  const [head, tail] = [start > 0 ? '…' : '', end < line.length ? '…' : '']
  const moved = marks
    .filter(([from, to]) => from >= start && to <= end)
    .map(([from, to]) => [from - start + head.length, to - start + head.length] as const)
  return { text: `${head}${line.slice(start, end)}${tail}`, marks: moved }
}
