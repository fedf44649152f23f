import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeWorkbook } from '@biaochi/core/container/sheet-write.ts'
import { lint } from '@biaochi/core/lint/engine.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkData } from './check-data.ts'
import { coverPackage } from './cover-package.ts'
import { newPackage } from './new-package.ts'
import { readPackage } from './read-package.ts'
import { type RunnableStandard, readRunnable } from './read-runnable.ts'
import { isRefusal } from './refusal.ts'
import { testPackage } from './test-package.ts'

let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'biaochi-new-'))
})
afterEach(() => rm(home, { recursive: true, force: true }))

const when = { asOf: '2026-01-15', now: '2026-01-15T00:00:00.000Z' }

async function make(name: string | null, content: string | Uint8Array = '') {
  if (name !== null) await writeFile(join(home, name), content)
  const folder = join(home, 'made')
  const from = name === null ? null : { name, path: join(home, name) }
  const made = await newPackage({ folder, id: null, title: null, from })
  if (isRefusal(made)) throw new Error(JSON.stringify(made))
  const { value, findings } = await readRunnable(folder)
  expect(findings).toEqual([])
  if (!value) throw new Error('it cannot run')
  return { made, standard: value, from }
}

async function expectSound(standard: RunnableStandard) {
  const { samples, unseen, findings } = await testPackage(standard, when)
  expect(findings).toEqual([])
  expect(samples.map(({ sample, findings: found }) => ({ sample, found }))).toEqual([
    { sample: 'samples/fail.csv', found: [] },
    { sample: 'samples/pass.csv', found: [] },
  ])
  // A single empty cell is a blank line, so no sample can lack it.
  expect(unseen.filter(rule => rule !== 'one.名称.required')).toEqual([])
  const coverage = await coverPackage(standard)
  expect(coverage).toMatchObject({ counts: { open: 0 }, unknown: [] })
  const { value } = await readPackage(standard.folder)
  const found = value ? lint(value.document, { stage: 'draft' }).findings : []
  expect(found.filter(({ severity }) => severity !== 'info')).toEqual([])
}

const header = '编号,名称,状态,高度,建成日期,备 注|*'
const row = (at: number) => `A${String(at).padStart(4, '0')},灯杆${at},${at % 2 ? '在用' : '停用'},${at}.5,2026-01-15,`
const rows = Array.from({ length: 40 }, (_, at) => row(at))

const sources: readonly (readonly [string, string, string | Uint8Array])[] = [
  ['a sound text', 'posts.csv', [header, ...rows].join('\n')],
  ['a text with tabs and blanks', 'posts.tsv', [header, ...rows].join('\r\n').replaceAll(',', '\t')],
  ['a few wrong dates and gaps', 'a b.csv', [header, ...rows, 'A9999,灯杆,-,1,2026-02-30,x'].join('\n')],
  ['a header alone', '灯杆.csv', `${header}\n`],
  ['a single column', 'one.csv', '名称\n甲\n乙\n'],
  ['numbers alone', 'numbers.csv', '甲,乙\n1,2.5\n,3\n'],
  ['headers that differ in signs only', 'signs.csv', 'a b,a_b,a-b,A B\n1,2,3,4\n'],
  ['a title above the header', 'titled.csv', `灯杆清单\n${header}\n${rows.join('\n')}\n`],
  ['headers that are there twice', 'two.csv', '编号,编号,,名称\n1,2,3,甲\n2,3,4,乙\n'],
]

describe('a new package', () => {
  it('without data passes its own samples, and its text the linter', async () => {
    const { standard } = await make(null)
    await expectSound(standard)
  })

  it.each(sources)('from %s does so too', async (_, name, content) => {
    const { standard } = await make(name, content)
    await expectSound(standard)
  })

  it.each(sources.slice(0, 6))('holds for the data that it was drafted from: %s', async (what, name, content) => {
    const { standard, from } = await make(name, content)
    const report = await checkData(standard, from ? [from] : [], { ...when, table: null, samples: 5 })
    // Of a header alone there is nothing to judge.
    expect(report).toMatchObject({ verdict: what === 'a header alone' ? 'no-verdict' : 'conforms' })
  })

  it('reads a workbook as Excel shows it', async () => {
    const rows = Array.from({ length: 9 }, (_, at) => [`A${at}`, at + 0.5])
    const { bytes: book } = writeWorkbook([{ name: '灯杆', header: [['编号', '高度']], rows }])
    const { made, standard } = await make('posts.xlsx', book)
    expect(made).toMatchObject({ key: '编号', columns: [{ type: 'text' }, { type: 'decimal' }] })
    await expectSound(standard)
  })

  it('refuses data with more columns than people write about, and writes nothing', async () => {
    const wide = Array.from({ length: 1001 }, (_, at) => `c${at}`).join(',')
    await expect(make('wide.csv', `${wide}\n`)).rejects.toThrow('refused')
    await expect(readFile(join(home, 'made/standard.yaml'))).rejects.toThrow('ENOENT')
  })

  it('keeps values of the data out of the samples, but for codes', async () => {
    await make('posts.csv', [header, ...rows].join('\n'))
    const sample = await readFile(join(home, 'made/samples/pass.csv'), 'utf8')
    expect(sample).not.toContain('灯杆1')
    expect(sample).toContain('在用')
  })

  it('refuses a folder that holds something, and leaves it as it was', async () => {
    await writeFile(join(home, 'kept.txt'), 'kept')
    const made = await newPackage({ folder: home, id: 'other', title: null, from: null })
    expect(made).toMatchObject({ refused: [{ rule: 'package-folder-not-empty' }] })
    expect(await readFile(join(home, 'kept.txt'), 'utf8')).toBe('kept')
  })
})
