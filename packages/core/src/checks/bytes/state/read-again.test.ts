import { describe, expect, it } from 'vitest'
import { makeJudgeProgram } from '../generate/judge-program.ts'
import { startJudge } from '../generate/start-judge.ts'
import { tableOf } from '../generate/table-under-test.ts'
import { RecordScanner } from '../scan/record-scanner.ts'
import { spareBytes } from '../scan/scan-window.ts'
import { readAgain } from './read-again.ts'
import { SampleValues } from './sample-values.ts'
import { WholeState } from './whole-state.ts'

const terms = {
  delimiter: 44,
  quote: 34,
  cells: 2,
  encoding: 'utf-8',
  encodingOfFile: 'utf-8',
  limit: 2 ** 20,
} as const
const applies = { op: 'constant-condition', value: true } as const
const shape = { over: 'repeat', applies, key: [{ op: 'cell', column: 1 }] } as const

/** Repeats of a text, each found by two readings. */
function findRepeats(text: string) {
  const file = new TextEncoder().encode(text)
  const table = tableOf([shape], 2)
  const layout = { cells: [0, 1], encoding: 'utf-8', wanted: new Uint8Array([1]) } as const
  const program = makeJudgeProgram(table, layout, { samples: 5, takeFailure: null, keys: new Map() })
  const judge = startJudge(program.source, program.constants)
  const scanner = new RecordScanner({ ...terms, wide: false }, judge)
  const bytes = new Uint8Array(file.length * 2 + 2 * spareBytes)
  bytes.set(file)
  const length = file.length
  scanner.scan({ bytes, length, scratch: length + spareBytes, from: 0, until: length, isLast: true, offsetOf: 0 })
  const whole = program.merge(program.empty(), judge.take(), { records: 0, lines: 0, bytes: 0 })
  if (!(whole instanceof WholeState)) throw new Error('not merged')
  const look = whole.secondLook((rule, from, starts, ends) => judge.keyOf(rule, from, starts, ends))
  const read = (into: Uint8Array, position: number) => {
    const found = file.subarray(position, position + into.length)
    into.set(found)
    return found.length
  }
  readAgain(look, { ...terms, wide: false }, read)
  const values = new SampleValues(whole.verdicts(look), table.rules, layout)
  readAgain(values, { ...terms, wide: false }, read)
  return values.outcomes()[0]
}

describe('a second look', () => {
  it('finds the records again among rejected, blank and quoted ones, far and near', () => {
    const lines = Array.from({ length: 5000 }, (_, index) => `${index},key ${index}`)
    lines[10] = 'too,many,cells'
    lines[11] = ''
    lines[12] = '"two\nlines","key\n""12"""'
    lines[100] = 'again,key 20'
    lines[4998] = '"x","key\n""12"""'
    lines[4999] = 'last,key 4990'
    const verdict = findRepeats(lines.join('\n'))
    expect(verdict).toMatchObject({ checked: 4998, failed: 3 })
    // Line 11 is blank and no record; the record after it has two lines more.
    expect(verdict?.failures.map(({ record, line, against, values }) => [record, line, against, values])).toEqual([
      [100, 103, 20, ['again']],
      [4998, 5001, 12, ['x']],
      [4999, 5003, 4990, ['last']],
    ])
  })

  it('reads records that are longer than a block', () => {
    const long = 'x'.repeat(100_000)
    const verdict = findRepeats(`a,${long}\nb,1\nc,${long}\n`)
    expect(verdict?.failures).toEqual([{ record: 3, line: 3, offset: 100_007, against: 1, values: ['c'] }])
  })

  it('finds a thousand pairs', () => {
    const lines = Array.from({ length: 40_000 }, (_, index) => `${index},key ${index % 40 === 39 ? index - 20 : index}`)
    expect(findRepeats(lines.join('\r\n'))).toMatchObject({ checked: 40_000, failed: 1000 })
  })
})
