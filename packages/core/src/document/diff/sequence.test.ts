import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignSequence, stretchesOf } from './align-sequence.ts'
import { comparePieces, newText, oldText } from './pieces.ts'
import { likeness, sketchOf } from './sketch.ts'

function lengthOfLongest(old: readonly number[], next: readonly number[]): number {
  const row = new Array<number>(next.length + 1).fill(0)
  for (const one of old) {
    let corner = 0
    next.forEach((other, y) => {
      const above = row[y + 1] ?? 0
      row[y + 1] = one === other ? corner + 1 : Math.max(above, row[y] ?? 0)
      corner = above
    })
  }
  return row[next.length] ?? 0
}

describe('alignment', () => {
  const sequence = fc.array(fc.nat(6), { maxLength: 40 })

  it('finds a longest common subsequence of short sequences', () => {
    fc.assert(
      fc.property(sequence, sequence, (old, next) => {
        const matches = [...alignSequence(old, next)]
        const found = matches.flatMap((y, x) => (y < 0 ? [] : [[old[x], next[y]]]))
        expect(found.every(([one, other]) => one === other)).toBe(true)
        const places = matches.filter(y => y >= 0)
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
        expect(found.length).toBe(lengthOfLongest(old, next))
      }),
      { numRuns: 1000 },
    )
  })

  it('leaves nothing of either side out of its stretches', () => {
    fc.assert(
      fc.property(sequence, sequence, (old, next) => {
        const stretches = stretchesOf(alignSequence(old, next), next.length)
        expect(stretches.flatMap(({ old: [x, end] }) => old.slice(x, end))).toEqual(old)
        expect(stretches.flatMap(({ next: [y, end] }) => next.slice(y, end))).toEqual(next)
        expect(
          stretches.every(
            ({ isSame, old: [x, end], next: [y] }) =>
              !isSame || old.slice(x, end).every((one, at) => one === next[y + at]),
          ),
        ).toBe(true)
      }),
    )
  })

  it('holds on to what is unique when the edits are too many to search', () => {
    const old = Array.from({ length: 3000 }, (_, at) => (at % 10 === 0 ? `anchor ${at}` : at % 7))
    const next = Array.from({ length: 3000 }, (_, at) => (at % 10 === 0 ? `anchor ${at}` : at % 5))
    const matches = alignSequence(old, next)
    expect(old.every((one, x) => typeof one === 'number' || matches[x] === x)).toBe(true)
  })
})

describe('pieces', () => {
  const word = fc.constantFrom(
    '系统',
    '应',
    '宜',
    '在',
    '7',
    '天',
    '内',
    '完成',
    '备份',
    '，',
    '。',
    'GB/T 1',
    ' ',
    '😀',
    '数据',
  )
  const text = fc.array(word, { maxLength: 30 }).map(each => each.join(''))

  it('give back both texts', () => {
    fc.assert(
      fc.property(text, text, (old, next) => {
        const pieces = comparePieces(old, next)
        expect(oldText(pieces)).toBe(old)
        expect(newText(pieces)).toBe(next)
        expect(pieces.every(piece => piece.text !== '')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['备份应在7天内完成。', '备份应在3天内完成。', '备份应在[-7-]{+3+}天内完成。'],
    ['系统应支持导出。', '系统宜支持导出。', '系统[-应-]{+宜+}支持导出。'],
    ['甲', '乙', '[-甲-]{+乙+}'],
  ])('of %s and %s are read word by word', (old, next, expected) => {
    const shown = comparePieces(old, next).map(({ t, text: each }) =>
      t === 'same' ? each : t === 'del' ? `[-${each}-]` : `{+${each}+}`,
    )
    expect(shown.join('')).toBe(expected)
  })
})

it('likeness tells a half-changed text from a different one', () => {
  const old = '停车场应设置出入口控制设备，记录车辆进出时间和号牌。'
  expect(likeness(sketchOf(old), sketchOf(old))).toBe(1)
  expect(
    likeness(sketchOf(old), sketchOf('停车场应设置出入口控制设备，记录车辆进出时间、车型和号牌。')),
  ).toBeGreaterThan(0.5)
  expect(likeness(sketchOf(old), sketchOf('平台宜提供数据目录的查询接口。'))).toBeLessThan(0.1)
})
