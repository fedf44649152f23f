import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Finding } from '@biaochi/core/finding.ts'
import type { StandardRecord } from '@biaochi/core/registry/standard.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeRegistry, makeStandard, type TestRegistry, testDay } from '../../../../spec/api/make-registry.ts'
import { openRegistryIndex } from './open-registry-index.ts'
import type { RegistryIndex } from './registry-index.ts'

const all = { text: '', asOf: testDay, facets: {}, sort: 'number', limit: 200, cursor: null } as const

let registry: TestRegistry
let folder: string
let findings: Finding[]
const opened: RegistryIndex[] = []

beforeEach(async () => {
  registry = await makeRegistry()
  folder = mkdtempSync(join(tmpdir(), 'registry-'))
  findings = []
})
afterEach(async () => {
  for (const index of opened.splice(0)) await index.close()
  await registry.remove()
  rmSync(folder, { recursive: true })
})

function open(of: TestRegistry = registry): RegistryIndex {
  const index = openRegistryIndex(of.context.store, { folder, report: finding => findings.push(finding) })
  opened.push(index)
  return index
}

const records: readonly StandardRecord[] = Array.from({ length: 60 }, (_, at) =>
  makeStandard(`r${String(at).padStart(2, '0')}`, `GB/T ${99100 + at}-2020`, {
    titleZh: `城市数据 第${at}部分`,
    issued: '2020-01-01',
    effective: '2020-06-01',
  }),
)
const successor = makeStandard('s', 'GB/T 99100-2024', {
  issued: '2024-01-01',
  effective: '2024-07-01',
  relations: [{ type: 'replaces', target: 'GB/T 99100-2020' }],
})

describe('the index of a store in a folder', () => {
  it('answers after a restart as one in memory does, with what changed meanwhile', async () => {
    await registry.save(records)
    const first = open()
    expect((await first.list(all))?.total).toBe(60)
    await first.close()
    await registry.save([successor])
    const again = open()
    expect(await again.list(all)).toEqual(await registry.context.index.list(all))
    expect((await again.get('r00', testDay))?.status).toBe('replaced')
    expect(await again.show('GBT-99100-2024', testDay)).toEqual(
      await registry.context.index.show('GBT-99100-2024', testDay),
    )
    expect(findings).toEqual([])
  })

  it('is built anew with nothing missing when a file was cut off, and says so', async () => {
    await registry.save([...records, successor])
    const first = open()
    await first.list(all)
    await first.close()
    const copy = join(folder, 'copy-0')
    for (const name of readdirSync(copy)) if (name.endsWith('.segment')) truncateSync(join(copy, name), 3000)
    const again = open()
    expect(await again.list(all)).toEqual(await registry.context.index.list(all))
    expect(findings.map(finding => finding.rule)).toEqual(['segment-torn'])
  })

  it('is not taken for that of another store with as many changes', async () => {
    await registry.save(records)
    const first = open()
    await first.list(all)
    await first.close()
    const other = await makeRegistry()
    await other.save(records.map(record => ({ ...record, titleZh: '别的登记' })))
    const index = open(other)
    expect((await index.list({ ...all, text: '别的登记' }))?.total).toBe(60)
    await index.close()
    await other.remove()
  })

  it('stands elsewhere where its folder cannot be made, and says so', async () => {
    await registry.save(records)
    writeFileSync(join(folder, 'index'), 'no folder')
    const report = (finding: Finding) => findings.push(finding)
    const index = openRegistryIndex(registry.context.store, { folder: join(folder, 'index'), report })
    opened.push(index)
    expect((await index.list(all))?.total).toBe(60)
    expect(findings.map(finding => finding.rule)).toEqual(['search-index-unwritten'])
  })

  it('is shared by processes: a second one begins with what the first has', async () => {
    await registry.save(records)
    const [first, second] = [open(), open()]
    await first.list(all)
    await first.close()
    const third = open()
    await third.list(all)
    expect((await second.list(all))?.total).toBe(60)
    const names = (copy: string) => readdirSync(join(folder, copy)).filter(name => name.endsWith('.segment'))
    expect(names('copy-1')).toEqual(names('copy-0'))
    await registry.save([successor])
    for (const index of [second, third]) expect((await index.list(all))?.total).toBe(61)
  })
})

describe('runs of Chinese characters', () => {
  it('are found exactly where a scan of the titles and abstracts finds them', async () => {
    const parts = [
      '城市',
      '数据',
      '元数据',
      '养老',
      '智慧',
      '一网统管',
      '适老化',
      '公共',
      '服务',
      '平台',
      '管理',
      '规范',
    ]
    const random = makeRandom()
    const pick = () => parts[Math.floor(random() * parts.length)] ?? ''
    const corpus = Array.from({ length: 1500 }, (_, at) =>
      makeStandard(`c${at}`, `DB99/T ${at + 1}-2020`, {
        titleZh: pick() + pick() + (at % 3 === 0 ? '、' : '') + pick(),
        abstract: at % 2 === 0 ? `本文件规定了${pick()}${pick()}的${pick()}。` : null,
      }),
    )
    await registry.save(corpus)
    const index = open()
    const texts = corpus.map(record => [record.titleZh ?? '', record.abstract ?? ''])
    const asked = new Set<string>()
    while (asked.size < 100) {
      const whole = pick() + pick() + pick()
      const start = Math.floor(random() * 3)
      asked.add(whole.slice(start, start + 1 + Math.floor(random() * 5)))
    }
    for (const text of asked) {
      const expected = texts.filter(values => values.some(value => value.includes(text))).length
      expect((await index.list({ ...all, text, limit: 1 }))?.total, text).toBe(expected)
    }
  })
})

/** Numbers from 0 to 1, always the same ones (xorshift). */
function makeRandom(): () => number {
  let state = 20_220_318
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 0x1_0000_0000
  }
}
