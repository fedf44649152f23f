import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from './fold-text.ts'
import { TokenScanner } from './token-scanner.ts'

function tokens(text: string): string[] {
  const scanner = new TokenScanner(foldText(text))
  const found: string[] = []
  while (scanner.next()) found.push(`${scanner.word()}@${scanner.position}`)
  return found
}

describe('the tokens of a text', () => {
  it.each([
    ['智慧养老', ['智@0', '慧@1', '养@2', '老@3']],
    ['智慧 养老', ['智@0', '慧@1', '养@3', '老@4']],
    ['数据、管理', ['数@0', '据@1', '管@3', '理@4']],
    ['BIM模型', ['bim@0', '模@1', '型@2']],
    ['DB31/T1400', ['db@0', '31@1', 't@3', '1400@4']],
    ['ＧＢ／Ｔ ００１２', ['gb@0', 't@2', '12@4']],
    ['000', ['0@0']],
    ['𠮷野', ['𠮷@0', '野@1']],
    ['データ標準', ['デ@0', 'ー@1', 'タ@2', '標@3', '準@4']],
    ['——！？', []],
    ['\ud800数\udc00', ['数@0']],
    ['Größe', ['größe@0']],
  ])('of %j are %j', (text, expected) => {
    expect(tokens(text)).toEqual(expected)
  })

  it('are cut when a word is longer than any word', () => {
    expect(tokens('x'.repeat(1000))).toEqual([`${'x'.repeat(64)}@0`])
  })

  it('stand next to each other exactly when their positions do', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('数', '据', 'a', '1', ' ', '、', '-', '𠮷') }), text => {
        const scanner = new TokenScanner(text)
        let [end, position] = [-1, -1]
        while (scanner.next()) {
          if (position >= 0) expect(scanner.position - position).toBe(scanner.start === end ? 1 : 2)
          end = scanner.end
          position = scanner.position
        }
      }),
    )
  })
})
