import { describe, expect, it } from 'vitest'
import { initialOf, pinyinInitials } from './pinyin.ts'
import { readings } from './pinyin-readings.ts'

describe('pinyin initials', () => {
  it.each([
    ['智慧养老', 'zhyl'],
    ['重庆市数据条例', 'cqssjtl'],
    ['银行业务', 'yhyw'],
    ['长三角 区域', 'csjqy'],
    ['BIM模型 第3部分', 'bimmxd3bf'],
    ['落实绿色利率', 'lslsll'],
    ['', ''],
  ])('of %s are %s', (text, initials) => {
    expect(pinyinInitials(text)).toBe(initials)
  })

  it('are only as many as wanted', () => {
    expect(pinyinInitials('智慧养老服务', 3)).toBe('zhy')
  })

  it.each(
    [...'阿八嚓搭鹅发嘎哈鸡卡拉妈拿哦趴七然撒他挖西压杂'].map((character, at) => [
      character,
      'abcdefghjklmnopqrstwxyz'[at],
    ]),
  )('have %s under %s', (character, initial) => {
    expect(initialOf(character)).toBe(initial)
  })

  it('of words read otherwise have one letter a character, and differ from the usual readings', () => {
    for (const [word, initials] of readings) {
      expect(initials, word).toHaveLength(word.length)
      expect([...word].map(initialOf).join(''), word).not.toBe(initials)
    }
  })
})
