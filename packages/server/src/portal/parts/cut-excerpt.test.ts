import { expect, it } from 'vitest'
import { cutExcerpt } from './cut-excerpt.ts'

const marked = ({ text, marks }: ReturnType<typeof cutExcerpt>) => marks.map(([start, end]) => text.slice(start, end))

it('leaves a short text whole, in one line', () => {
  expect(cutExcerpt({ text: '泊位\n编码', marks: [[0, 2]] })).toEqual({ text: '泊位 编码', marks: [[0, 2]] })
})

it.each([0, 30, 100, 5000, 9990])('cuts a long one around its first match, at %s', at => {
  const text = `${'一'.repeat(at)}泊位${'二'.repeat(9998 - at)}`
  const cut = cutExcerpt({ text, marks: [[at, at + 2]] })
  expect(marked(cut)).toEqual(['泊位'])
  expect(cut.text.length).toBeLessThanOrEqual(182)
  expect([cut.text.startsWith('…'), cut.text.endsWith('…')]).toEqual([at > 40, at < 9000])
})

it('cuts a text without a match from its beginning', () => {
  expect(cutExcerpt({ text: '一'.repeat(500), marks: [] }).text).toBe(`${'一'.repeat(180)}…`)
})
