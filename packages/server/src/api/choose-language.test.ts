import { describe, expect, it } from 'vitest'
import { chooseLanguage } from './choose-language.ts'

describe('chooseLanguage', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['en', 'en'],
    ['EN-us', 'en'],
    ['zh-Hans-CN', 'zh'],
    ['en-GB,en;q=0.9,zh-CN;q=0.8', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en;q=0.1, zh;q=0.2', 'zh'],
    ['en;q=0', 'zh'],
    ['fr, de;q=0.9', 'zh'],
    ['fr, en;q=0.1', 'en'],
    ['*', 'zh'],
    ['en;q=2', 'zh'],
    [`${'x,'.repeat(50_000)}en`, 'en'],
  ] as const)('answers %s in %s', (header, expected) => {
    expect(chooseLanguage(header)).toBe(expected)
  })
})
