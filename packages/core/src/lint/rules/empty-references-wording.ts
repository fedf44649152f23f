import { clause2020 } from '../basis.ts'
import { gbt2020, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { checkEmptyChapter } from '../wording/empty-chapter.ts'
import { noReferences } from '../wording/fixed-sentences.ts'

/** The chapter of a document without normative references does not hold the fixed sentence. */
export const emptyReferencesWording: Rule = {
  id: 'empty-references-wording',
  code: 'STR-10',
  title: {
    zh: '没有规范性引用文件时未用固定语句',
    en: 'The fixed sentence on having no normative references is missing',
  },
  basis: clause2020('8.6'),
  mark: 'secondary',
  severity: inProfiles(gbt2020, 'warning'),
  fix: { zh: `写“${noReferences}”。`, en: `Write “${noReferences}”.` },
  *check(_, { index, citations }) {
    const chapter = index.first('normative-references')
    // What could not be read as an entry is no proof that nothing is listed.
    if (!chapter || citations.listed.length > 0 || chapter.section.sections.length > 0) return
    yield* checkEmptyChapter(chapter, noReferences)
  },
}
