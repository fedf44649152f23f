import { expect, it } from 'vitest'
import { build, list, note, para, sect, table, term } from './model/build-under-test.ts'
import { numberDocument } from './model/number-document.ts'
import { outlineOfDocument } from './outline-of-document.ts'

it('the outline of a document has its headings and whatever bears a number', () => {
  const document = numberDocument(
    build({
      front: [sect('contents', ['1 范围 …… 1']), sect('foreword', ['前言。'], '前言')],
      body: [
        sect('scope', ['范围。'], '范围'),
        sect('terms', [term('车位', 'space', '位置。')], '术语'),
        sect(
          'clause',
          [sect('clause', ['数据应准确。', list(['甲；', '乙。']), note('一'), note('二')], null)],
          '要求',
        ),
      ],
      annexes: [sect('annex', [table('代码', [['值']])], '代码表')],
    }),
  )
  expect(outlineOfDocument(document).map(({ number, text, kind, level }) => [number, text, kind, level])).toEqual([
    [null, '前言', 'heading', 1],
    ['1', '范围', 'heading', 1],
    ['2', '术语', 'heading', 1],
    ['2.1', '车位  space', 'term', 2],
    ['3', '要求', 'heading', 1],
    ['3.1', '数据应准确。', 'clause', 2],
    ['a)', '甲；', 'list', 1],
    ['b)', '乙。', 'list', 1],
    ['注1', '一', 'note', 1],
    ['注2', '二', 'note', 1],
    ['附录A', '代码表', 'annex', 1],
    ['表A.1', '代码', 'table', 1],
  ])
})

it('an item is followed by what stands in it', () => {
  const inner = list(['经度；', '纬度；'], 'arabic')
  const chapter = sect('clause', [list(['名称；', [para('位置：'), inner], '收费。'])], '数据')
  const document = numberDocument(build({ body: [sect('scope', ['范围。'], '范围'), chapter] }))
  const items = outlineOfDocument(document).filter(({ kind }) => kind === 'list')
  expect(items.map(({ number, text }) => [number, text])).toEqual([
    ['a)', '名称；'],
    ['b)', '位置：'],
    ['1)', '经度；'],
    ['2)', '纬度；'],
    ['c)', '收费。'],
  ])
})
