import { joinBytes } from '@biaochi/core/container/bytes.ts'
import { decodeText } from '@biaochi/core/container/encoding.ts'
import { utf8 } from '@biaochi/core/log/bytes.ts'
import { blankStandard, type Standard } from '@biaochi/core/registry/standard.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enginesUnderTest, makeTestStore, type TestStore } from '../../../../spec/engines-under-test.ts'
import { makeTestContext } from '../../../../spec/test-context.ts'
import { eachStandard } from '../store/standard.ts'
import { type ExportOptions, exportRegistry } from './export-registry.ts'
import { importRegistry } from './import-registry.ts'

const primary = (normal: string) => [{ normal, role: 'primary' as const }]
/** Records with everything that could get lost on the way. */
const odd: readonly Partial<Standard>[] = [
  {
    numbers: [...primary('GB/T 7408.1-2023'), { normal: 'ISO 8601-1:2019', role: 'dual' }],
    titleZh: '=1+1',
    titleEn: ' "quoted", and; more',
    issued: '2023-12',
    expires: '2029',
    statedStatus: '已发布',
    abstract: '第一行\n第二行；有分号',
    editions: [{ label: '2024年版', issued: '2024', effective: null }],
    relations: [
      { type: 'replaces', target: 'GB/T 7408-2005', from: '2024-04-01', note: '全部' },
      { type: 'replaces', direction: 'in', target: '不是编号' },
      { type: 'adopts', target: 'ISO 8601-1:2019', degree: 'IDT' },
    ],
    organisations: [
      { role: 'drafter', name: '甲；乙' },
      { role: 'drafter', name: '丙等单位' },
      { role: 'issuer', name: '-' },
    ],
    placements: [
      { framework: 'city-2022', node: 'A2.5', primary: true, basis: 'title' },
      { framework: 'city-2022', node: 'C4', primary: false, basis: 'source' },
    ],
    labels: [{ scheme: '上海标准（培育）', awarded: '2024-12' }],
    sources: [{ tier: 'official', text: '公告；附件1' }],
    unread: [{ field: 'issued', text: '去年' }],
    corrected: [{ field: 'ics', source: null }],
    confidence: 'medium',
    participation: 'lead',
    ics: ['35.240.01'],
    ccs: ['L70'],
  },
  {
    numbers: primary('无规则的编号 5'),
    titleZh: '@甲',
    class: 'local',
    statedMeaning: 'upcoming',
    statedStatus: '某词',
  },
  { titleZh: '拟制定的标准', unnumbered: 'need', sourceKey: 'P-1' },
]

describe('an export', () => {
  const [sqlite] = enginesUnderTest
  const stores: TestStore[] = []
  beforeEach(() => {
    stores.length = 0
  })
  afterEach(() => Promise.all(stores.map(store => store.remove())))

  async function open() {
    if (!sqlite) throw new Error('no engine')
    const test = await makeTestStore(sqlite)
    stores.push(test)
    return makeTestContext(test.store)
  }

  async function holding() {
    const context = await open()
    const lines = odd.map(facts => JSON.stringify({ ...blankStandard, ...facts })).join('\n')
    const report = await importRegistry(context, [
      { name: 'a.jsonl', size: lines.length, read: async () => utf8(lines) },
    ])
    expect(report).toMatchObject({ added: odd.length, refused: 0 })
    return context
  }

  async function bytesOf(context: Awaited<ReturnType<typeof open>>, options: Omit<ExportOptions, 'asOf'>) {
    const pieces = await Array.fromAsync(exportRegistry(context, { asOf: '2026-01-01', ...options }))
    return joinBytes(pieces.map(piece => (typeof piece === 'string' ? utf8(piece) : piece)))
  }

  const facts = async (context: Awaited<ReturnType<typeof open>>) =>
    (await Array.fromAsync(eachStandard(context.store.read)))
      .map(({ record: { id: _id, revision: _revision, ...standard } }) => standard)
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

  it.each([
    ['csv', {}],
    ['csv', { bom: true }],
    ['xlsx', { language: 'zh' as const }],
    ['xlsx', { language: 'en' as const }],
    ['jsonl', {}],
  ] as const)(
    'as %s %j gives the same records in an empty store, and changes nothing where it came from',
    async (format, options) => {
      const from = await holding()
      const bytes = await bytesOf(from, { format, ...options })
      const file = { name: `a.${format}`, size: bytes.length, read: async () => bytes }
      const into = await open()
      expect(await importRegistry(into, [file])).toMatchObject({ added: odd.length, refused: 0 })
      expect(await facts(into)).toEqual(await facts(from))
      expect(await importRegistry(from, [file])).toMatchObject({
        added: 0,
        changed: 0,
        unchanged: odd.length,
        event: null,
      })
    },
  )

  it('as CSV begins with the names of the columns, keeps formulas from running and says the status of the day', async () => {
    const { text, bom } = decodeText(await bytesOf(await holding(), { format: 'csv', bom: true }))
    expect(bom).toBe(true)
    expect(text).toMatch(/^number,joint_numbers,/)
    expect(text).toContain(",'=1+1,")
    expect(text).toContain(',planned,2026-01-01')
  })
})
