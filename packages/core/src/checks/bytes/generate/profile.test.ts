import { describe, expect, it } from 'vitest'
import type { DateForm, TimeForm } from '../../ast.ts'
import type { ColumnType } from '../../plan.ts'
import { WholeState } from '../state/whole-state.ts'
import { encoders, layOut } from './cells-under-test.ts'
import { makeJudgeProgram } from './judge-program.ts'
import { startJudge } from './start-judge.ts'
import { tableOf } from './table-under-test.ts'

interface Reading {
  readonly encoding?: 'utf-8' | 'gb18030'
  readonly form?: DateForm | TimeForm
}

/** Profile of the first of two columns, of cells that come in two pieces. */
function profile(type: ColumnType, cells: readonly string[], { encoding = 'utf-8', form }: Reading = {}) {
  const table = tableOf([], 2)
  const columns = table.columns.map(column => ({ ...column, type, ...(form && { form }) }))
  const terms = { cells: [0, -1], encoding, wanted: new Uint8Array() }
  const options = { samples: 1, takeFailure: null, keys: new Map(), profile: { missing: ['无', 'N/A'] } }
  const program = makeJudgeProgram({ ...table, columns }, terms, options)
  const judge = startJudge(program.source, structuredClone(program.constants))
  let whole = program.empty()
  for (const piece of [cells.slice(0, 2), cells.slice(2)]) {
    for (const cell of piece) {
      const { bytes, starts, ends } = layOut([cell], encoders[encoding])
      judge.record(bytes, starts, ends, 0, 0, 0)
    }
    whole = program.merge(whole, structuredClone(judge.take()), { records: 0, lines: 0, bytes: 0 })
  }
  return whole instanceof WholeState ? whole.profiles() : null
}

describe('the profile of a column', () => {
  it('counts what is there, what is missing, and characters, in both encodings', () => {
    const cells = ['上海市', '\u3000', '无', '𠀀', '', 'N/A', 'abcd']
    const expected = { present: 3, missing: 4, shortest: 1, longest: 4, least: null, greatest: null, distinct: null }
    for (const encoding of ['utf-8', 'gb18030'] as const) {
      expect(profile('text', cells, { encoding })).toMatchObject([
        expected,
        { present: 0, missing: 7, shortest: null, longest: null },
      ])
    }
  })

  it.each<[ColumnType, readonly string[], string | null, string | null]>([
    ['decimal', ['10', '9.50', '-0.25', 'x', ''], '-0.25', '10'],
    ['decimal', ['1', '12345678901234567890.5', '-12345678901234567'], '-12345678901234567', '12345678901234567890.5'],
    ['integer', ['abc', ''], null, null],
    ['integer', ['0.0000001'], '0.0000001', '0.0000001'],
    ['date', ['2024-02-29', '20231231', '2023-02-29', '1969.12.31'], '1969-12-31', '2024-02-29'],
    ['date', ['0001-01-01', '9999-12-31', '2000-03-01'], '0001-01-01', '9999-12-31'],
    [
      'moment',
      ['2024-01-01T00:30:00Z', '2024-01-01 08:29:59', '20240101083001'],
      '2024-01-01T08:29:59+08:00',
      '2024-01-01T08:30:01+08:00',
    ],
    ['text', ['1', '2'], null, null],
  ])('finds the least and the greatest %s of %j', (type, cells, least, greatest) => {
    expect(profile(type, cells)?.[0]).toMatchObject({ least, greatest })
  })
  it.each<[DateForm | TimeForm, readonly string[], string | null, string | null]>([
    ['YYYYMMDD', ['20240229', '2023-01-01', '20240301'], '2024-02-29', '2024-03-01'],
    ['YYYY-MM', ['2024-02', '2023-12', '2023-13'], '2023-12', '2024-02'],
    ['YYYY', ['2024', '1999'], '1999', '2024'],
    [
      'YYYY-MM-DD hh:mm',
      ['2024-01-01 00:00', '2024-01-01 23:59'],
      '2024-01-01T00:00:00+08:00',
      '2024-01-01T23:59:00+08:00',
    ],
    ['hh:mm:ss', ['23:59:59', '00:00:01', '24:00:00'], '00:00:01', '23:59:59'],
  ])('in the form %s, the least and the greatest of %j', (form, cells, least, greatest) => {
    const type = form.includes('h') ? 'moment' : 'date'
    expect(profile(type, cells, { form })?.[0]).toMatchObject({ least, greatest })
  })
})
