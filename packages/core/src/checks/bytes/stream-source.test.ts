import { describe, expect, it } from 'vitest'
import type { RulePlan, RuleShape } from '../plan.ts'
import { judgeByReference, readForReference } from '../reference/check-by-reference.ts'
import { checkText, collectKeys } from './check-text.ts'
import { tableUnderTest, toUtf16 } from './scan/text-under-test.ts'
import { streamSource } from './stream-source.ts'

const always = { op: 'constant-condition', value: true } as const
const shapes: readonly RuleShape[] = [
  { over: 'record', applies: always, violated: { op: 'missing', of: { op: 'cell', column: 1 }, spellings: ['无'] } },
  { over: 'repeat', applies: always, key: [{ op: 'cell', column: 0 }] },
  {
    over: 'record',
    applies: always,
    violated: { op: 'not', of: { op: 'found', of: [{ op: 'cell', column: 1 }], key: 'table(编号)' } },
  },
]
const table = {
  ...tableUnderTest(['编号', '名称']),
  rules: shapes.map(
    (shape, rule): RulePlan => ({
      id: `rule-${rule}`,
      kind: 'required',
      title: { zh: '规则', en: 'Rule' },
      clause: '1',
      dimension: 'conformity',
      severity: 'error',
      threshold: { rows: 0 },
      columns: [1, 0],
      needs: [0, 1],
      shape,
      options: {},
    }),
  ),
  keys: [{ id: 'table(编号)', of: [{ op: 'cell', column: 0 } as const] }],
}

function sourceOf(bytes: Uint8Array) {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
  }
  return streamSource({ name: 'data.csv', size: bytes.length, chunks })
}

const text = Array.from({ length: 5000 }, (_, at) => {
  if (at % 700 === 0) return `${at},"没完`
  if (at % 500 === 0) return `${at},"两\n行",多`
  return `${at % 90 === 1 ? at - 1 : at},${['甲', '无', '', '4', '"5, 6"'][at % 5]}`
}).join('\n')

describe('A text that is read in one thread', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(`编号,名称\n${text}`)],
    ['UTF-16', toUtf16(`\uFEFF编号,名称\n${text}`, false)],
  ])('in %s is judged as the referee judges it', async (_, bytes) => {
    const keys = await collectKeys(sourceOf(bytes), table, 1e8)
    const outcome = await checkText(sourceOf(bytes), table, { samples: 30, keys })
    const [expected] = judgeByReference([await readForReference(bytes, 'data.csv', table)], 30)
    expect(outcome).toEqual({ ...expected, engine: 'bytes' })
    expect(outcome.rules.map(({ failed }) => failed > 0)).toEqual([true, true, true])
    expect(outcome.records).toBe(outcome.checked + outcome.rejected)
  })

  it('takes a rule whose keys nobody gave as not executed', async () => {
    const outcome = await checkText(sourceOf(new TextEncoder().encode('编号,名称\n1,1\n')), table, { samples: 1 })
    expect(outcome.rules[2]?.notExecuted?.en).toContain('table')
  })

  it('is read as GB18030 when that comes out late, and the failures are told once', async () => {
    const plain = 'id,name\n'.concat('1,abcdefghijklmn\n'.repeat(100_000))
    const late = Uint8Array.from([
      ...new TextEncoder().encode(plain),
      0x32,
      0x2c,
      0xd6,
      0xd0,
      0xce,
      0xc4,
      0x0a,
      0x33,
      0x2c,
    ])
    const named = {
      ...table,
      columns: table.columns.map((column, at) => ({ ...column, name: ['id', 'name'][at] ?? '' })),
    }
    const failures: number[] = []
    const sink = {
      begin: () => failures.splice(0),
      take: (rule: string, { record }: { readonly record: number }) => {
        if (rule === 'rule-0') failures.push(record)
      },
    }
    const outcome = await checkText(sourceOf(late), named, { samples: 1, failures: sink })
    expect([outcome.encoding, outcome.rejected, outcome.structure]).toEqual(['gb18030', 0, []])
    expect(failures).toEqual([100_002])
  })

  it('stays UTF-8 when a broken line comes late', async () => {
    const plain = 'id,name\n'.concat('1,abcdefghijklmn\n'.repeat(100_000), '2,中文字\n3,好啊\n'.repeat(5))
    const late = Uint8Array.from([...new TextEncoder().encode(plain), 0x32, 0x2c, 0xd6, 0xd0, 0xce, 0xc4, 0x0a])
    const named = {
      ...table,
      columns: table.columns.map((column, at) => ({ ...column, name: ['id', 'name'][at] ?? '' })),
    }
    const outcome = await checkText(sourceOf(late), named, { samples: 1 })
    expect([outcome.encoding, outcome.rejected, outcome.records]).toEqual(['utf-8', 1, 100_011])
  })
})
