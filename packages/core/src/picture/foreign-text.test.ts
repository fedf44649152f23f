import { describe, expect, it } from 'vitest'
import { foreignText } from './foreign-text.ts'

describe('text in another language', () => {
  it.each([
    [
      'en',
      'Notice (沪府办发〔2022〕5号), main text',
      'Notice (<span lang="zh-CN">沪府办发〔2022〕5号</span>), main text',
    ],
    ['en', '数据', '<span lang="zh-CN">数据</span>'],
    ['en', 'GB/T 1.1-2020', 'GB/T 1.1-2020'],
    ['zh', 'Quality management systems', '<span lang="en">Quality management systems</span>'],
    ['zh', 'ISO/IEC', 'ISO/IEC'],
    ['zh', 'https://official.example/a', 'https://official.example/a'],
    ['zh', '数据 Data', '数据 Data'],
    ['zh', '', ''],
  ] as const)('is marked in %s: %s', (language, text, expected) => {
    expect(foreignText(text, language).toString()).toBe(expected)
  })
})
