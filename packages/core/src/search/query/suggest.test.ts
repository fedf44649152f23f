import { describe, expect, it } from 'vitest'
import { makeDocument, makeIndex } from '../corpus-under-test.ts'

const index = makeIndex(
  [
    makeDocument('a', '智慧养老服务平台 基本要求', { number: 'DB31/T 140-2019' }),
    makeDocument('b', '智慧养老服务平台 安全要求', { number: 'DB31/T 1400-2021', issued: '2021-01-01' }),
    makeDocument('c', '重庆数据 Data of Chongqing', { number: 'T/SIA 012-2020' }),
  ],
  [makeDocument('d', '140 问', { number: 'GB 7-2020' })],
)

function suggest(text: string, limit = 8): string[] {
  return index.suggest(text, { asOf: '2024-06-01', limit }).map(found => `${found.id} ${found.by}`)
}

describe('what is being typed', () => {
  it.each([
    ['智慧', ['b title', 'a title']],
    ['智慧养老服务平台 基', ['a title']],
    ['智慧养老服务平台 没有', []],
    ['zhyl', ['b initials', 'a initials']],
    ['zhylfwptjb', ['a initials']],
    ['cqsj', ['c initials']],
    ['DB31/T 140', ['b number', 'a number']],
    ['db31t1400', ['b number']],
    ['ｔ／ｓｉａ １', ['c number']],
    ['养老', []],
    ['智慧養老', ['b title', 'a title']],
    ['zhihui', ['b pinyin', 'a pinyin']],
    ['zhi hui yang', ['b pinyin', 'a pinyin']],
    ['zhihuiyanglaofuwupingtaijib', ['a pinyin']],
    ['zhihuiyil', []],
    ['', []],
    ['——', []],
  ])('%j is completed by %j', (text, expected) => {
    expect(suggest(text)).toEqual(expected)
  })

  it('is completed by numbers first, then titles, then inner parts of numbers', () => {
    expect(suggest('140')).toEqual(['d title', 'b number', 'a number'])
  })

  it('is completed no more often than asked', () => {
    expect(suggest('智', 1)).toEqual(['b title'])
  })

  it('is not completed by the dead', () => {
    const index = makeIndex([makeDocument('a', '智慧')])
    index.kill('a')
    expect(index.suggest('智', { asOf: '2024-06-01', limit: 8 })).toEqual([])
  })
})
