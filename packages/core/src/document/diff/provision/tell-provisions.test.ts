import { expect, it } from 'vitest'
import { annotate } from '../../annotate/annotate.ts'
import type { Block } from '../../model/block.ts'
import { build, list, note, sect, table } from '../../model/build-under-test.ts'
import { numberDocument } from '../../model/number-document.ts'
import type { Section, StandardDocument } from '../../model/standard-document.ts'
import { diffDocuments } from '../diff-documents.ts'

function make(...body: Section[]): StandardDocument {
  return annotate(numberDocument(build({ body: [sect('scope', ['本文件规定了停车场数据的要求。'], '范围'), ...body] })))
}

function changes(old: StandardDocument, next: StandardDocument) {
  return diffDocuments(old, next).provisions.map(one => [
    one.change,
    one.old?.clause ?? null,
    one.new?.clause ?? null,
    (one.new ?? one.old)?.text,
  ])
}

const clause = (...blocks: (Block | string)[]) => make(sect('clause', blocks, '要求'))

it.each<[string, StandardDocument, StandardDocument, unknown[]]>([
  [
    'a sentence that was put in',
    clause('系统应备份数据。'),
    clause('系统应备份数据。管理单位应每年演练。'),
    [['added', null, '2', '管理单位应每年演练。']],
  ],
  [
    'a sentence that was taken out',
    clause('系统应备份数据。管理单位应每年演练。'),
    clause('系统应备份数据。'),
    [['removed', '2', null, '管理单位应每年演练。']],
  ],
  [
    'one of two sentences',
    clause('系统应备份数据。备份应在7天内完成。'),
    clause('系统应备份数据。备份应在3天内完成。'),
    [['tightened', '2', '2', '备份应在3天内完成。']],
  ],
  [
    'the modal verb',
    clause('系统应备份数据。'),
    clause('系统宜备份数据。'),
    [['relaxed', '2', '2', '系统宜备份数据。']],
  ],
  [
    'an item that takes part',
    clause('系统应符合下列要求：', list(['延迟不大于5 s；', '保存影像资料。'])),
    clause('系统应符合下列要求：', list(['延迟不大于3 s；', '保存影像资料。'])),
    [['tightened', '2', '2', '系统应符合下列要求：延迟不大于3 s；']],
  ],
  [
    'an item more of what must be there',
    clause('记录应包括下列内容：', list(['号牌号码；', '进场时间。'])),
    clause('记录应包括下列内容：', list(['号牌号码；', '进场时间；', '出场时间。'])),
    [['tightened', '2', '2', '记录应包括下列内容：']],
  ],
  ['a statement', clause('本系统由三级组成。'), clause('本系统由四级组成。'), []],
  [
    'a note',
    clause('系统应备份数据。', note('备份可采用磁带。')),
    clause('系统应备份数据。', note('备份可采用硬盘和磁带。')),
    [],
  ],
  [
    'a cell',
    clause(
      table('要求', [
        ['项目', '要求'],
        ['备份', '应每日备份，保存不少于30天。'],
      ]),
    ),
    clause(
      table('要求', [
        ['项目', '要求'],
        ['备份', '应每日备份，保存不少于90天。'],
      ]),
    ),
    [['tightened', '2', '2', '应每日备份，保存不少于90天。']],
  ],
])('tells of %s', (_, old, next, expected) => {
  expect(changes(old, next)).toEqual(expected)
})

it('does not tell of provisions that only moved, nor of references that followed a renumbering', () => {
  const backup = () => sect('clause', ['系统应备份数据。'], '备份')
  const export_ = () => sect('clause', ['数据平台应提供导出接口并保留日志。'], '导出')
  const use = (number: string) => sect('clause', [`恢复应按${number}的规定进行。`], '恢复')
  expect(
    changes(
      make(backup(), export_(), use('第2章')),
      make(sect('clause', ['三级。'], '架构'), export_(), backup(), use('第4章')),
    ),
  ).toEqual([])
  expect(
    changes(make(backup(), use('第2章')), make(sect('clause', ['三级。'], '架构'), backup(), use('第3章'))),
  ).toEqual([])
})

it('has added in one direction what it has removed in the other, and tightened what it has relaxed', () => {
  const old = clause('备份应在7天内完成。', '密码应每年更换，长度不少于8位。', '系统宜支持导出。')
  const next = clause('备份应在3天内完成。', '管理单位应公布收费标准和投诉电话。', '系统应支持导出。')
  const [there, back] = [diffDocuments(old, next).summary.provisions, diffDocuments(next, old).summary.provisions]
  expect([there.added, there.removed, there.tightened]).toEqual([1, 1, 2])
  expect([back.removed, back.added, back.relaxed]).toEqual([1, 1, 2])
})
