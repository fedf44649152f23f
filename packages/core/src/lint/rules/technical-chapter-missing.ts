import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

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
  *check({ body }, { index }) {
    // A vocabulary is nothing but its terms.
    if (body.some(section => section.kind === 'clause') || index.ofType('term').length > 0) return
    yield {
      at: body.at(-1)?.id ?? null,
      message: {
        zh: '范围、规范性引用文件、术语和定义之后没有章。',
        en: 'No chapter follows scope, references and terms.',
      },
    }
  },
}
