import { expect, it } from 'vitest'
import { sect } from '../../model/build-under-test.ts'
import { metaOfForeword } from './foreword-meta.ts'

it.each([
  ['本文件由示例局提出并归口。', { proposers: ['示例局'], committees: ['示例局'] }],
  ['本文件由示例局提出、归口并组织实施。', { proposers: ['示例局'], committees: ['示例局'] }],
  ['本标准由甲局提出，由乙标准化技术委员会归口。', { proposers: ['甲局'], committees: ['乙标准化技术委员会'] }],
  ['本文件主要起草人：张三、李四。', { authors: ['张三', '李四'] }],
  ['主要起草人：张三　李四　王五', { authors: ['张三', '李四', '王五'] }],
  ['本文件主要起草人：张　三、李四四。', { authors: ['张 三', '李四四'] }],
])('%s names %o', (text, expected) => {
  const nobody = { proposers: [], committees: [], drafters: [], authors: [] }
  expect(metaOfForeword([sect('foreword', [text], '前言')])).toEqual({ ...nobody, ...expected })
})
