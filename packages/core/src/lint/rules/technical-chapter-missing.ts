import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { chineseTitle } from '../wording/part-title.ts'

/** Nothing follows scope, references and terms. */
export const technicalChapterMissing: Rule = {
  id: 'technical-chapter-missing',
  code: 'STR-04',
  title: { zh: '没有核心技术要素', en: 'There is no technical chapter' },
  basis: clause2020('8.11'),
  mark: 'secondary',
  severity: inProfiles(gbt, 'warning'),
  fix: {
    zh: '在术语和定义之后写规定技术内容的各章。',
    en: 'Write the chapters with the technical content behind the terms and definitions.',
  },
  *check({ body, meta }, { index }) {
    if (body.some(({ kind }) => kind === 'clause' || kind === 'symbols')) return
    // A vocabulary is nothing but its terms, which it groups.
    const terms = index.first('terms')
    if (terms && terms.section.sections.length > 0) return
    if (index.ofType('term').length > 0 && /术语|词汇/.test(chineseTitle(meta.titles)?.join('') ?? '')) return
    yield {
      at: body.at(-1)?.id ?? null,
      message: {
        zh: '范围、规范性引用文件、术语和定义之后没有章。',
        en: 'No chapter follows scope, references and terms.',
      },
    }
  },
}
