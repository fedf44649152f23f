import { describe, expect, test } from 'vitest'
import { attempt } from '../../../container/fault.ts'
import { openPackage } from '../../../container/office-package.ts'
import { writeZip } from '../../../container/zip-write.ts'
import { blockText } from '../../model/plain-text.ts'
import { readWord } from '../read-word.ts'
import { paragraph } from './draft-under-test.ts'
import { fullDraft } from './full-draft-under-test.ts'
import { readDraft, sketchOf } from './sketch-under-test.ts'

const structure = [
  '# scope 1 范围',
  ' p 本文件规定了编码。',
  '# normative-references 2 规范性引用文件 (i)',
  ' p 下列文件对于本文件的应用是必不可少的。',
  ' ref GB/T 99991-2020 dated 停车　词汇',
  ' ref GB/T 99992 all 编码规则',
  ' ref null ',
  '# terms 3 术语和定义',
  ' p 下列术语和定义适用于本文件。',
  ' term 3.1 停车场 zh preferred, parking lot en preferred',
  '  p 供车辆停放的场所。',
  '  note',
  '   p 包括露天的。',
  '  source GB/T 99991—2020，3.1，有修改 modified',
  ' term 3.2 应用程序接口 zh preferred, application programming interface en preferred, API en abbreviation preferred',
  '  p 程序之间的接口。',
  '# clause 4 要求',
  ' # clause 4.1 总则',
  '  # clause 4.1.1 -',
  '   p 数据应准确。',
  '  # clause 4.1.2 -',
  '   p 数据应{bold:完整}、{sup:2}。',
  ' # clause 4.2 编号',
  '  p 编号应满足下列要求：',
  '  list alpha',
  '   - a',
  '    p 唯一：',
  '    list arabic',
  '     - 1',
  '      p 全市唯一；',
  '     - 2',
  '      p 长期不变；',
  '   - b',
  '    p 不变。',
  '  p 另有：',
  '  list alpha',
  '   - a',
  '    p 甲；',
  '   - b',
  '    p 乙。',
  '  note 1',
  '   p 第一个注。',
  '  note 2',
  '   p 第二个注。',
  '  p 包括：',
  '  list dash',
  '   -',
  '    p 一类，',
  '    list bullet',
  '     -',
  '      p 细分；',
  '   -',
  '    p 二类。',
  '  example',
  '   p 310101-0001',
  '  # clause null/4.2.1 没有编号的条',
  '   p 见表1和图1。',
  '   table 1 数据元 [单位为毫米] head 1',
  '    名称 | 2x1 表示',
  '    1x2 编号 | 字符 | 12',
  '    数字 | 6',
  '    note',
  '     p 说明一个事实。',
  '   figure 1 信息流转 1 两个框',
  '    p 标引序号说明：',
  '    p 1——停车场；',
  '   formula 1~ <mi>x</mi><mo>=</mo><mfrac><mi>a</mi><mi>b</mi></mfrac>',
  '    p 式中：',
  '    p x——比值；',
  '    p a——个数。',
  '   p 脚注<footnote>和<https://example.org/>网址</>',
  '    p 脚注的文字。',
  '# annex A 代码',
  ' # clause A.1 一般代码',
  '  table A.1 附录表 head 1',
  '   代码 | 名称',
  '   01 | 露天',
  '# annex B 样例 (i)',
  ' p 资料。',
  '# bibliography 参考文献 (i)',
  ' ref 1 GB/T 99993-2020 dated 统计',
  ' ref 2 null ',
]

describe.each([2009, 2020] as const)('a draft in the styles of the template of %i', template => {
  const { document, findings } = readDraft(fullDraft(template))

  test('has the structure that it shows, its numbers being those of Word and of the structure', () => {
    const sketch = sketchOf(fullDraft(template))
    expect(sketch.slice(0, 4)).toEqual([
      '# contents 目　　次 (i)',
      ' p 前言\tII',
      ' p 1　范围\t1',
      '# foreword 前　　言 (i)',
    ])
    // The foreword ends before the title of the document, which is no part of it.
    expect(sketch.slice(8)).toEqual(structure)
  })

  test('tells what its cover and foreword say', () => {
    expect(document.meta).toEqual({
      number: 'DB99/T XXXX—XXXX',
      normal: null,
      titles: [
        { language: 'zh', parts: ['公共停车场', '信息数据元', '第2部分：编码'] },
        { language: 'en', parts: ['Public parking lots', 'Data elements', 'Part 2: Codes'] },
      ],
      classWords: null,
      ics: ['35.240.01'],
      ccs: 'L 70',
      filing: null,
      replaces: ['DB99/T 11—2001'],
      adopts: null,
      stage: 'consultation',
      stageWords: '征求意见稿',
      issued: null,
      implemented: '2030-07-01',
      issuers: ['示例市市场监督管理局'],
      proposers: ['示例市交通局'],
      committees: ['示例市交通局'],
      drafters: ['甲研究院', '乙公司'],
      authors: ['张三', '李四'],
    })
    expect(document).toMatchObject({ profile: `gbt1.1-${template}`, language: 'zh', source: 'docx' })
  })

  test('keeps pictures as they are and comments that suppress a finding', () => {
    expect(document.assets).toMatchObject([{ type: 'image/png', name: 'image1.png', content: 'iVBORw0KGgoBAgM=' }])
    const [scope] = document.body
    expect(document.suppressions).toEqual([{ rule: 'scope-form', at: scope?.id, reason: '委员会已定' }])
  })

  test('reports what it had to guess, with the paragraph', () => {
    expect(findings.map(({ rule }) => rule)).toEqual(['word-table-header-guessed'])
    expect(findings[0]?.at.paragraph).toBeGreaterThan(70)
  })

  test('gives the same ids when it is read again, each once', () => {
    const json = JSON.stringify(document)
    expect(JSON.stringify(readDraft(fullDraft(template)).document)).toBe(json)
    const ids = [...json.matchAll(/"id":"(\w+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

test('a file whose body is missing is refused with the reason', () => {
  const bytes = writeZip([
    {
      name: '[Content_Types].xml',
      content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
  ])
  expect(attempt(() => readWord(openPackage(bytes))).findings).toMatchObject([
    { rule: 'word-without-body', severity: 'error' },
  ])
})

test('a document without any heading is kept whole', () => {
  const { document, findings } = readDraft({ body: paragraph('甲。') + paragraph('乙。') })
  expect(document.front.flatMap(({ blocks }) => blocks.map(blockText))).toEqual(['甲。', '乙。'])
  expect(findings.map(({ rule }) => rule)).toEqual(['word-without-headings'])
})
