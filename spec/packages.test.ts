import { join } from 'node:path'
import { annotate } from '@biaochi/core/document/annotate/annotate.ts'
import { blockText } from '@biaochi/core/document/model/plain-text.ts'
import type { StandardDocument } from '@biaochi/core/document/model/standard-document.ts'
import { documentStages } from '@biaochi/core/document/model/standard-document.ts'
import { topSections, walkBlocks, walkParagraphs, walkSections } from '@biaochi/core/document/model/walk.ts'
import { lint } from '@biaochi/core/lint/engine.ts'
import { sampleFramework } from '@biaochi/core/registry/framework-sample.ts'
import { listPackages } from '@biaochi/server/actions/read-facts.ts'
import { readPackage, type StandardPackage } from '@biaochi/server/actions/read-package.ts'
import { describe, expect, it } from 'vitest'
import { judgePackage } from '../tools/content/packages.ts'

const folder = join(import.meta.dirname, '../programme/standards')
const names = await listPackages(folder)

const loaded = new Map(names.map(name => [name, readPackage(join(folder, name))]))

async function load(name: string): Promise<StandardPackage> {
  const { value = null, findings = [] } = (await loaded.get(name)) ?? {}
  expect(findings).toEqual([])
  if (!value) throw new Error(`${name} was not read`)
  return value
}

describe.each(names)('our own standard %s', name => {
  it.each(documentStages)('has nothing to find at the stage %s, and suppresses nothing', async stage => {
    const { document } = await load(name)
    const { findings, counts } = lint(document, { stage })
    expect(findings).toEqual([])
    expect(counts.suppressed).toBe(0)
    expect(document.suppressions).toEqual([])
  })

  it('has no reference that leads nowhere', async () => {
    const document = annotate((await load(name)).document)
    const lost = [...walkParagraphs(topSections(document))].flatMap(({ paragraph }) =>
      paragraph.references.filter(one => one.t === 'internal' && one.to === null),
    )
    expect(lost).toEqual([])
  })
})

describe('the check of our own standards', () => {
  const [name = ''] = names
  const change: readonly (readonly [string, (one: StandardPackage) => StandardPackage, string])[] = [
    [
      'another id',
      ({ facts, document }) => ({ facts: { ...facts, id: 'other' }, document }),
      'content-package-misnamed',
    ],
    [
      'another title',
      ({ facts, document }) => ({ facts: { ...facts, title: { zh: '甲', en: 'A' } }, document }),
      'content-title-differs',
    ],
    ['no notice', withMeta({ notice: '草稿' }), 'content-notice-missing'],
    ['a number', withMeta({ number: 'DB99/T 1—2030', normal: 'DB99/T 1-2030' }), 'content-draft-issued'],
    ['a drafting body', withMeta({ drafters: ['某单位'] }), 'content-draft-issued'],
    [
      'a fault of drafting',
      ({ facts, document }) => ({ facts, document: { ...document, front: [] } }),
      'element-missing',
    ],
  ]

  const framework = { ...sampleFramework, id: 'shanghai-2022' }
  const sound = async () => {
    const { facts, document } = await load(name)
    return { facts: { ...facts, places: ['shanghai-2022/A1'] }, document }
  }

  it('has nothing to say of a sound one', async () => {
    expect(judgePackage(name, await sound(), [framework])).toEqual([])
  })

  it.each(change)('finds %s', async (_, make, rule) => {
    expect(judgePackage(name, make(await sound()), [framework]).map(one => one.rule)).toContain(rule)
  })

  it('finds a box that no framework has', async () => {
    expect(judgePackage(name, await load(name), [sampleFramework]).map(one => one.rule)).toContain(
      'content-place-unknown',
    )
  })
})

function withMeta(meta: Partial<StandardDocument['meta']>) {
  return ({ facts, document }: StandardPackage): StandardPackage => ({
    facts,
    document: { ...document, meta: { ...document.meta, ...meta } },
  })
}

describe('the data elements of public parking', () => {
  type Row = readonly string[]

  async function read() {
    const { document } = await load('parking-data-elements')
    const blocks = [...walkSections(topSections(document))].flatMap(({ section }) =>
      [...walkBlocks(section.blocks)].map(({ block }) => block),
    )
    const tables = blocks.flatMap(block =>
      block.t === 'table' ? [block.rows.map((row): Row => row.map(cell => cell.blocks.map(blockText).join('')))] : [],
    )
    const elements = tables.filter(([head]) => head?.[0] === '标识符').flatMap(table => table.slice(1))
    const examples = blocks.flatMap(block => (block.t === 'code' ? [JSON.parse(block.text) as Examples] : []))
    return { tables, elements, examples }
  }
  type Example = Readonly<Record<string, string | number | boolean>>
  type Examples = Readonly<Record<string, Example | readonly Example[]>>

  it('are forty to sixty, each said once', async () => {
    const ids = (await read()).elements.map(([id]) => id)
    expect(ids.length).toBeGreaterThanOrEqual(40)
    expect(ids.length).toBeLessThanOrEqual(60)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('have a worked example of the check digit that is right', async () => {
    const steps =
      (await read()).tables
        .at(-1)
        ?.slice(1)
        .map(row => row.slice(1).map(Number)) ?? []
    let before = 10
    for (const [digit = 0, was, sum, product] of steps) {
      const next = (before + digit) % 10 || 10
      expect([was, sum, product]).toEqual([before, next, (2 * next) % 11])
      before = (2 * next) % 11
    }
    expect(steps.map(([digit]) => digit).join('') + ((11 - before) % 10)).toBe('310115000428')
  })

  it('describe every member of the examples, whose values have the format that is asked', async () => {
    const { elements, examples } = await read()
    const byId = new Map(elements.map(row => [row[0], row]))
    for (const record of examples.flatMap(one => Object.values(one).flat() as Example[])) {
      for (const [id, value] of Object.entries(record)) {
        const [, , , , type = '', format = ''] = byId.get(id) ?? []
        expect({ id, type, value, fits: fits(value, type, format) }).toMatchObject({ fits: true })
      }
    }
  })

  it('that are obligatory all stand in the examples of their group, beside the code of the facility', async () => {
    const { tables, elements, examples } = await read()
    const groups = new Map(tables.find(([head]) => head?.[0] === '组代码')?.map(([code, , member]) => [member, code]))
    const records = examples.flatMap(one =>
      Object.entries(one).flatMap(([member, own]) =>
        [own].flat().map(record => ({ member, record: record as Example })),
      ),
    )
    expect(new Set(records.map(({ member }) => member)).size).toBe(groups.size - 1)
    for (const { member, record } of records) {
      const wanted = elements.filter(([id, ...row]) => row[7] === 'M' && id?.startsWith(groups.get(member) ?? '?'))
      expect(Object.keys(record)).toEqual(expect.arrayContaining(['PF001', ...wanted.map(([id]) => id)]))
    }
  })
})

/** Whether a value has the type and the format of a data element, as clause 6 of that standard says them. */
function fits(value: string | number | boolean, type: string, format: string): boolean {
  if (type === '布尔型') return typeof value === 'boolean'
  if (type === '整数型' || type === '小数型') {
    const [, digits = '0', places = '0'] = /^n\.\.(\d+)(?:,(\d+))?$/.exec(format) ?? []
    const [whole = '', part = ''] = String(Math.abs(Number(value))).split('.')
    return typeof value === 'number' && part.length <= Number(places) && whole.length + part.length <= Number(digits)
  }
  return typeof value === 'string' && patternOf(format).test(value)
}

function patternOf(format: string): RegExp {
  const [, signs, upTo, length] = /^(an?|n|c)(\.\.)?(\d+)$/.exec(format) ?? []
  if (signs === undefined) {
    const source = format.replace('±', '[+-]').replace(/[YMDhms]/g, '\\d')
    return new RegExp(`^${source}$`)
  }
  const set = { a: '[A-Za-z]', n: '\\d', an: '[A-Za-z\\d]', c: '.' }[signs]
  return new RegExp(`^${set}{${upTo ? '1,' : ''}${length}}$`, 'su')
}
