import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWithOrigins } from './fold-map.ts'
import { foldText } from './fold-text.ts'

describe('a folded text that knows its origins', () => {
  it.each([
    ['ＧＢ／Ｔ', 'gb/t', 1, 'Ｂ'],
    ['①号', '1号', 1, '号'],
    ['㎏数据', 'kg数据', 2, '数'],
    ['e\u0301数据', 'é数据', 1, '数'],
  ])('finds in %j, folded %j, at %i the character %j', (text, folded, at, character) => {
    const found = foldWithOrigins(text)
    expect(found?.text).toBe(folded)
    expect(text.slice(found?.start(at), found?.end(at))).toBe(character)
  })

  it('is the folded text, and every character of it comes from one that folds to it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const found = foldWithOrigins(text)
        if (!found) return
        expect(found.text).toBe(foldText(text))
        for (let at = 0; at < found.text.length; at++) {
          expect(foldText(text.slice(found.start(at), found.end(at)))).toContain(found.text[at])
        }
      }),
    )
  })
})
