import { describe, expect, it } from 'vitest'
import { utf8 } from '../log/bytes.ts'
import { readFrameworkFile } from './framework-file.ts'

const rulesOf = (text: string) =>
  readFrameworkFile(utf8(text), { file: 'a.csv', facts: {}, fallback: { from: '2026-01-01' } }).findings.map(
    ({ rule }) => rule,
  )

describe('a text file given as a framework', () => {
  it.each([
    ['code,title_zh\nA,甲\n'],
    ['编码;名称\nA;甲\n'],
    ['code\ttitle_zh\nA\t甲\n'],
    ['# 标题\n一段文字。\n'],
    ['[1, 2]\n'],
    ['、'],
  ])('%j is told to be none, and what would be', text => {
    expect(rulesOf(text)).toEqual(['framework-file-unknown'])
  })

  it.each([['id: x\n'], ['# 注释\n\nid: x\n'], ['---\nid: x\n'], ['{"id": "x"}\n'], ['"id": x\n']])(
    '%j is read as YAML',
    text => {
      expect(new Set(rulesOf(text))).toEqual(new Set(['content-invalid']))
    },
  )
})
