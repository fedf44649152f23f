import { blockText } from '../../document/model/plain-text.ts'
import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { referencesIntroduction } from '../wording/fixed-sentences.ts'
import { foldSentence } from '../wording/fold.ts'

/** Normative references are not introduced by the fixed text of the edition. */
export const referencesIntroductionDiffers: Rule = {
  id: 'references-introduction-differs',
  code: 'REF-01',
  title: {
    zh: '规范性引用文件的引导语不是规定的文字',
    en: 'The introduction of the normative references is not the fixed one',
  },
  basis: clause2020('8.6'),
  mark: 'verified',
  severity: inProfiles(gbt, { draft: 'warning', consultation: 'error' }),
  fix: { zh: '改用该版 GB/T 1.1 规定的引导语。', en: 'Use the fixed introduction of that edition of GB/T 1.1.' },
  *check(_, { index, profile, citations }) {
    const chapter = index.first('normative-references')?.section
    const expected = referencesIntroduction(profile)
    if (!chapter || expected === null || citations.listed.length === 0) return
    const isFixed = chapter.blocks.some(block => block.t !== 'reference' && fold(blockText(block)) === fold(expected))
    if (isFixed) return
    const said = chapter.blocks.find(block => block.t === 'paragraph' && /下列|引用/.test(blockText(block)))
    const text = said ? blockText(said) : ''
    yield {
      at: said?.id ?? chapter.id,
      message: said
        ? { zh: '引导语与规定的文字不同。', en: 'The introduction differs from the fixed text.' }
        : { zh: '清单前没有引导语。', en: 'Nothing introduces the list.' },
      evidence: { text, expected },
      ...(said && {
        edit: { at: said.id, part: 'text', start: 0, end: text.length, old: text, text: expected } as const,
      }),
    }
  },
}

/** The 2009 edition says 本文件 in this text; drafts of its time say 本标准 or 本部分 as well. */
function fold(text: string): string {
  return foldSentence(text).replace(/本(?:标准|部分)/g, '本文件')
}
