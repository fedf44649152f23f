import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markText } from './mark-text.ts'
import { parseQuery } from './parse-query.ts'

function mark(text: string, query: string): string {
  const marked = markText(text, parseQuery(query, () => true).terms)
  return marked.marks.toReversed().reduce((shown, [start, end]) => {
    return `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`
  }, marked.text)
}

describe('the matches in a text', () => {
  it.each([
    ['智慧养老与养老院', '养老', '智慧[养老]与[养老]院'],
    ['智慧养老', '慧养 养老', '智[慧养老]'],
    ['Data Quality of data', 'data', '[Data] Quality of [data]'],
    ['database', 'data', 'database'],
    ['ＧＢ／Ｔ １６８９—２０１５', 'gb/t 1689', '[ＧＢ／Ｔ １６８９]—２０１５'],
    ['DB31/T 1400-2020', 'DB31/T 140', '[DB31/T 140]0-2020'],
    ['T/SIA 012', 't/sia 12', '[T/SIA 012]'],
    ['BIM模型', 'bim模型', '[BIM模型]'],
    ['①②', '12', '[①②]'],
    ['数据', '管理', '数据'],
  ])('%j with %j are shown as %j', (text, query, expected) => {
    expect(mark(text, query)).toBe(expected)
  })

  it('are shown with what stands around the first one, when the text is long', () => {
    const shown = mark(`${'甲'.repeat(500)}养老${'乙'.repeat(500)}`, '养老')
    expect(shown).toBe(`…${'甲'.repeat(40)}[养老]${'乙'.repeat(198)}…`)
  })

  it('lie within the text, in order, whatever it is', () => {
    const text = fc.string({
      unit: fc.constantFrom('数', '据', 'a', '1', '①', '㎏', 'e\u0301', '𠮷', ' ', 'ﬁ'),
      maxLength: 400,
    })
    fc.assert(
      fc.property(text, fc.constantFrom('数', '数据', 'a', '1', '据a', 'kg', 'fi', '𠮷'), (long, query) => {
        const { text: shown, marks } = markText(long, parseQuery(query, () => true).terms)
        let last = -1
        for (const [start, end] of marks) {
          expect(start).toBeGreaterThan(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(shown.length)
          last = end
        }
      }),
    )
  })
})
