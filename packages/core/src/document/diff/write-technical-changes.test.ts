import { expect, it } from 'vitest'
import { annotate } from '../annotate/annotate.ts'
import type { Paragraph } from '../model/block.ts'
import { build, note, para, sect, term } from '../model/build-under-test.ts'
import { numberDocument } from '../model/number-document.ts'
import type { Section } from '../model/standard-document.ts'
import { readMarkdown } from '../read/markdown/read-markdown.ts'
import { diffDocuments } from './diff-documents.ts'
import { writeTechnicalChanges } from './write-technical-changes.ts'

/** A paragraph that is one requirement. */
function requirement(text: string): Paragraph {
  const paragraph = para(text)
  return {
    ...paragraph,
    provisions: [
      {
        id: `v${paragraph.id}`,
        range: [0, text.length],
        type: 'requirement',
        isNegative: false,
        modal: '应',
        confidence: 1,
      },
    ],
  }
}

function make(number: string | null, body: Section[], annexes: Section[] = []) {
  return numberDocument(build({ meta: { number, normal: null }, body, annexes }))
}

const scope = (text = '本文件规定了停车场的数据。') => sect('scope', [text], '范围')

const old = () =>
  make('GB/T 99991-2009', [
    scope(),
    sect(
      'terms',
      [term('车位', '', '停放一辆车的位置。'), term('车场', '', '停放车辆的场所。'), term('道闸', '', '拦车的设备。')],
      '术语和定义',
    ),
    sect(
      'clause',
      [
        sect('clause', [requirement('数据应在7天内备份。')], '备份'),
        sect('clause', [requirement('密码应每年更换。')], '密码'),
        sect('clause', [requirement('记录应完整。'), note('旧的注。')], '记录'),
      ],
      '管理',
    ),
    sect('clause', ['本章规定纸质台账的格式。'], '台账'),
  ])

const next = () =>
  make(
    'GB/T 99991-2030',
    [
      scope('本文件规定了停车场和充电桩的数据。'),
      sect(
        'terms',
        [
          term('车位', '', '停放一辆机动车的位置。'),
          term('充电桩', '', '充电的设备。'),
          term('车场', '', '停放车辆的场所。'),
        ],
        '术语和定义',
      ),
      sect('clause', [sect('clause', ['平台由三级组成。'], '组成')], '架构'),
      sect(
        'clause',
        [
          sect('clause', [requirement('数据应在3天内备份。')], '备份'),
          sect('clause', [requirement('记录应当完整。'), note('新的注。')], '记录'),
        ],
        '管理',
      ),
    ],
    [sect('annex', ['数据项见表。'], '数据项')],
  )

it('drafts the main technical changes with the clauses of both editions', () => {
  expect(writeTechnicalChanges(diffDocuments(old(), next()), 'zh').text.split('\n')).toEqual([
    '与GB/T 99991—2009相比，除结构调整和编辑性改动外，主要技术变化如下：',
    'a) 更改了范围（见第1章，2009年版的第1章）；',
    'b) 更改了术语“车位”的界定（见2.1，2009年版的2.1）；',
    'c) 增加了术语“充电桩”（见2.2）；',
    'd) 删除了术语“道闸”（见2009年版的2.3）；',
    'e) 增加了“架构”一章（见第3章）；',
    'f) 更改了“备份”的要求（见4.1，2009年版的3.1）；',
    'g) 删除了“密码”的要求（见2009年版的3.2）；',
    'h) 删除了“台账”一章（见2009年版的第4章）；',
    'i) 增加了附录“数据项”（见附录A）。',
  ])
})

it('drafts them in English', () => {
  expect(writeTechnicalChanges(diffDocuments(old(), next()), 'en').text.split('\n')).toEqual([
    'The main changes compared to GB/T 99991—2009, besides structural and editorial ones, are as follows:',
    'a) the scope has been changed (see Clause 1; Clause 1 of the 2009 edition);',
    'b) the entry for “车位” has been changed (see 2.1; 2.1 of the 2009 edition);',
    'c) the term “充电桩” has been added (see 2.2);',
    'd) the term “道闸” has been deleted (see 2.3 of the 2009 edition);',
    'e) the provisions of “架构” have been added (see Clause 3);',
    'f) the requirements of “备份” have been changed (see 4.1; 3.1 of the 2009 edition);',
    'g) the requirements of “密码” have been deleted (see 3.2 of the 2009 edition);',
    'h) the provisions of “台账” have been deleted (see Clause 4 of the 2009 edition);',
    'i) the annex “数据项” has been added (see Annex A).',
  ])
})

it('says that there are none when clauses were only reworded or renumbered', () => {
  const before = make(null, [scope(), sect('clause', [requirement('记录应完整。')], '记录')])
  const after = make(null, [scope(), sect('clause', [requirement('各记录应完整无缺。')], '记录')])
  expect(writeTechnicalChanges(diffDocuments(before, after), 'zh')).toEqual({
    lead: '与所代替的文件相比，除结构调整和编辑性改动外，无主要技术变化。',
    items: [],
    text: '与所代替的文件相比，除结构调整和编辑性改动外，无主要技术变化。',
  })
})

it('names a clause without a title by the words of its provision', () => {
  const clause = (text: string) => [scope(), sect('clause', [sect('clause', [requirement(text)], null)], '管理')]
  const diff = diffDocuments(
    make('DB31/T 99992—2021', clause('数据应在7天内备份，并记录。')),
    make(null, clause('数据应在3天内备份，并记录。')),
  )
  expect(writeTechnicalChanges(diff, 'zh').items).toEqual(['更改了“数据应在3天内备份”的规定（见2.1，2021年版的2.1）。'])
})

/** The items between two texts in Markdown. */
function itemsBetween(old: string, next: string): readonly string[] {
  const [before, after] = [old, next].map(text => {
    const { document } = readMarkdown(text.replaceAll('|', '\n\n'))
    if (!document) throw new Error('the text can be read')
    return annotate(document)
  })
  if (!before || !after) throw new Error('both texts are given')
  return writeTechnicalChanges(diffDocuments(before, after), 'zh').items
}

it.each<[string, string, string, string[]]>([
  [
    'chapters that changed places',
    '# 设施|出入口应设置道闸。|# 数据|数据应每日备份。',
    '# 数据|数据应每日备份。|# 设施|出入口应设置道闸。',
    [],
  ],
  [
    'a clause that was split, a value of which changed',
    '# 设施|## 设备|出入口应设置道闸，起落不应超过3 s。|车位应设置检测器，准确率应不低于95 %。|## 照明|照度应不低于30 lx。',
    '# 设施|## 道闸|出入口应设置道闸，起落不应超过3 s。|## 检测器|车位应设置检测器，准确率应不低于98 %。|## 照明|照度应不低于30 lx。',
    ['更改了“检测器”的要求（见1.2，上一版的1.1）。'],
  ],
  [
    'clauses that were joined',
    '# 设施|## 道闸|出入口应设置道闸，起落不应超过3 s。|## 检测器|车位应设置检测器，准确率应不低于95 %。|## 照明|照度应不低于30 lx。',
    '# 设施|## 设备|出入口应设置道闸，起落不应超过3 s。|车位应设置检测器，准确率应不低于95 %。|## 照明|照度应不低于30 lx。',
    [],
  ],
  [
    'a clause whose text went into the paragraph above',
    '# 设施|出入口应设置道闸。|## 照明|照度应不低于30 lx。|## 标识|车位应有编号。',
    '# 设施|出入口应设置道闸。照度应不低于30 lx。|## 标识|车位应有编号。',
    [],
  ],
  [
    'a term that changed its place and its definition',
    '# 术语和定义|下列术语和定义适用于本文件。|## 车位 bay|停车的位置。|## 车场 lot|停放车辆的场所。',
    '# 术语和定义|下列术语和定义适用于本文件。|## 车场 lot|停放机动车的场所。|## 车位 bay|停车的位置。',
    ['更改了术语“车场”的界定（见1.1，上一版的1.2）。'],
  ],
  [
    'the words of another rulebook',
    '# 前言|本标准按照GB/T 1.1—2009给出的规则起草。|# 范围|本标准规定了停车场数据的要求。|# 规范性引用文件|下列文件对于本文件的应用是必不可少的。|# 术语和定义|下列术语和定义适用于本标准。|## 车位 bay|停车的位置。|# 要求|数据必须每日备份，不得外传。',
    '# 前言|请注意本文件的某些内容可能涉及专利。|# 范围|本文件规定了停车场数据的要求。|# 规范性引用文件|下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。|# 术语和定义|下列术语和定义适用于本文件。|## 车位 bay|停车的位置。|# 要求|数据应每日备份，不应外传。',
    [],
  ],
])('has of %s what is of substance', (_, old, next, expected) => {
  expect(itemsBetween(old, next)).toEqual(expected)
})
