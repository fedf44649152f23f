import { describe, expect, it } from 'vitest'
import type { ConditionNode, NumberNode, TextNode } from '../ast.ts'
import { tableOf } from '../bytes/generate/table-under-test.ts'
import type { RuleShape } from '../plan.ts'
import { cutValue, keysOf, runReference } from './run-reference.ts'

const [first, second]: readonly TextNode[] = [
  { op: 'cell', column: 0 },
  { op: 'cell', column: 1 },
]
const filled: ConditionNode = { op: 'not', of: { op: 'missing', of: { op: 'cell', column: 0 }, spellings: [] } }
const value: NumberNode = { op: 'number', of: { op: 'cell', column: 0 } }
const sequence = { over: 'sequence', applies: filled, value, within: second ? [second] : [], step: '1' } as const

/** Checked, then each failure: record, the one it contradicts, what was expected. */
function judge(shape: RuleShape, ...rows: readonly (readonly string[])[]) {
  const records = rows.map((cells, index) => ({ record: index + 1, cells }))
  const [outcome] = runReference(tableOf([shape], 2), records, new Map())
  return [
    outcome?.checked,
    ...(outcome?.failures ?? []).map(({ record, against, expected }) => [record, against, expected]),
  ]
}

describe('a rule about many records', () => {
  const repeat: RuleShape = { over: 'repeat', applies: filled, key: first && second ? [first, second] : [] }
  it('finds what repeats, against the first that had it', () => {
    expect(judge(repeat, ['a', 'b'], ['ab', ''], ['a', 'b'], ['', 'b'], ['', 'b'], ['a', 'b'])).toEqual([
      4,
      [3, 1, undefined],
      [6, 1, undefined],
    ])
  })

  it('measures a dependency by the first record seen, which stays the measure', () => {
    const shape: RuleShape = {
      over: 'dependency',
      applies: filled,
      determinant: first ? [first] : [],
      dependent: second ? [second] : [],
    }
    expect(judge(shape, ['1', 'x'], ['2', 'x'], ['1', 'y'], ['1', 'y'], ['1', 'x'], ['', 'z'])).toEqual([
      5,
      [3, 1, 'x'],
      [4, 1, 'x'],
    ])
  })

  it.each<['rising' | 'not-falling' | 'next', string | undefined, readonly (readonly string[])[], unknown]>([
    ['rising', undefined, [['1'], ['1'], ['0'], ['5']], [4, [2, 1, '1'], [3, 2, '1']]],
    ['not-falling', undefined, [['1'], ['1.0'], ['0.9'], ['x'], ['0.9']], [4, [3, 2, '1']]],
    ['next', undefined, [['7'], ['8'], ['10'], ['11']], [4, [3, 2, '8']]],
    ['next', '1', [['1'], ['2'], ['3.0']], [3]],
    ['next', '1', [['2'], ['3']], [2, [1, undefined, '1']]],
    ['rising', '0.50', [['.5'], ['0.5'], ['0.4']], [2, [3, 2, '0.5']]],
    [
      'next',
      '1',
      [
        ['1', 'a'],
        ['2', 'b'],
        ['2', 'a'],
        ['3', 'b'],
      ],
      [4, [2, undefined, '1']],
    ],
  ])('takes an order as it says: %s, from %s, %j', (follows, from, rows, expected) => {
    expect(judge({ ...sequence, follows, ...(from !== undefined && { from }) }, ...rows)).toEqual(expected)
  })

  it('takes quartiles by nearest rank, and numbers only', () => {
    const shape: RuleShape = { over: 'outlier', applies: filled, value, k: '1' }
    // Of 1 2 3 4 50 the ranks 2 and 4: 2 and 4, so from 0 to 6.
    expect(judge(shape, ['1'], ['2'], ['x'], ['3'], ['50'], ['4'], [''])).toEqual([5, [5, undefined, '0..6']])
    expect(judge(shape)).toEqual([0])
    expect(judge(shape, ['7'])).toEqual([1])
  })

  it.each<[number | null, number | null, unknown]>([
    [2, 3, [1]],
    [3, null, [1, [0, undefined, '2']]],
    [null, 1, [1, [0, undefined, '2']]],
    [null, 2, [1]],
  ])('counts records from %s to %s', (minimum, maximum, expected) => {
    expect(judge({ over: 'count', applies: filled, minimum, maximum }, ['a'], [''], ['b'])).toEqual(expected)
  })

  it('asks for the newest number, of those there are', () => {
    const shape: RuleShape = { over: 'latest', applies: filled, value, least: '5' }
    expect(judge(shape, ['4'], ['5.0'], ['x'])).toEqual([1])
    expect(judge(shape, ['4'], ['x'])).toEqual([1, [0, undefined, '4']])
    expect(judge(shape, ['x'])).toEqual([1, [0, undefined, '']])
    expect(judge(shape)).toEqual([1, [0, undefined, '']])
  })
})

describe('the referee', () => {
  it('provides the keys of a table, texts kept apart', () => {
    const keys = [{ id: 'k', of: first && second ? [first, second] : [] }]
    const records = [
      { record: 1, cells: ['a', 'b'] },
      { record: 2, cells: ['a"', ',b'] },
    ]
    expect([...(keysOf(tableOf([], 2, keys), records).get('k') ?? [])]).toEqual(['["a","b"]', '["a\\"",",b"]'])
  })

  it('cuts what it shows at 200 characters, never within one', () => {
    expect(cutValue('𠀀'.repeat(200))).toBe('𠀀'.repeat(200))
    expect(cutValue('𠀀'.repeat(201))).toBe(`${'𠀀'.repeat(199)}…`)
  })
})
