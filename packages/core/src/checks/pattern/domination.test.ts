import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divideCharacters } from './alphabet.ts'
import { buildDfa, buildReducedDfa } from './character-dfa.ts'
import { buildNfa } from './character-nfa.ts'
import { compilePattern, matchBytes } from './compile-pattern.ts'
import { findDomination, keepDominant } from './domination.ts'
import { matchesPattern } from './match-pattern.ts'
import { minimise } from './minimise.ts'
import { parsePattern } from './parse-pattern.ts'
import { somePattern } from './patterns-under-test.ts'

function nfaOf(source: string) {
  const { value } = parsePattern(source)
  if (!value) throw new Error(source)
  const nfa = buildNfa(value.node)
  return { nfa, alphabet: divideCharacters(nfa.sets) }
}

describe('leaving out states that are dominated', () => {
  it('gives the same smallest automaton', () => {
    let compared = 0
    fc.assert(
      fc.property(somePattern, source => {
        const { nfa, alphabet } = nfaOf(source)
        const reduced = buildReducedDfa(nfa, alphabet)
        const full = buildDfa(nfa, alphabet)
        if (!reduced || !full) return
        compared++
        expect(minimise(reduced)).toEqual(minimise(full))
      }),
      { numRuns: 200 },
    )
    expect(compared).toBeGreaterThan(100)
  })

  it('keeps one of those that dominate each other', () => {
    const isAlike = () => true
    expect([...keepDominant(Int32Array.of(3, 5, 8), isAlike)]).toEqual([3])
    expect([...keepDominant(Int32Array.of(3, 5, 8), (one, by) => one === 3 && by === 8)]).toEqual([5, 8])
  })

  it('lets the end be dominated by nothing', () => {
    const { nfa, alphabet } = nfaOf('a*')
    const isDominated = findDomination(nfa, alphabet)
    expect(nfa.states.map((_, by) => isDominated?.(0, by))).toEqual(nfa.states.map((_, by) => by === 0))
  })

  it('makes room for what is counted after a free part, up to so many', () => {
    const { value } = compilePattern('.*(上海|北京).{0,20}(公司|集团).{0,10}')
    if (!value) throw new Error('refused')
    const texts = [
      '上海某公司',
      `上海${'某'.repeat(20)}公司`,
      `上海${'某'.repeat(21)}公司`,
      `北京上海${'某'.repeat(20)}集团${'某'.repeat(11)}`,
    ]
    const answers = texts.map(text => matchBytes(value, new TextEncoder().encode(text), 0, 3 * text.length))
    expect(answers).toEqual([true, true, false, false])
    expect(answers).toEqual(texts.map(text => matchesPattern(text, value.pattern)))
  })
})
