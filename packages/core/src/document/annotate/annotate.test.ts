import { expect, it } from 'vitest'
import { build, list, note, para, sect, table, term } from '../model/build-under-test.ts'
import { numberDocument } from '../model/number-document.ts'
import type { StandardDocument } from '../model/standard-document.ts'
import { topSections, walkParagraphs } from '../model/walk.ts'
import { annotate } from './annotate.ts'
import { listRequirements } from './list-requirements.ts'

const draft = (document: Parameters<typeof build>[0]): StandardDocument => annotate(numberDocument(build(document)))
const lines = (document: StandardDocument) =>
  [...walkParagraphs(topSections(document))].map(({ paragraph }) => paragraph)

const standing = draft({
  front: [sect('contents', ['5.1 应急'], '目次'), sect('foreword', ['本文件按照规定起草。'], '前言')],
  body: [
    sect('scope', ['本文件规定了停车场的要求。'], '范围'),
    sect('normative-references', [], '规范性引用文件'),
    sect('terms', [term('车位', 'bay', '能停放一辆车的场地。')], '术语和定义'),
    sect(
      'clause',
      [
        sect('clause', [para('系统应符合下列要求：'), list(['建立台账；', '宜每日备份；', '能够导出。'])], '系统'),
        sect(
          'clause',
          ['见4.1 a)。', '车位应符合表1的规定，宜加宽。', table('尺寸', [['项目'], ['应≥2.5 m']])],
          '车位',
        ),
        sect('clause', [para('车位应编号。'), note('车位应编号。')], '编号'),
      ],
      '要求',
    ),
  ],
})

it('every paragraph is read: in items, cells, notes and definitions, but not in the contents', () => {
  const read = lines(standing).map(({ provisions }) => provisions.map(one => `${one.type} ${one.modal}`.trim()))
  expect(read).toEqual([
    [],
    ['statement'],
    ['statement'],
    ['statement'],
    ['requirement 应'],
    ['requirement 应'],
    ['recommendation 宜'],
    ['requirement 应'],
    ['statement'],
    ['requirement 应', 'recommendation 宜'],
    [],
    ['requirement 应'],
    ['requirement 应'],
    ['requirement 应'],
  ])
})

it('an item takes on the modal of its lead-in and names it', () => {
  const [lead, item] = lines(standing).slice(4)
  expect(item?.provisions[0]).toMatchObject({ leadIn: lead?.provisions[0]?.id, modal: '应', isNegative: false })
  expect(item?.provisions[0]?.confidence).toBeLessThan(lead?.provisions[0]?.confidence ?? 0)
})

it('ranges are those of the plain text', () => {
  const paragraph = lines(standing)[9]
  const text = '车位应符合表1的规定，宜加宽。'
  expect(paragraph?.provisions.map(({ range }) => text.slice(...range))).toEqual(['车位应符合表1的规定', '宜加宽。'])
  expect(paragraph?.references.map(({ range }) => text.slice(...range))).toEqual(['表1'])
})

it('annotating again changes nothing', () => {
  expect(annotate(standing)).toEqual(standing)
})

it('ids follow the words: equal sentences have different ids, and a new sentence before leaves them', () => {
  const ids = lines(standing).flatMap(({ provisions }) => provisions.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
  const later = annotate({ ...standing, front: [...standing.front, sect('introduction', ['另有一句。'], '引言')] })
  const after = lines(later).flatMap(({ provisions }) => provisions.map(({ id }) => id))
  expect(ids.every(id => after.includes(id))).toBe(true)
})

it('what a person has reviewed stays', () => {
  const reviewed = JSON.parse(
    JSON.stringify(standing).replace(
      '"type":"recommendation","isNegative":false',
      '"type":"permission","isNegative":false,"isReviewed":true',
    ),
  ) as StandardDocument
  const kept = lines(annotate(reviewed)).flatMap(({ provisions }) => provisions.filter(one => one.isReviewed))
  expect(kept.map(({ type }) => type)).toEqual(['permission'])
})

it('requirements are listed with their clause; a lead-in whose items take part is not counted beside them', () => {
  const listed = listRequirements(standing).filter(({ clause }) => clause?.startsWith('4.'))
  expect(listed.map(({ clause, type, text, context }) => [clause, type, text, context])).toEqual([
    ['4.1', 'requirement', '系统应符合下列要求：建立台账；', 'text'],
    ['4.1', 'recommendation', '宜每日备份；', 'text'],
    ['4.1', 'requirement', '系统应符合下列要求：能够导出。', 'text'],
    ['4.2', 'requirement', '车位应符合表1的规定', 'text'],
    ['4.2', 'recommendation', '宜加宽。', 'text'],
    ['4.2', 'requirement', '应≥2.5 m', 'table'],
    ['4.3', 'requirement', '车位应编号。', 'text'],
    ['4.3', 'requirement', '车位应编号。', 'note'],
  ])
  expect(listed[0]?.titles).toEqual(['要求', '系统'])
})

it('a requirement of an item inside another has the labels of both', () => {
  const inner = list(['保存日志。', '保存快照。'], 'arabic')
  const chapter = sect(
    'clause',
    [para('系统应符合下列要求：'), list(['建立台账；', [para('留存证据：'), inner]])],
    '系统',
  )
  const items = listRequirements(draft({ body: [sect('scope', ['本文件规定了要求。'], '范围'), chapter] }))
  expect(items.map(({ item }) => item).filter(item => item !== null)).toContain('b) 2')
})

it('items that there is one to choose from ask nothing by themselves', () => {
  const chosen = (lead: string) =>
    listRequirements(
      annotate(numberDocument(build({ body: [sect('clause', [para(lead), list(['区间；', '代码表。'])], '值域')] }))),
    ).map(({ text }) => text)
  expect(chosen('值域应以下列一种方式给出：')).toEqual(['值域应以下列一种方式给出：'])
  expect(chosen('值域应符合下列规定：')).toHaveLength(2)
})
