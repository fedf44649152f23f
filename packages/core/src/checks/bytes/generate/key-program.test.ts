import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KeysState } from '../state/keys-state.ts'
import { encoders, layOut } from './cells-under-test.ts'
import { makeJudgeProgram } from './judge-program.ts'
import { makeKeyProgram } from './key-program.ts'
import { cellUnderTest } from './nodes-under-test.ts'
import type { ByteSet } from './runtime/byte-set.ts'
import { startJudge } from './start-judge.ts'
import { tableOf } from './table-under-test.ts'

const texts = [
  { op: 'cell', column: 0 },
  { op: 'cell', column: 1 },
] as const
const keys = [
  { id: 'one', of: texts.slice(0, 1) },
  { id: 'two', of: texts },
]
const terms = (encoding: 'utf-8' | 'gb18030') => ({ cells: [0, 1], encoding, wanted: new Uint8Array([1, 1]) })

/** Sets of keys of rows, collected in two pieces. */
function collect(rows: readonly string[][], encoding: 'utf-8' | 'gb18030', budget = 2 ** 20) {
  const program = makeKeyProgram(tableOf([], 2, keys), terms(encoding), budget)
  const judge = startJudge(program.source, structuredClone(program.constants))
  let state = program.empty()
  for (const piece of [rows.slice(0, 2), rows.slice(2)]) {
    for (const [index, row] of piece.entries()) {
      const { bytes, starts, ends } = layOut(row, encoders[encoding])
      judge.record(bytes, starts, ends, index, index, 0)
    }
    state = program.merge(state, structuredClone(judge.take()), { records: 0, lines: 0, bytes: 0 })
  }
  if (!(state instanceof KeysState)) throw new Error('not merged')
  return state.release()
}

/** Counts of records that are not found, by rules about one text and about two. */
function countStrangers(
  rows: readonly string[][],
  encoding: 'utf-8' | 'gb18030',
  sets: ReadonlyMap<string, ByteSet | null>,
) {
  const applies = { op: 'constant-condition', value: true } as const
  const shapes = keys.map(({ id, of }) => {
    return { over: 'record', applies, violated: { op: 'not', of: { op: 'found', of, key: id } } } as const
  })
  const known = new Map([...sets].flatMap(([id, set]) => (set ? [[id, set] as const] : [])))
  const program = makeJudgeProgram(tableOf(shapes, 2), terms(encoding), { samples: 0, takeFailure: null, keys: known })
  const judge = startJudge(program.source, structuredClone(program.constants))
  for (const [index, row] of rows.entries()) {
    const { bytes, starts, ends } = layOut(row, encoders[encoding])
    judge.record(bytes, starts, ends, index, index, 0)
  }
  return [...judge.take().failed]
}

const rowsUnderTest = fc.array(
  fc.tuple(cellUnderTest, cellUnderTest).map(([a, b]) => [a, b]),
  { maxLength: 20 },
)

describe('keys that a table provides', () => {
  it('are found by the judge of another table in another encoding, and no others are', () => {
    fc.assert(
      fc.property(rowsUnderTest, rowsUnderTest, (provided, asked) => {
        const sets = collect(provided, 'gb18030')
        const one = new Set(provided.map(([a]) => a))
        const two = new Set(provided.map(row => JSON.stringify(row)))
        const strangers = [asked.filter(([a = '']) => !one.has(a)), asked.filter(row => !two.has(JSON.stringify(row)))]
        expect(countStrangers(asked, 'utf-8', sets)).toEqual(strangers.map(({ length }) => length))
      }),
      { numRuns: 100 },
    )
  })

  it('are given up when they outgrow the memory that they may take', () => {
    const rows = Array.from({ length: 1000 }, (_, index) => [`key ${index}`, ''])
    expect([...collect(rows, 'utf-8', 500).values()]).toEqual([null, null])
  })
})
