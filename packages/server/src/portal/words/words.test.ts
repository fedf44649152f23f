import { describe, expect, it } from 'vitest'
import { wordsOf } from './words.ts'

interface Leaf {
  readonly key: string
  readonly text: string
}

/** Every text of a dictionary; sentences with gaps are filled with figures. */
function leaves(value: unknown, key: string): Leaf[] {
  if (typeof value === 'string') return [{ key, text: value }]
  if (typeof value === 'function') return [{ key, text: String(value(7, 8)) }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => leaves(part, `${key}.${name}`))
}

const zh = leaves(wordsOf.zh, '')
const en = leaves(wordsOf.en, '')

describe('the dictionaries', () => {
  it('have the same keys', () => {
    expect(en.map(leaf => leaf.key).sort()).toEqual(zh.map(leaf => leaf.key).sort())
  })

  it.each([
    ['zh', zh],
    ['en', en],
  ])('leave nothing empty or unfilled in %s', (_, all) => {
    expect(all.filter(({ text }) => text === '' || /undefined|\[object|\$\{/.test(text))).toEqual([])
  })

  it('say in Chinese what the English says in English', () => {
    const same = zh.filter(
      ({ key, text }) => /[a-z]{4}/i.test(text) && en.find(leaf => leaf.key === key)?.text === text,
    )
    expect(same.map(leaf => leaf.key)).toEqual([])
  })

  it('keep half-width marks out of Chinese sentences', () => {
    const marked = zh.filter(({ text }) => /[\u4e00-\u9fff][,;:!?](?=[\u4e00-\u9fff]|$)/.test(text))
    expect(marked).toEqual([])
  })

  it('keep Chinese out of English, but for the name of the other language', () => {
    const mixed = en.filter(({ key, text }) => key !== '.site.otherLanguage' && /[\u4e00-\u9fff]/.test(text))
    expect(mixed).toEqual([])
  })
})
