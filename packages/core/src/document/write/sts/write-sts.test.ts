import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readXmlTree, textOf, type XmlElement } from '../../../container/xml-tree.ts'
import { annotate } from '../../annotate/annotate.ts'
import { build, cited, list, para, sect, table, term } from '../../model/build-under-test.ts'
import type { StandardDocument } from '../../model/standard-document.ts'
import { richDraft } from '../word/rich-draft-under-test.ts'
import { decoratedDocument } from './decorated-document-under-test.ts'
import { writeSts } from './write-sts.ts'

function elementsOf(root: XmlElement): XmlElement[] {
  return [root, ...inside(root).flatMap(elementsOf)]
}

function inside(element: XmlElement): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string')
}

function written(document: StandardDocument): XmlElement[] {
  return elementsOf(readXmlTree(writeSts(document)))
}

/** What stands in what, in which order, as far as it matters to a program that reads STS (ANSI/NISO Z39.102). */
const orders: Readonly<Record<string, readonly string[]>> = {
  standard: ['front', 'body', 'back'],
  front: ['std-meta', 'notes', 'sec'],
  body: ['sec'],
  back: ['app-group', 'sec ref-list', 'notes'],
  'std-meta': [
    'title-wrap',
    'std-ident',
    'std-org',
    'content-language',
    'std-ref',
    'release-date',
    'meta-date',
    'comm-ref',
    'ics',
    'subj-group',
    'std-xref',
    'custom-meta-group',
  ],
  sec: [
    'label',
    'title',
    'p list table-wrap fig disp-formula code boxed-text non-normative-note non-normative-example ref-list',
    'sec term-sec',
  ],
  app: [
    'label',
    'annex-type',
    'title',
    'p list table-wrap fig disp-formula code boxed-text non-normative-note non-normative-example ref-list',
    'sec term-sec',
  ],
  'table-wrap': ['label', 'caption', 'table', 'table-wrap-foot'],
  termEntry: ['langSet'],
  langSet: ['definition', 'source', 'tig'],
  list: ['list-item'],
  'ref-list': ['label', 'title', 'ref'],
}

/** Faults of the structure, each named. */
function faults(document: StandardDocument): string[] {
  const elements = written(document)
  const ids = new Set<string>()
  const found: string[] = []
  for (const { attributes } of elements) {
    if (attributes.id !== undefined && ids.has(attributes.id)) found.push(`id ${attributes.id} occurs twice`)
    if (attributes.id !== undefined) ids.add(attributes.id)
  }
  for (const element of elements) {
    const { rid } = element.attributes
    if (rid !== undefined && !ids.has(rid)) found.push(`nothing bears the id ${rid}`)
    const names = inside(element).map(({ local }) => local)
    if (element.local === 'sec' && names[0] !== 'label' && names[0] !== 'title')
      found.push('a section without label or title')
    const order = orders[element.local]
    const places = order ? names.map(name => order.findIndex(step => step.split(' ').includes(name))) : []
    const late = places.findIndex((place, at) => place < 0 || place < (places[at - 1] ?? 0))
    if (late >= 0) found.push(`${names[late]} stands where it may not in ${element.local}`)
  }
  const starts = elements.filter(({ local }) => local === 'milestone-start').length
  if (elements.filter(({ local }) => local === 'milestone-end').length !== starts) found.push('a milestone without end')
  return found
}

describe('the structure of written STS', () => {
  test('is lawful for a document with a piece of every kind', () => {
    expect(faults(annotate(richDraft()))).toEqual([])
  })

  test('is lawful for any document', () => {
    fc.assert(
      fc.property(decoratedDocument, document => {
        expect(faults(document)).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  test('bears each id once, also where two pieces have the same', () => {
    const twice = { ...para('一'), id: 'p1' }
    const document = build({ body: [sect('clause', [twice, twice])] })
    expect(faults(document)).toEqual([])
    expect(writeSts(document)).toContain('<p specific-use="biaochi: id=p1">')
  })
})

describe('written STS', () => {
  const draft = annotate(richDraft())
  const elements = written(draft)
  const named = (name: string) => elements.filter(({ local }) => local === name)

  test('says the titles in each language, taken apart and whole', () => {
    const [zh, en] = named('title-wrap')
    expect(zh?.attributes['xml:lang']).toBe('zh')
    expect(zh && inside(zh).map(each => [each.local, textOf(each)])).toEqual([
      ['intro', '公共停车场'],
      ['main', '信息数据元'],
      ['full', '公共停车场　信息数据元'],
    ])
    expect(en?.attributes['xml:lang']).toBe('en')
  })

  test.each([
    [['停车场'], ['main']],
    [
      ['停车场', '第1部分：总则'],
      ['main', 'compl', 'full'],
    ],
    [
      ['停车场', '数据元', '第1部分：总则'],
      ['intro', 'main', 'compl', 'full'],
    ],
  ])('tells the elements of the title %j apart', (parts, names) => {
    const document = build({ meta: { titles: [{ language: 'zh', parts }] }, body: [sect('scope')] })
    const [wrap] = written(document).filter(({ local }) => local === 'title-wrap')
    expect(wrap && inside(wrap).map(({ local }) => local)).toEqual(names)
  })

  test('takes the number apart', () => {
    const document = build({ meta: { number: 'GB/T 1.1—2020', normal: 'GB/T 1.1-2020' }, body: [sect('scope')] })
    const [ident] = written(document).filter(({ local }) => local === 'std-ident')
    expect(ident && inside(ident).map(each => [each.local, textOf(each)])).toEqual([
      ['originator', 'GB/T'],
      ['doc-number', '1'],
      ['part-number', '1'],
      ['year', '2020'],
    ])
  })

  test('says at its head that it is a draft for demonstration', () => {
    const [notes] = named('notes')
    expect(notes && textOf(notes)).toBe('演示文件，不是标准')
  })

  test('marks provisions by their type, and leads references to their pieces', () => {
    const types = new Set(named('milestone-start').map(({ attributes }) => attributes['content-type']))
    expect(types).toContain('requirement')
    expect(named('xref').some(({ attributes }) => attributes['ref-type'] === 'disp-formula')).toBe(true)
    expect(named('std').some(({ attributes }) => attributes['std-id'] === 'GB/T 99991-2020')).toBe(true)
  })

  test('has the terms in TBX, in each language', () => {
    const sets = named('langSet').map(({ attributes }) => attributes['xml:lang'])
    expect(sets).toContain('zh')
    expect(sets).toContain('en')
  })

  test('says of annexes what they are', () => {
    const apps = named('app').map(({ attributes }) => attributes['content-type'])
    expect(apps.length).toBeGreaterThan(0)
    expect(apps.every(type => type === 'norm-annex' || type === 'inform-annex')).toBe(true)
  })

  test('holds in a paragraph what may not stand in an item or a cell', () => {
    const items = list([[table('内', [['甲']]), term('甲', 'a', '乙。'), cited('某书')]])
    const document = build({ body: [sect('clause', [items])] })
    expect(faults(document)).toEqual([])
    const item = written(document).find(({ local }) => local === 'list-item')
    expect(item && inside(item).map(({ local }) => local)).toEqual(['label', 'p', 'p', 'p'])
  })
})
