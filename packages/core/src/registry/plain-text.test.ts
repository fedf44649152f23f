import { describe, expect, it } from 'vitest'
import { controlsIn, plainText } from './plain-text.ts'

describe('plain text', () => {
  it.each([
    ['甲\u202e乙\u2066丙', '甲乙丙', ['U+202E', 'U+2066']],
    [' 甲\r\n乙\r丙 ', '甲\n乙\n丙', []],
    ['a\tb\u0000\u0085', 'a\tb', ['U+0000', 'U+0085']],
    ['عربي \u200f文', 'عربي \u200f文', []],
  ])('of %j is %j', (text, plain, controls) => {
    expect(plainText(text)).toBe(plain)
    expect(controlsIn(text)).toEqual(controls)
  })
})
