import { blockText } from '../../document/model/plain-text.ts'
import { clause2020 } from '../basis.ts'
import { gbt2020, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { checkEmptyChapter } from '../wording/empty-chapter.ts'
import { noTerms, termsIntroduction } from '../wording/fixed-sentences.ts'
import { foldSentence } from '../wording/fold.ts'

/** The chapter of a document without terms does not hold the fixed sentence. */
export const emptyTermsWording: Rule = {
  id: 'empty-terms-wording',
  code: 'STR-11',
  title: { zh: '没有术语和定义时未用固定语句', en: 'The fixed sentence on having no terms is missing' },
  basis: clause2020('8.7'),
  mark: 'memory',
  severity: inProfiles(gbt2020, 'info'),
  fix: { zh: `写“${noTerms}”。`, en: `Write “${noTerms}”.` },
  *check(_, { index }) {
    const chapter = index.first('terms')
    if (!chapter || index.ofType('term').length > 0 || chapter.section.sections.length > 0) return
    const isIntroduced = chapter.section.blocks.some(block => termsIntroduction.test(foldSentence(blockText(block))))
    if (!isIntroduced) yield* checkEmptyChapter(chapter, noTerms)
  },
}
