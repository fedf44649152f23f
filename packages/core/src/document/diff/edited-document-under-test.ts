import fc from 'fast-check'
import type { Block } from '../model/block.ts'
import { build, list, para, sect, table, term } from '../model/build-under-test.ts'
import { numberDocument } from '../model/number-document.ts'
import type { Section, StandardDocument } from '../model/standard-document.ts'

const subjects = ['停车场', '充电桩', '道闸', '车位引导屏', '收费终端', '监控摄像机', '数据平台', '消防通道']
const deeds = [
  '记录进出时间',
  '上传运行状态',
  '保存影像资料',
  '显示剩余车位',
  '核对车辆号牌',
  '提供查询接口',
  '标明收费标准',
]
const ways = ['每日', '按月', '在故障后', '在验收前', '实时', '逐条', '分批']

/** Sentences that differ in most of their words. */
export const sentence: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...subjects), fc.constantFrom(...ways), fc.constantFrom(...deeds), fc.nat(9999))
  .map(([subject, way, deed, code]) => `${subject}应${way}${deed}，编码为${code}。`)

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: sentence.map(text => para(text)) },
  fc.array(sentence, { minLength: 1, maxLength: 3 }).map(items => list(items)),
  fc
    .array(fc.tuple(sentence, fc.nat(99).map(String)), { minLength: 1, maxLength: 4 })
    .map(rows => table('数据', [['名称', '值'], ...rows])),
  fc.tuple(sentence, sentence).map(([name, definition]) => term(name, '', definition)),
)

const clause: fc.Arbitrary<Section> = fc
  .tuple(fc.option(fc.nat(99_999)), fc.array(block, { maxLength: 4 }))
  .map(([code, blocks]) => sect('clause', blocks, code === null ? null : `要求${code}`))

/** Documents of a few chapters with clauses inside. */
export const anyDocument: fc.Arbitrary<StandardDocument> = fc
  .array(fc.tuple(fc.nat(99_999), fc.array(block, { maxLength: 3 }), fc.array(clause, { maxLength: 4 })), {
    maxLength: 5,
  })
  .map(chapters =>
    numberDocument(
      build({ body: chapters.map(([code, blocks, clauses]) => sect('clause', [...blocks, ...clauses], `章${code}`)) }),
    ),
  )

/** A copy of a document with other ids, as if it had been read from another file. */
export function readAgain(document: StandardDocument): StandardDocument {
  return JSON.parse(JSON.stringify(document), (name, value) =>
    name === 'id' && typeof value === 'string' ? `y${value}` : value,
  )
}
