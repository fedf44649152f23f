import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../container/csv.ts'
import { type FailingRecord, failureLines } from './failure-lines.ts'

const columns = ['停车场编号', '泊位总数'] as const
const failing: FailingRecord = {
  table: 'parking',
  record: 7,
  line: 8,
  failures: [
    {
      rule: 'parking/total/range',
      clause: '5.2.1',
      column: '泊位总数',
      value: '-1',
      message: { zh: '“-1”小于下限 1', en: '“-1” is below 1' },
    },
    {
      rule: 'parking/id/unique',
      clause: '5.1',
      column: '停车场编号',
      value: '=1+1',
      message: { zh: '重复', en: 'twice' },
    },
  ],
  cells: ['=1+1', '-1'],
}

describe('every failing record', () => {
  it('is a line of JSON with every reason in both languages and the cells by name', () => {
    const { head, lineOf } = failureLines('jsonl', columns)
    expect(head).toBe('')
    expect(lineOf(failing)).toMatch(/^[^\n]*\n$/)
    expect(JSON.parse(lineOf(failing))).toEqual({ ...failing, cells: { 停车场编号: '=1+1', 泊位总数: '-1' } })
  })

  it('is a line of CSV that no spreadsheet runs, and in which numbers stay numbers', () => {
    const { head, lineOf } = failureLines('csv', columns, { language: 'en' })
    expect(head).toBe('table,record,line,rules,clauses,messages,停车场编号,泊位总数\r\n')
    expect(lineOf(failing)).toBe(
      `parking,7,8,"parking/total/range | parking/id/unique","5.2.1 | 5.1","“-1” is below 1 | twice",'=1+1,-1\r\n`,
    )
  })

  it('begins with a byte order mark where it is asked for', () => {
    expect(failureLines('csv', columns, { bom: true }).head.startsWith('\uFEFFtable,')).toBe(true)
  })

  it('keeps its own columns apart from those of the table', () => {
    expect(failureLines('csv', ['line', '_line']).head).toBe(
      'table,record,__line,rules,clauses,messages,line,_line\r\n',
    )
  })

  it('leaves empty what is not known', () => {
    const whole = { ...failing, record: 0, line: null, failures: [], cells: [] }
    expect(failureLines('csv', columns).lineOf(whole)).toBe('parking,0,,,,,,\r\n')
  })

  it('is read back with the same texts, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 }), cells => {
        fc.pre(cells.every(cell => !/[\0\r\n]/.test(cell)))
        const { head, lineOf } = failureLines('csv', columns)
        const { rows } = readCsv(head + lineOf({ ...failing, cells }), { restoresText: true })
        expect([...rows][0]?.cells.slice(6)).toEqual(cells)
      }),
    )
  })
})
