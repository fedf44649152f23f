import { writeWorkbook } from '@biaochi/core/container/sheet-write.ts'
import { utf8 } from '@biaochi/core/log/bytes.ts'
import type { StandardRecord } from '@biaochi/core/registry/standard.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enginesUnderTest, makeTestStore, type TestStore } from '../../../../spec/engines-under-test.ts'
import { makeTestContext } from '../../../../spec/test-context.ts'
import { eachDefect } from '../store/defect.ts'
import { eachEvent } from '../store/event.ts'
import { eachStandard } from '../store/standard.ts'
import type { Context } from './context.ts'
import { correctStandard } from './correct-standard.ts'
import { type ImportOptions, type ImportSource, importRegistry } from './import-registry.ts'
import { verifyLog } from './verify-log.ts'

const source = (name: string, content: string | Uint8Array): ImportSource => {
  const bytes = typeof content === 'string' ? utf8(content) : content
  return { name, size: bytes.length, read: async () => bytes }
}
const csv = (header: string, ...rows: readonly string[]) => source('a.csv', [header, ...rows, ''].join('\r\n'))
const relaton = (serial: number, year: number, rest = '') =>
  source(
    `${serial}-${year}.yaml`,
    `id: ISO${serial}-${year}\ndocid:\n- id: ISO ${serial}:${year}\n  type: ISO\n  primary: true\ntitle:\n- content: Cheese\ndate:\n- type: published\n  value: ${year}-05\n${rest}`,
  )
const relationTo = (type: string, id: string) => `relation:\n- type: ${type}\n  bibitem:\n    docid:\n    - id: ${id}\n`

describe.each(enginesUnderTest)('importing on $name', under => {
  let test: TestStore
  let context: Context
  beforeEach(async () => {
    test = await makeTestStore(under)
    context = makeTestContext(test.store)
  })
  afterEach(() => test.remove())

  const take = (sources: readonly ImportSource[], options?: ImportOptions) =>
    importRegistry(context, sources, { confidence: 'high', ...options })
  const records = async (): Promise<StandardRecord[]> =>
    (await Array.fromAsync(eachStandard(test.store.read))).map(({ record }) => record)
  const events = () => Array.fromAsync(eachEvent(test.store.read, { after: 0 }))

  it('takes a table, and changes nothing the second time', async () => {
    const table = csv('标准号,标准名称,实施日期', 'DB31/T 1—2020,甲,2020-06-01', 'DB31/T 2—2020,乙,')
    const first = await take([table])
    expect(first).toMatchObject({ read: 2, added: 2, changed: 0, unchanged: 0, refused: 0, written: true, event: 3 })
    const mark = await test.store.changeMark()
    expect(await take([table])).toMatchObject({ read: 2, added: 0, changed: 0, unchanged: 2, event: null })
    expect(await test.store.changeMark()).toBe(mark)
  })

  it('writes one event for the import and one for each record it changed', async () => {
    await take([csv('number,title_zh', 'DB31/T 1-2020,甲', 'DB31/T 2-2020,乙')])
    await take([csv('number,title_zh', 'DB31/T 1-2020,甲', 'DB31/T 2-2020,丙')])
    const all = await events()
    expect(all.map(event => event.action)).toEqual([
      'standard.add',
      'standard.add',
      'registry.import',
      'standard.change',
      'registry.import',
    ])
    expect(all[3]?.body).toMatchObject({
      import: all[4]?.id,
      from: { file: 'a.csv', record: 2 },
      changes: [{ field: 'title_zh', before: '乙', after: '丙' }],
    })
    expect(all[4]?.body).toMatchObject({
      counts: { read: 2, added: 0, changed: 1, unchanged: 1, refused: 0 },
      files: { count: 1, list: [{ name: 'a.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }] },
    })
    expect((await records()).map(record => record.revision).sort()).toEqual([1, 2])
  })

  it('keeps the folders of the machine out of the log', async () => {
    await take([source('/home/somebody/a.csv', 'number,title_zh\r\nDB31/T 1-2020,甲\r\n')])
    expect(JSON.stringify(await events())).not.toContain('somebody')
    expect((await events())[0]?.body).toMatchObject({ from: { file: 'a.csv' } })
  })

  it('writes nothing when a row cannot be a record, and says where and why', async () => {
    const table = csv('number,title_zh,issued', 'DB31/T 1-2020,甲,2020-13-01', ',,2020-01-01', 'DB31/T 1-2020,乙,')
    const report = await take([table])
    expect(report).toMatchObject({ read: 3, added: 0, refused: 2, written: false })
    expect(report.refusals).toMatchObject([
      { rule: 'neither-number-nor-title', at: { file: 'a.csv', record: 2, line: 3 } },
      { rule: 'number-taken', at: { file: 'a.csv', record: 3 } },
    ])
    expect(report.findings.map(({ rule, at }) => [rule, at.record])).toEqual([
      ['date-unreadable', 1],
      ['neither-number-nor-title', 2],
      ['number-taken', 3],
    ])
    expect([await records(), await events()]).toEqual([[], []])
    expect(await take([table], { partial: true })).toMatchObject({ read: 3, added: 1, refused: 2, written: true })
    expect(await records()).toHaveLength(1)
  })

  it('says of a dry run what would happen, and does not let it', async () => {
    const table = csv('number,title_zh,replaces', 'DB31/T 1-2020,甲,DB31/T 1-2010')
    const report = await take([table], { dryRun: true })
    expect(report).toMatchObject({
      added: 1,
      written: false,
      relations: 1,
      defects: [{ kind: 'dangling-relation', count: 1 }],
    })
    expect(await records()).toEqual([])
  })

  it('takes Relaton files, counts a relation once, and takes records whose relations dangle', async () => {
    const report = await take([
      relaton(99001, 2010, relationTo('updates', 'ISO 99001:2020')),
      relaton(99001, 2020, relationTo('obsoletes', 'ISO 99001:2010')),
      relaton(99002, 2020, relationTo('obsoletes', 'ISO 99002:2001')),
    ])
    expect(report).toMatchObject({ read: 3, added: 3, refused: 0, relations: 2 })
    expect(report.defects.map(({ kind, count }) => [kind, count])).toEqual([
      ['dangling-relation', 1],
      ['stated-from-both-ends', 1],
    ])
    const stored = await Array.fromAsync(eachDefect(test.store.read))
    expect(stored.map(finding => finding.rule).sort()).toEqual(['dangling-relation', 'stated-from-both-ends'])
    const view = await context.index.show('ISO-99001-2010', '2021-01-01')
    expect(view).toMatchObject({ status: { name: 'replaced', successors: ['ISO 99001:2020'] } })
    expect(view?.relations).toHaveLength(1)
  })

  it('reads many files, and tells which of them is broken', async () => {
    const many = Array.from({ length: 250 }, (_, index) => relaton(99001 + index, 2020))
    many.splice(100, 0, source('broken.yaml', 'a: [1\nb: }'))
    const report = await take(many, { partial: true })
    expect(report).toMatchObject({ read: 251, added: 250, refused: 1 })
    expect(report.refusals).toMatchObject([{ rule: 'yaml-invalid', at: { file: 'broken.yaml' } }])
    expect(await take(many, { partial: true })).toMatchObject({ added: 0, changed: 0, unchanged: 250, event: null })
  })

  it('takes a workbook, whatever stands above its header and beside its table', async () => {
    const { bytes } = writeWorkbook([
      { name: '说明', header: [['本表由…编制']], rows: [] },
      {
        name: '目录',
        title: '标准目录',
        header: [['序号', '标准号', '标准名称', '发布日期']],
        rows: [[1, 'DB31/T 1-2020', '甲', '2020.1.2']],
      },
    ])
    const report = await take([source('b.xlsx', bytes)])
    expect(report).toMatchObject({ read: 1, added: 1, refused: 0 })
    expect(report.defects.map(({ kind }) => kind)).toContain('sheet-skipped')
    expect(report.mappings).toMatchObject([{ file: 'b.xlsx', sheet: '目录' }])
    expect(await records()).toMatchObject([{ titleZh: '甲', issued: '2020-01-02' }])
  })

  it.each([
    ['UTF-16', utf16('number,title_zh\r\nDB31/T 1-2020,标准\r\n')],
    ['GB18030', new Uint8Array([...utf8('number,title_zh\r\nDB31/T 1-2020,'), 0xb1, 0xea, 0xd7, 0xbc, 0x0d, 0x0a])],
    ['UTF-8 with a mark', utf8('\uFEFFnumber,title_zh\r\nDB31/T 1-2020,标准\r\n')],
  ])('finds out that a table is %s', async (_name, bytes) => {
    expect(await take([source('a.csv', bytes)])).toMatchObject({ added: 1, refused: 0 })
    expect(await records()).toMatchObject([{ titleZh: '标准' }])
  })

  it.each([
    ['a row with a cell too many', csv('number,title_zh', 'DB31/T 1-2020,甲,乙'), 'row-too-long'],
    ['a quote that never ends', csv('number,title_zh', 'DB31/T 1-2020,"甲'), 'quote-unclosed'],
    ['a table without number and title', csv('发布日期', '2020-01-01'), 'no-number-and-no-title-column'],
    ['an empty table', source('a.csv', ''), 'table-empty'],
    [
      'a row with bytes that are no text',
      source('a.csv', new Uint8Array([...utf8('number,title_zh\r\nDB31/T 1-2020,'), 0xff, 0xff, 0x0d, 0x0a])),
      'undecodable-bytes',
    ],
    ['a file of no known kind', source('a.docx', 'x'), 'file-format-unknown'],
    ['a workbook that is none', source('a.xlsx', 'x'), expect.any(String)],
    [
      'a file of two gigabytes',
      { name: 'a.csv', size: 2 ** 31, read: () => Promise.reject(new Error('was read')) },
      'file-too-large',
    ],
    ['a line that is no JSON', source('a.jsonl', '{"a":\n'), 'json-invalid'],
  ])('refuses %s', async (_name, file, rule) => {
    const report = await take([file])
    expect(report).toMatchObject({
      read: 1,
      added: 0,
      refused: 1,
      written: false,
      refusals: [{ rule, severity: 'error' }],
    })
    expect(report.refusals[0]?.at.file).toBe(file.name)
  })

  it('says which columns it does not know, and takes the rest', async () => {
    const report = await take([csv('标准号,标准名称,实施日其', 'DB31/T 1-2020,甲,2020-06-01')])
    expect(report).toMatchObject({
      added: 1,
      defects: [{ kind: 'column-unknown', samples: [{ evidence: { nearest: 'effective' } }] }],
    })
  })

  it('takes a record whose dates contradict each other and its status, and says so', async () => {
    const report = await take([
      csv('number,title_zh,status,issued,effective', 'DB31/T 1-2020,甲,即将实施,2020-06-01,2020-05-01'),
    ])
    expect(report).toMatchObject({ added: 1, refused: 0 })
    expect(report.defects.map(({ kind }) => kind).sort()).toEqual([
      'effective-before-issued',
      'status-contradicts-dates',
    ])
    expect(report.defects[0]?.samples[0]?.at).toMatchObject({ file: 'a.csv', record: 1, subject: 'DB31/T 1-2020' })
  })

  it('takes a row twice in a file once, and rows of one joint standard for that standard', async () => {
    const twice = await take([csv('number,title_zh', 'DB31/T 310099-2024,甲', 'DB31/T 310099-2024,甲')])
    expect(twice).toMatchObject({ read: 2, added: 1, unchanged: 1, defects: [{ kind: 'duplicate-row' }] })
    await correctStandard(context, {
      standard: 'DB31/T 310099-2024',
      fields: { joint_numbers: 'DB32/T 310099-2024' },
      reason: '同一文本',
    })
    const provinces = csv('number,title_zh', 'DB32/T 310099-2024,甲', 'DB31/T 310099-2024,甲')
    expect(await take([provinces])).toMatchObject({ read: 2, added: 0, changed: 0, unchanged: 2, event: null })
  })

  it('takes a record of which nobody says where it comes from with medium confidence, and keeps what is known', async () => {
    const table = csv('number,title_zh', 'DB31/T 1-2020,甲')
    const report = await importRegistry(context, [table])
    expect(report.defects).toMatchObject([{ kind: 'source-missing', severity: 'info', count: 1 }])
    expect(await records()).toMatchObject([{ confidence: 'medium', sources: [] }])
    await importRegistry(context, [table], { source: 'https://example.gov.cn/1', confidence: 'low' })
    expect(await records()).toMatchObject([
      { confidence: 'low', sources: [{ tier: 'official', text: 'https://example.gov.cn/1' }] },
    ])
    expect(await importRegistry(context, [table])).toMatchObject({ changed: 0, unchanged: 1 })
  })

  it('says of a row that it refuses also what it took for blank', async () => {
    const report = await take([csv('number,title_zh', '#REF!,#N/A')])
    expect(report.findings.map(({ rule }) => rule).sort()).toEqual([
      'cell-error',
      'cell-error',
      'neither-number-nor-title',
    ])
  })

  it('finds the header of a table below its title, and over two rows, and says which row it took', async () => {
    const titled = csv('上海市标准目录（2026）', '', '序号,标准号,标准名称', '1,DB31/T 1-2020,甲')
    const report = await take([titled])
    expect(report).toMatchObject({ read: 1, added: 1, refused: 0 })
    expect(report.findings).toMatchObject([{ rule: 'header-found', severity: 'info', at: { file: 'a.csv', line: 3 } }])
    const double = csv('标准号,标准名称,,日期,', ',中文,英文,发布,实施', 'DB31/T 2-2020,乙,B,2020-01-01,2020-06-01')
    expect(await take([double])).toMatchObject({ added: 1, refused: 0, findings: [{ rule: 'header-found' }] })
    expect((await records()).find(({ titleEn }) => titleEn === 'B')).toMatchObject({ issued: '2020-01-01' })
  })

  it.each([
    ['an old workbook under a new name', 'a.xlsx', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'.padEnd(600, '\0')],
    ['a web page that says it is a table', 'a.csv', '<html><table><tr><td>标准号</td></tr></table></html>'],
    ['a PDF', 'a.pdf', '%PDF-1.7'],
    ['a file of WPS', 'a.et', 'x'],
  ])('refuses %s, and says how to make it one that can be read', async (_title, name, content) => {
    const bytes = content.startsWith('\xd0') ? Uint8Array.from(content, char => char.charCodeAt(0)) : utf8(content)
    const report = await take([source(name, bytes)])
    expect(report.refusals).toMatchObject([{ rule: 'file-format-unknown', at: { file: name } }])
    expect(report.refusals[0]?.fix?.zh).toContain('.xlsx')
  })

  it('lists everything that it found, row by row', async () => {
    const rows = Array.from({ length: 12 }, (_, index) => `DB31/T ${index + 1}-2020,甲${index},2020年春`)
    const { findings, defects } = await take([csv('number,title_zh,issued', ...rows, ',,2020')], { partial: true })
    expect(findings.map(({ at }) => at.record)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
    expect(defects[0]?.samples.map(({ at }) => at.record)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('never takes a row with an unreadable number for the record of the same title', async () => {
    const table = csv('number,title_zh,abstract', 'DB31/T 1O23.5-A,甲,一', 'DB31/T 1O23.6-A,甲,二', ',甲,三')
    expect(await take([table])).toMatchObject({ added: 3, refused: 0 })
    expect(await take([table])).toMatchObject({ added: 0, changed: 0, unchanged: 3 })
    expect((await records()).map(record => record.abstract).sort()).toEqual(['一', '三', '二'])
  })

  it('finds records without a number again by their key or their title', async () => {
    const table = csv('number,title_zh,status,source_key', ',甲,立项,', ',乙,立项,P-1')
    expect(await take([table])).toMatchObject({ added: 2 })
    expect(await take([csv('title_zh,status', '甲,送审')])).toMatchObject({ added: 0, changed: 1 })
    expect(await take([csv('number,title_zh,source_key', 'DB31/T 1-2020,乙乙,P-1')])).toMatchObject({
      added: 0,
      changed: 1,
    })
    expect((await records()).map(({ numbers, unnumbered }) => [numbers.length, unnumbered]).sort()).toEqual([
      [0, 'project'],
      [1, null],
    ])
  })

  it('leaves alone what a person corrected', async () => {
    const table = csv('number,title_zh,issued', 'DB31/T 1-2020,甲,2020-01-01')
    await take([table])
    const corrected = await correctStandard(context, {
      standard: 'DB31T1-2020',
      fields: { issued: '2020-02-02' },
      reason: '核对公告',
    })
    expect(corrected).toMatchObject({ changes: [{ field: 'issued', before: '2020-01-01', after: '2020-02-02' }] })
    const again = await take([table])
    expect(again).toMatchObject({
      changed: 0,
      unchanged: 1,
      defects: [{ kind: 'corrected-by-hand', severity: 'info' }],
    })
    expect(await records()).toMatchObject([{ issued: '2020-02-02', revision: 2 }])
    const last = (await events()).at(-1)
    expect(last).toMatchObject({ action: 'standard.correct', body: { reason: '核对公告' } })
    expect(await verifyLog(context, { checkpoints: [], keys: [] })).toMatchObject({ findings: [] })
  })
})

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
}
