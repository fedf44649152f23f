import type { Block } from '../../packages/core/src/document/model/block.ts'
import { build, list, note, para, sect, table } from '../../packages/core/src/document/model/build-under-test.ts'
import { numberDocument } from '../../packages/core/src/document/model/number-document.ts'
import type { Section, StandardDocument } from '../../packages/core/src/document/model/standard-document.ts'

const sentences = [
  '数据元的名称应唯一，并应与附录A中的代码一致；名称中不应出现标点符号。',
  '停车场经营者宜在每日零时至六时之间上传前一日的汇总数据，上传失败时可在一小时内重传。',
  '平台收到数据后应在 5 min 内完成校验，校验内容包括完整性、一致性、及时性和规范性四个方面。',
  '泊位状态发生变化时，前端设备应在 3 s 内将变化后的状态上报，状态的取值见表1。',
]

/** A made-up document of so many chapters, each of a little more than two pages of text, lists, notes and tables. */
export function generateLongDocument(chapters: number): StandardDocument {
  const body = Array.from({ length: chapters }, (_, at) => chapterOf(at))
  const titles = [{ language: 'zh', parts: ['测速用的长文件'] }]
  return numberDocument(build({ meta: { number: 'DBXX/T XXXX—XXXX', titles, notice: '演示文件，不是标准' }, body }))
}

function chapterOf(at: number): Section {
  return sect('clause', [...[0, 1, 2, 3].map(each => clauseOf(at * 4 + each))], `第${at + 1}类数据元`)
}

function clauseOf(at: number): Section {
  const prose = [0, 1, 2, 3].map(each => sentences.slice((at + each) % 4).join(''))
  const items = list([0, 1, 2].map(each => sentences[(at + each) % 4] ?? ''))
  const rows = Array.from({ length: 12 }, (_, row) => [
    `${at}-${row}`,
    `名称${row}`,
    '字符型',
    sentences[row % 4] ?? '',
  ])
  const blocks: Block[] = [
    ...prose.map(para),
    items,
    note(sentences[at % 4]),
    ...(at % 2 === 0 ? [table(`数据元${at}`, [['编号', '名称', '类型', '说明'], ...rows])] : []),
  ]
  return sect('clause', blocks, `数据元的要求${at}`)
}
