import { numberKey } from '@biaochi/core/number/normalise.ts'
import { blankStandard, type Standard, type StandardRecord } from '@biaochi/core/registry/standard.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { collect } from '../../../../spec/collect.ts'
import { enginesUnderTest, makeTestStore, type TestStore } from '../../../../spec/engines-under-test.ts'
import { eachDefect, saveDefects } from './defect.ts'
import { listFrameworks, loadFramework, loadFrameworkAsOf, saveFramework } from './framework.ts'
import { listProgrammes, loadProgramme, saveProgramme } from './programme.ts'
import {
  eachStandard,
  findStandardBySlug,
  findStandardsByKey,
  findStandardsBySource,
  loadStandard,
  saveStandards,
} from './standard.ts'

const record = (id: string, facts: Partial<Standard> = {}, revision = 1): StandardRecord => ({
  ...blankStandard,
  ...facts,
  id,
  revision,
})
const numbered = (...normals: string[]): Partial<Standard> => ({
  numbers: normals.map((normal, index) => ({ normal, role: index === 0 ? 'primary' : 'joint' })),
})

describe.each(enginesUnderTest)('what the store keeps on $name', engine => {
  let test: TestStore
  const save = (...records: StandardRecord[]) => test.store.write(tx => saveStandards(tx, records))

  beforeEach(async () => {
    test = await makeTestStore(engine)
  })
  afterEach(async () => {
    await test.remove()
  })

  it('gives a record back as it was stored', async () => {
    const stored = record('r1', {
      ...numbered('DB31/T 9999-2020'),
      titleZh: '标题 “引号” \u0001 😀 \\',
      relations: [{ type: 'replaces', target: 'DB31/T 9998-2010' }],
    })
    await save(stored)
    expect(await loadStandard(test.store.read, 'r1')).toEqual({ record: stored, slug: 'DB31T-9999-2020' })
    expect(await loadStandard(test.store.read, 'r2')).toBeNull()
  })

  it('replaces a record, its numbers included', async () => {
    await save(record('r1', numbered('GB/T 99991-2020')))
    await save(record('r1', { ...numbered('GB/T 99992-2020'), titleZh: '新' }, 2))
    const keys = [numberKey('GB/T 99991-2020'), numberKey('GB/T 99992-2020')]
    expect([...(await findStandardsByKey(test.store.read, keys)).keys()]).toEqual([keys[1]])
    expect((await loadStandard(test.store.read, 'r1'))?.record).toMatchObject({ revision: 2, titleZh: '新' })
  })

  it('finds every record that carries a number, in whichever place', async () => {
    await save(
      record('r1', numbered('DB31/T 99991-2020', 'DB32/T 99991-2020')),
      record('r2', numbered('DB32/T 99991-2020')),
      record('r3', numbered('GB/T 99993-2020')),
    )
    const key = numberKey('DB32/T 99991-2020')
    const found = await findStandardsByKey(test.store.read, [key, 'no such key', key])
    expect([...found].map(([asked, standards]) => [asked, standards.map(each => each.record.id)])).toEqual([
      [key, ['r1', 'r2']],
    ])
  })

  it('finds records by what the source calls them, however odd that is', async () => {
    const odd = ['a\u0000b', 'x'.repeat(100_000), `${'x'.repeat(100_000)}y`, "'; drop table standard; --", '😀', '']
    await save(...odd.map((sourceKey, index) => record(`r${index}`, { sourceKey })))
    const found = await findStandardsBySource(test.store.read, odd)
    expect(odd.map(key => found.get(key)?.map(each => each.record.id))).toEqual(odd.map((_, index) => [`r${index}`]))
  })

  it('keeps a former address when a number is corrected', async () => {
    await save(record('r1', numbered('GB/T 99991-2002')))
    await save(record('r1', numbered('GB/T 99991-2020'), 2))
    expect((await findStandardBySlug(test.store.read, 'GBT-99991-2002'))?.slug).toBe('GBT-99991-2020')
    await save(record('r1', numbered('GB/T 99991-2002'), 3))
    expect((await findStandardBySlug(test.store.read, 'GBT-99991-2020'))?.slug).toBe('GBT-99991-2002')
  })

  it('gives two records with one number two addresses, in one batch and later', async () => {
    const number = numbered('GB/T 99991-2020')
    await save(record('r1', number), record('r2', number))
    await save(record('r3', number), record('r1', number, 2))
    const all = await collect(eachStandard(test.store.read))
    expect(all.map(each => each.slug)).toEqual(['GBT-99991-2020', 'GBT-99991-2020~r2', 'GBT-99991-2020~r3'])
  })

  it.each([
    ['without a number', {}],
    ['whose number is nothing but signs', numbered('///')],
    ['whose number is endless', numbered(`GB/T ${'9'.repeat(5000)}-2020`)],
  ])('addresses a record %s by its id', async (_, facts) => {
    await save(record('r1', facts))
    expect((await findStandardBySlug(test.store.read, 'r1'))?.record.id).toBe('r1')
  })

  it('gives every record once, by id, however many pages they fill', async () => {
    const ids = Array.from({ length: 1203 }, (_, index) => `r${String(index).padStart(5, '0')}`)
    await save(...ids.map(id => record(id)).reverse())
    expect((await collect(eachStandard(test.store.read))).map(each => each.record.id)).toEqual(ids)
  })

  it('keeps the versions of a framework apart', async () => {
    const version = (number: number, from: string) => ({
      id: 'f',
      version: number,
      title: { zh: '体系', en: 'Framework' },
      source: { zh: '来源', en: 'source' },
      from,
      nodes: [],
      frame: [],
      notes: [],
    })
    const [first, second] = [version(1, '2022-01-01'), version(2, '2024-01-01')]
    await test.store.write(tx => saveFramework(tx, first))
    await test.store.write(tx => saveFramework(tx, second))
    await expect(test.store.write(tx => saveFramework(tx, second))).rejects.toThrow()
    const { read } = test.store
    expect(await loadFramework(read, 'f')).toEqual(second)
    expect(await loadFramework(read, 'f', 1)).toEqual(first)
    expect(await loadFrameworkAsOf(read, 'f', '2023-12-31')).toEqual(first)
    expect(await loadFrameworkAsOf(read, 'f', '2021-12-31')).toBeNull()
    expect(await listFrameworks(read)).toEqual([first, second])
  })

  it('gives the newest version of a programme', async () => {
    await test.store.write(tx => saveProgramme(tx, { id: 'p', version: 1, goals: ['一'] }))
    await test.store.write(tx => saveProgramme(tx, { id: 'p', version: 2, goals: ['二'] }))
    expect(await loadProgramme(test.store.read, 'p')).toEqual({ id: 'p', version: 2, goals: ['二'] })
    expect(await listProgrammes(test.store.read)).toEqual(['p'])
  })

  it('replaces the findings about its records', async () => {
    const finding = (rule: string) => ({ rule, severity: 'warning', message: { zh: '一', en: 'a' }, at: {} }) as const
    await test.store.write(tx => saveDefects(tx, [finding('a'), finding('b')]))
    await test.store.write(tx => saveDefects(tx, [finding('c'), finding('a'), finding('b')]))
    expect((await collect(eachDefect(test.store.read))).map(each => each.rule)).toEqual(['c', 'a', 'b'])
  })
})
