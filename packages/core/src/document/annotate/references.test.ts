import { expect, it } from 'vitest'
import { build, list, para, sect, table } from '../model/build-under-test.ts'
import { numberDocument } from '../model/number-document.ts'
import type { StandardDocument } from '../model/standard-document.ts'
import { topSections, walkParagraphs } from '../model/walk.ts'
import { annotate } from './annotate.ts'

/** A document with chapters 1 to 5, clauses 4.1 to 5.3.2, tables 1 and 2, formula 1, annexes A (A.1, A.2, table A.1) and B. */
function read(text: string, where: 'body' | 'annex' = 'body'): StandardDocument {
  const clause = (title: string, ...inner: Parameters<typeof sect>[1][]) =>
    sect(
      'clause',
      inner.flatMap(one => one ?? []),
      title,
    )
  const line = (at: typeof where) => (at === where ? [para(text)] : [])
  const formula = {
    t: 'formula',
    id: 'mf',
    number: { computed: null, stated: null, isAutomatic: false },
    formula: { t: 'math', mathml: '' },
    where: [],
  } as const
  const figure = {
    t: 'figure',
    id: 'fg',
    number: { computed: null, stated: null, isAutomatic: false },
    title: [],
    images: [],
    parts: [],
    key: [],
    notes: [],
  } as const
  return annotate(
    numberDocument(
      build({
        body: [
          sect('scope', [], '范围'),
          sect('normative-references', [], '规范性引用文件'),
          sect('terms', [], '术语和定义'),
          clause('总则', [
            clause('一', line('body')),
            clause('二', [table('表', [['a']]), table('表', [['b']]), formula, figure]),
          ]),
          clause('要求', [
            clause('甲', ['句。']),
            clause('乙', [list(['子', '丑'])]),
            clause('丙', [clause('一', ['句。']), clause('二', ['句。'])]),
          ]),
        ],
        annexes: [
          sect('annex', [clause('一', line('annex')), clause('二', [table('表', [['c']])])], '附'),
          sect('annex', ['句。'], '录'),
        ],
      }),
    ),
  )
}

/** References of the text as `words` or, where nothing bears the number, `words?`. */
function found(text: string, where?: 'body' | 'annex'): string[] {
  const lines = [...walkParagraphs(topSections(read(text, where)))].filter(
    ({ paragraph }) => paragraph.inlines[0]?.t === 'text' && paragraph.inlines[0].text === text,
  )
  return lines.flatMap(({ paragraph }) =>
    paragraph.references.map(one => {
      const words = text.slice(...one.range)
      if (one.t === 'standard')
        return `${one.normal}${one.isDated ? '' : ' undated'}${one.clause ? ` @ ${one.clause}` : ''}`
      return one.to === null ? `${words}?` : words
    }),
  )
}

const internal: readonly (readonly [string, readonly string[]])[] = [
  ['见5.2。', ['5.2']],
  ['应按5.1的规定执行。', ['5.1']],
  ['应符合 5.3.1、5.3.2 的规定。', ['5.3.1', '5.3.2']],
  ['应符合5.1～5.3的要求。', ['5.1', '5.3']],
  ['要求见第4章。', ['第4章']],
  ['见第4章和第5章。', ['第4章', '第5章']],
  ['见第五章。', ['第五章']],
  ['格式见附录A，示例见附录 B。', ['附录A', '附录 B']],
  ['附录A和附录B为规范性附录。', ['附录A', '附录B']],
  ['按A.2规定的方法试验。', ['A.2']],
  ['尺寸应符合表1和表2的规定。', ['表1', '表2']],
  ['见表A.1。', ['表A.1']],
  ['结构如图1所示。', ['图1']],
  ['按式（1）计算。', ['式（1）']],
  ['按公式(1)计算。', ['公式(1)']],
  ['符合5.2 a)的车位', ['5.2 a)']],
  ['见5.2 b)、5.1。', ['5.2 b)', '5.1']],
  ['第5章a)项', ['第5章a)项']],
  ['应按第5.2条执行。', ['第5.2条']],
  ['本章的要求不适用于临时设施。', ['本章']],
  ['本条不适用。', ['本条']],
  ['见5.9。', ['5.9?']],
  ['见表9。', ['表9?']],
  ['见附录F。', ['附录F?']],
  ['See 5.2 and Table 1.', ['5.2', 'Table 1']],
  ['as specified in Clause 4 or Annex A', ['Clause 4', 'Annex A']],
  ['Figure 1 and Formula (1) apply.', ['Figure 1', 'Formula (1)']],
  ['in accordance with 5.3.1', ['5.3.1']],
  ['（见5.2）', ['5.2']],
  ['除5.1外，均适用。', ['5.1']],
]
it.each(internal)('%s leads to %j', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

it.each([
  '宽度应不小于5.2 m。',
  '车位（与5.1 m）',
  '误差为5.2 %。',
  '软件版本为v5.2。',
  '版本5.2的软件',
  '温度应在5.1 ℃～5.3 ℃之间。',
  '系数取5.2。',
  '2024年5月1日',
  '地址为192.168.5.2',
  '《停车管理办法》第五章',
  '《数据规范》附录A',
  '该标准的5.2',
  '见2018年版的5.2。',
  '（2018年版的第4章、5.2）',
  '见附表1和报表1。',
  '代表1个车位',
  '两种方式（1）、（2）',
  '占5.1万元',
  '标志牌上写有“见5.2”',
  '按5.2 kg配料',
  '评分不低于5.2',
  '为5.1倍',
])('%s leads nowhere', text => {
  expect(found(text)).toEqual([])
})

it.each([
  ['应符合GB/T 99991—2030的5.2的规定。', ['GB/T 99991-2030 @ 5.2']],
  ['应符合GB/T 99991—2030中附录A的规定。', ['GB/T 99991-2030 @ 附录A']],
  ['见GB/T 99991—2030，5.2。', ['GB/T 99991-2030 @ 5.2']],
  ['见GB/T 99991—2030第5章。', ['GB/T 99991-2030 @ 第5章']],
  ['见GB/T 99991—2030《停车场》的表1和表2。', ['GB/T 99991-2030 @ 表1和表2']],
  ['应符合GB/T 99991的规定和5.2的要求。', ['GB/T 99991 undated', '5.2']],
  ['应符合5.2和GB/T 99991的规定。', ['5.2', 'GB/T 99991 undated']],
  ['按GB/T 99991—2030中5.1、5.2的规定执行。', ['GB/T 99991-2030 @ 5.1、5.2']],
  ['See 5.2 of ISO 99991:2030.', ['ISO 99991:2030 @ 5.2']],
  ['see ISO 99991:2030, 5.2', ['ISO 99991:2030 @ 5.2']],
  ['按GB/T 99991 5.2 m的规定', ['GB/T 99991 undated']],
  ['按GB/T 99991、GB/T 99992和附录A执行。', ['GB/T 99991 undated', 'GB/T 99992 undated', '附录A']],
])('%s cites %j', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

it('本附录 is the annex, and nothing outside of one', () => {
  expect(found('本附录给出了示例。', 'annex')).toEqual(['本附录'])
  expect(found('本附录给出了示例。')).toEqual([])
})

it('an item is led to itself', () => {
  const document = read('见5.2 b)。')
  const item = document.body[4]?.sections[1]?.blocks[0]
  const reference = [...walkParagraphs(document.body)].flatMap(({ paragraph }) => paragraph.references)[0]
  expect(reference).toMatchObject({ to: item?.t === 'list' ? item.items[1]?.id : undefined })
})
