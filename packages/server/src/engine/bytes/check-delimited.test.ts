import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RulePlan, RuleShape, TablePlan } from '@biaochi/core/checks/plan.ts'
import { judgeByReference, readForReference } from '@biaochi/core/checks/reference/check-by-reference.ts'
import { afterAll, describe, expect, it } from 'vitest'
import { checkDelimited, collectKeysOfFile } from './check-delimited.ts'

const folder = mkdtempSync(join(tmpdir(), 'biaochi-check-'))
afterAll(() => rmSync(folder, { recursive: true }))

const text = { zh: '规则', en: 'Rule' }
const always = { op: 'constant-condition', value: true } as const
const cell = (column: number) => ({ op: 'cell', column }) as const

const shapes: Readonly<Record<string, RuleShape>> = {
  short: {
    over: 'record',
    applies: always,
    violated: {
      op: 'compare',
      left: { op: 'length', of: cell(1) },
      is: '>',
      right: { op: 'constant', value: '3' },
    },
  },
  missing: { over: 'record', applies: always, violated: { op: 'missing', of: cell(1), spellings: ['无'] } },
  unique: { over: 'repeat', applies: always, key: [cell(0)] },
  depends: { over: 'dependency', applies: always, determinant: [cell(2)], dependent: [cell(1)] },
  rising: {
    over: 'sequence',
    applies: always,
    value: { op: 'number', of: cell(0) },
    within: [],
    follows: 'rising',
    step: '1',
  },
  several: { over: 'count', applies: always, minimum: 10, maximum: null },
  known: {
    over: 'record',
    applies: always,
    violated: { op: 'not', of: { op: 'found', of: [cell(2)], key: '表(编号)' } },
  },
  elsewhere: {
    over: 'record',
    applies: always,
    violated: { op: 'not', of: { op: 'found', of: [cell(2)], key: '别表(编号)' } },
  },
  absent: { over: 'record', applies: always, violated: { op: 'missing', of: cell(3), spellings: [] } },
}

const table: TablePlan = {
  id: '表',
  title: text,
  columns: ['编号', '名称', '上级', '备注'].map((name, column) => ({
    name,
    aliases: [],
    isRequired: column < 3,
    type: 'text',
  })),
  dialect: { delimiter: null, quote: null, encoding: null },
  missing: [],
  rules: Object.entries(shapes).map(
    ([id, shape], rule): RulePlan => ({
      id,
      kind: 'required',
      title: text,
      clause: '5.1',
      dimension: 'conformity',
      severity: 'error',
      threshold: { rows: 0 },
      columns: [rule % 3],
      needs: id === 'absent' ? [3] : [0, 1, 2],
      shape,
      options: {},
    }),
  ),
  keys: [{ id: '表(编号)', of: [cell(0)] }],
}

/** A table with faults of every kind here and there. */
function makeText(lines: number): string {
  const made = Array.from({ length: lines }, (_, at) => {
    const number = at % 97 === 5 ? at - 3 : at
    if (at % 501 === 77) return `${number},"没有完,1`
    if (at % 233 === 9) return `${number},多出,1,2`
    if (at % 89 === 11) return `${number},"第一行\n第二行, ""引""\n${number},假,${at % 7}",${at % 40}`
    if (at % 61 === 3) return ''
    return `${number},${['甲', '乙乙', '无', '丙丙丙丙', ''][at % 5]},${(at * 7) % 1500}`
  })
  return `名称,编号,上级\n`.replace('名称,编号', '编号,名称') + made.join('\n')
}

function write(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

async function expected(bytes: Uint8Array, samples: number) {
  const [outcome] = judgeByReference([await readForReference(bytes, 'data.csv', table)], samples)
  if (!outcome) throw new Error('no outcome')
  return { ...outcome, engine: 'bytes', sha256: createHash('sha256').update(bytes).digest('hex') }
}

const encoder = new TextEncoder()

function toUtf16(words: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${words}`, 'utf16le'))
}

describe('A check of a delimited file', () => {
  const words = makeText(3000)
  const forms = {
    'UTF-8': encoder.encode(words),
    'UTF-16': toUtf16(words),
    'UTF-8 with CRLF': encoder.encode(words.replaceAll('\n', '\r\n')),
  }

  it.each([
    ['UTF-8', 0, undefined],
    ['UTF-8', 1, 1000],
    ['UTF-8', 2, 777],
    ['UTF-8', 3, 20_000],
    ['UTF-8 with CRLF', 2, 900],
    ['UTF-16', 2, 900],
  ] as const)('of %s by %i workers says what the referee says', async (form, workers, pieceBytes) => {
    const bytes = forms[form]
    const path = write('data.csv', bytes)
    const cut = pieceBytes === undefined ? {} : { pieceBytes }
    const keys = await collectKeysOfFile({ path, name: 'data.csv', table }, 1e8, { workers, ...cut })
    const seen: number[] = []
    const outcome = await checkDelimited(
      { path, name: 'data.csv', table },
      { samples: 15, keys, workers, ...cut, onProgress: progress => seen.push(progress.bytes) },
    )
    expect(outcome).toEqual(await expected(bytes, 15))
    expect(outcome.records).toBe(outcome.checked + outcome.rejected)
    expect(outcome.rules.find(({ rule }) => rule === 'unique')?.failed).toBeGreaterThan(10)
    expect(seen.at(-1)).toBe(bytes.length)
    expect(seen).toEqual([...seen].sort((one, other) => one - other))
  })

  it('reads as GB18030 what is plain in all places looked at but is not UTF-8', async () => {
    const plain = `${'1,abcdefghijklmnopqrstuvwxyz,1\n'.repeat(100_000)}`
    const line = [0x32, 0x2c, 0xd6, 0xd0, 0xce, 0xc4, 0x2c, 0x31, 0x0a]
    const path = write(
      'late.csv',
      Buffer.concat([
        Buffer.from(`id,name,up\n${plain}`),
        Buffer.from(line),
        Buffer.from(plain),
        Buffer.from(plain.slice(0, 310_000)),
      ]),
    )
    const english = {
      ...table,
      columns: table.columns.map((column, at) => ({ ...column, name: `${['id', 'name', 'up', 'note'][at]}` })),
    }
    const outcome = await checkDelimited({ path, name: 'late.csv', table: english }, { samples: 2, workers: 2 })
    expect([outcome.encoding, outcome.rejected, outcome.records]).toEqual(['gb18030', 0, 210_001])
  })

  it('goes past a line of forty megabytes and reads the lines around it', async () => {
    const path = write('long.csv', `编号,名称,上级\n1,甲,1\n2,${'x'.repeat(40_000_000)},3\n3,丙,1\n`)
    const outcome = await checkDelimited(
      { path, name: 'long.csv', table },
      { samples: 2, workers: 2, limit: 1_000_000 },
    )
    expect(outcome.structure.map(({ rule, count }) => [rule, count])).toContainEqual(['record-too-long', 1])
    expect([outcome.records, outcome.checked, outcome.rejected]).toEqual([3, 2, 1])
  })

  it('stops when it is told to, and leaves nothing running', async () => {
    const path = write('stop.csv', `编号,名称,上级\n${'1,甲,1\n'.repeat(1_000_000)}`)
    const stop = new AbortController()
    const check = checkDelimited(
      { path, name: 'stop.csv', table },
      { samples: 2, workers: 2, pieceBytes: 50_000, signal: stop.signal, onProgress: () => stop.abort() },
    )
    await expect(check).rejects.toThrow('aborted')
  })

  it('tells a fault of the machine as one, and waits for nobody', async () => {
    const check = checkDelimited({ path: join(folder, 'absent.csv'), name: 'absent.csv', table }, { samples: 1 })
    await expect(check).rejects.toThrow('ENOENT')
    await expect(checkDelimited({ path: folder, name: 'folder', table }, { samples: 1 })).rejects.toThrow('EISDIR')
  })

  it('gives every failure to who asks for them, in the order of records', async () => {
    const path = write('all.csv', forms['UTF-8'])
    const taken: number[] = []
    const outcome = await checkDelimited(
      { path, name: 'all.csv', table },
      {
        samples: 1,
        workers: 2,
        pieceBytes: 500,
        failures: {
          begin: () => taken.splice(0),
          take: (rule, { record }) => {
            if (rule === 'short') taken.push(record)
          },
        },
      },
    )
    expect(taken).toHaveLength(outcome.rules.find(({ rule }) => rule === 'short')?.failed ?? -1)
    expect(taken).toEqual([...taken].sort((one, other) => one - other))
  })
})
