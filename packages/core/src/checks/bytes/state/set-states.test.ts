import { describe, expect, it } from 'vitest'
import { DependencyState } from './dependency.ts'
import { KeyMap } from './key-map.ts'
import { OutlierState } from './outlier.ts'
import { SequenceState } from './sequence.ts'
import type { PlacedFailure } from './set-failure.ts'
import { SetLog } from './set-log.ts'

const start = { records: 0, lines: 0, bytes: 0 }
const applies = { op: 'constant-condition', value: true } as const
const value = { op: 'number', of: { op: 'cell', column: 0 } } as const
const encode = (text: string) => new TextEncoder().encode(text)

function logOf(values: readonly (number | string)[]) {
  const log = new SetLog()
  for (const [ordinal, one] of values.entries()) {
    log.place(ordinal, ordinal, ordinal)
    log.bytes(encode(''), 0, 0)
    if (typeof one === 'string') log.long(one)
    else log.value(one)
  }
  return log.take()
}

describe('a set rule that must remember too much', () => {
  it.each([
    ['a dependency', new DependencyState(1, 4000)],
    [
      'a sequence',
      new SequenceState({ over: 'sequence', applies, value, within: [], follows: 'rising', step: '1' }, 4000),
    ],
  ])('says so, and gives no counts: %s', (_, state) => {
    const log = new SetLog()
    for (let record = 0; record < 1000; record++) {
      const key = encode(`key ${record}`)
      log.place(record, record, record)
      log.bytes(key, 0, key.length)
      if (state instanceof DependencyState) log.bytes(key, 0, key.length)
      else log.value(record)
    }
    state.merge(log.take(), start, () => undefined)
    expect(state.finish()).toMatchObject({
      checked: 0,
      failed: 0,
      notExecuted: { en: expect.stringContaining('DuckDB') },
    })
  })

  it('says so of outliers', () => {
    const state = new OutlierState({ over: 'outlier', applies, value, k: '1.5' }, 1000)
    state.merge(logOf(Array.from({ length: 100 }, (_, index) => index)), start)
    expect(state.finish(() => undefined).notExecuted).not.toBeNull()
  })
})

describe('outliers', () => {
  it('are told apart to the last digit, where doubles are not', () => {
    const failures: PlacedFailure[] = []
    const state = new OutlierState({ over: 'outlier', applies, value, k: '0' }, 1e6)
    const same = '9007199254740993'
    state.merge(logOf([same, same, same, '9007199254740992', '9007199254740994', same]), start)
    expect(state.finish(failure => failures.push(failure))).toMatchObject({ checked: 6, failed: 2 })
    expect(failures.map(({ record, expected }) => [record, expected])).toEqual([
      [4, `${same}..${same}`],
      [5, `${same}..${same}`],
    ])
  })
})

describe('a map of keys', () => {
  it('numbers ten thousand keys in their order, and knows them again', () => {
    const map = new KeyMap()
    const keys = Array.from({ length: 10_000 }, (_, index) => encode(`键${index}`))
    expect(keys.map(key => map.numberOf(key, 0, key.length))).toEqual([...keys.keys()])
    expect(keys.map(key => map.numberOf(key, 0, key.length))).toEqual([...keys.keys()])
    const { bytes, starts } = map.release()
    expect(new TextDecoder().decode(bytes.subarray(starts[9999], starts[10_000]))).toBe('键9999')
  })
})
