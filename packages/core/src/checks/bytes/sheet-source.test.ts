import { describe, expect, it } from 'vitest'
import { bytesAsFile } from '../../container/sheet-stream/random-bytes.ts'
import { writeWorkbook } from '../../container/sheet-write.ts'
import type { TablePlan } from '../plan.ts'
import { ruleOf, tableOf } from './generate/table-under-test.ts'
import { checkSheet, readSheetHeader } from './sheet-source.ts'

const filled = ruleOf(
  {
    over: 'record',
    applies: { op: 'constant-condition', value: true },
    violated: { op: 'missing', of: { op: 'cell', column: 0 }, spellings: [] },
  },
  'filled',
)
const unique = ruleOf(
  {
    over: 'repeat',
    applies: { op: 'constant-condition', value: true },
    key: [{ op: 'cell', column: 0 }],
  },
  'unique',
)
const column = (name: string) => ({ name, aliases: [], isRequired: true, type: 'text' as const })
const table: TablePlan = { ...tableOf([], 2), columns: [column('编号'), column('名称')], rules: [filled, unique] }
const header = [['编号', '名称']]
const january = {
  name: '1月',
  header,
  rows: [
    ['a', '甲'],
    ['b', '乙'],
    ['a', '丙'],
  ],
}
const february = {
  name: '2月',
  header,
  rows: [
    ['', '丁'],
    ['c', '戊'],
  ],
}
const notes = { name: '说明', header: [['用途']], rows: [['年报']] }

const fileOf = (...sheets: Parameters<typeof writeWorkbook>[0]) => ({
  name: '台账.xlsx',
  bytes: bytesAsFile(writeWorkbook(sheets).bytes),
})
const failedOf = (outcome: Awaited<ReturnType<typeof checkSheet>>) => outcome.rules.map(({ failed }) => failed)

describe('a sheet', () => {
  it('is judged as delimited text is, its rows being the lines', async () => {
    const outcome = await checkSheet(fileOf(january), table, { samples: 5 })
    expect(outcome).toMatchObject({ records: 3, checked: 3, rejected: 0, engine: 'xlsx' })
    expect(failedOf(outcome)).toEqual([0, 1])
    expect(outcome.rules[1]?.failures).toMatchObject([{ record: 3, line: 4, against: 1 }])
  })

  it('is not the only one when another has the same columns: then something is unread', async () => {
    const outcome = await checkSheet(fileOf(january, february), table, { samples: 5 })
    expect(outcome.unread?.zh).toContain('2月')
    expect(outcome.unread?.en).toContain('--sheet')
  })

  it('is the only one beside sheets of other columns', async () => {
    expect((await checkSheet(fileOf(notes, january), table, { samples: 5 })).unread).toBeUndefined()
  })

  it('can be named, and then nothing is unread', async () => {
    const file = { ...fileOf(january, february), sheet: '2月' }
    const outcome = await checkSheet(file, table, { samples: 5 })
    expect(failedOf(outcome)).toEqual([1, 0])
    expect(outcome.unread).toBeUndefined()
    expect(await readSheetHeader(file, table)).toEqual(['编号', '名称'])
  })
})
