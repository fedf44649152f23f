import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryDocument } from '../document/model/arbitrary-under-test.ts'
import { documentProfiles, documentStages } from '../document/model/standard-document.ts'
import { lint } from './engine.ts'
import { fixDocument } from './fix/fix-document.ts'
import { toSarif } from './report/sarif.ts'
import { toText } from './report/text.ts'

const options = fc.record({ profile: fc.constantFrom(...documentProfiles), stage: fc.constantFrom(...documentStages) })

it('finds the same in any document twice, counts truly, and never changes it', () => {
  fc.assert(
    fc.property(arbitraryDocument(), options, (document, chosen) => {
      const before = JSON.stringify(document)
      const result = lint(document, { ...chosen, samples: Number.POSITIVE_INFINITY })
      expect(lint(document, { ...chosen, samples: Number.POSITIVE_INFINITY })).toEqual(result)
      expect(JSON.stringify(document)).toBe(before)
      const { error, warning, info, byRule } = result.counts
      expect(error + warning + info).toBe(result.findings.length)
      expect(Object.values(byRule).reduce((sum, count) => sum + count, 0)).toBe(result.findings.length)
    }),
    { numRuns: 30 },
  )
})

it('points to pieces that are there, in words of both languages', () => {
  fc.assert(
    fc.property(arbitraryDocument(), options, (document, chosen) => {
      const result = lint(document, chosen)
      const text = JSON.stringify(document)
      for (const { piece, message, at } of result.findings) {
        if (piece !== null) expect(text).toContain(JSON.stringify(piece))
        expect(at.clause).toBeDefined()
        for (const words of [message.zh, message.en]) expect(words).not.toMatch(/undefined|\[object|NaN/)
      }
      expect(toText({ file: 'a', result }).split('\n').length).toBeGreaterThan(0)
      expect(() => JSON.stringify(toSarif([{ file: 'a', result }]))).not.toThrow()
    }),
    { numRuns: 30 },
  )
})

it('fixes nothing by making something else wrong', () => {
  fc.assert(
    fc.property(arbitraryDocument(), options, (document, chosen) => {
      const before = lint(document, chosen).counts.byRule
      const { fixed, result } = fixDocument(document, chosen)
      for (const [rule, count] of Object.entries(result.counts.byRule)) {
        expect(count).toBeLessThanOrEqual(before[rule] ?? 0)
      }
      if (fixed.length > 0) expect(result.counts.byRule).not.toEqual(before)
    }),
    { numRuns: 30 },
  )
})
