import { describe, expect, it } from 'vitest'
import { readSyllables, syllableOf } from './pinyin-syllables.ts'
import { simplify } from './simplified-forms.ts'

describe('the syllable of a character', () => {
  it.each([
    ['智慧养老服务', 'zhi hui yang lao fu wu'],
    ['数据质量评价', 'shu ju zhi liang ping jia'],
    ['城市绿化女', 'cheng shi lv hua nv'],
    ['区块链安全', 'qu kuai lian an quan'],
    ['谬误否认', 'miu wu fou ren'],
    ['啊做', 'a zuo'],
  ])('of %s', (text, expected) => {
    expect(Array.from(text, syllableOf).join(' ')).toBe(expected)
  })

  it.each(['a', '1', '，', '', 'é'])('%j has none', character => {
    expect(syllableOf(character)).toBe('')
  })
})

describe('letters read as syllables', () => {
  it.each([
    ['zhihui', ['zhi hui']],
    ['xian', ['xian', 'xi an']],
    ['fangan', ['fang an', 'fan gan']],
    ['lvhua', ['lv hua', 'lv hu a']],
    ['blockchain', []],
    ['', [[]]],
    ['zhyl', []],
  ])('%s', (letters, expected) => {
    expect(readSyllables(letters)).toEqual(expected.map(one => (typeof one === 'string' ? one.split(' ') : one)))
  })

  it('are bounded however many there are', () => {
    expect(readSyllables('xian'.repeat(50)).length).toBeLessThanOrEqual(8)
  })
})

describe('traditional characters', () => {
  it.each([
    ['智慧養老', '智慧养老'],
    ['數據質量評價', '数据质量评价'],
    ['著作 乾隆 GB', '著作 乾隆 GB'],
    ['資訊安全管理', '资讯安全管理'],
  ])('%s become %s', (text, expected) => {
    expect(simplify(text)).toBe(expected)
  })
})
