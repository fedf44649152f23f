import { clause2020 } from '../basis.ts'
import { readForeword } from '../index/foreword.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { draftingBasis } from '../wording/fixed-sentences.ts'
import { foldSentence } from '../wording/fold.ts'

/** The foreword names the drafting rules in other words than those that are fixed. */
export const draftingBasisWording: Rule = {
  id: 'drafting-basis-wording',
  code: 'FWD-02',
  title: { zh: '起草依据的文字不是规定的文字', en: 'The sentence on the drafting rules is not the fixed one' },
  basis: clause2020('8.3'),
  mark: 'verified',
  severity: inProfiles(gbt, { draft: 'warning', examination: 'error' }),
  fix: { zh: '改用规定的文字。', en: 'Use the fixed sentence.' },
  *check(_, { index, profile }) {
    const line = readForeword(index).find(({ item }) => item === 'basis')?.line
    const expected = draftingBasis(profile)
    if (!line || expected === null || isFixed(line.text, expected)) return
    const { text, block } = line
    // Further sentences in the same paragraph are somebody's words; they are kept.
    const end = text.indexOf('。') + 1
    const old = text.slice(0, end)
    yield {
      at: block.id,
      message: { zh: `写的是“${text}”。`, en: `It says “${text}”.` },
      evidence: { text, expected },
      fix: { zh: `改为“${expected}”`, en: `Write “${expected}”` },
      ...(/1\.1.*(?:起草|编写)/.test(old) &&
        !/GB\/T.*GB\/T/.test(old) && {
          edit: { at: block.id, part: 'text', start: 0, end, old, text: expected } as const,
        }),
    }
  },
}

const otherRules = /^(?:[和与、]GB\/T\d+(?:\.\d+)?-\d{4}(?:《[^》]+》)?)*$/

/** What comes before and after the place where further rules are named. */
function splitAtRules(sentence: string): readonly string[] {
  const at = sentence.search(/(?:的规定|给出的规则)起草/)
  return [sentence.slice(0, at), sentence.slice(at)]
}

function isFixed(text: string, expected: string): boolean {
  const fold = (sentence: string) => foldSentence(sentence).replace(/本(?:标准|部分|指导性技术文件)/, '本文件')
  const [before = '', after = ''] = splitAtRules(fold(expected))
  const given = fold(text)
  // Rules for a kind of document are named beside: ……和GB/T 20001.4—2015《……》的规定起草。
  return (
    given.startsWith(before) &&
    otherRules.test(given.slice(before.length).split(after)[0] ?? '') &&
    given.includes(after)
  )
}
