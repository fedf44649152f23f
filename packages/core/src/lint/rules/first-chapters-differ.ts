import { titleText } from '../../document/model/plain-text.ts'
import type { Section, SectionKind } from '../../document/model/standard-document.ts'
import { clause2020 } from '../basis.ts'
import { gbt2020, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { foldTitle } from '../wording/fold.ts'

const expected: readonly (readonly [SectionKind, string, string])[] = [
  ['scope', '范围', 'Scope'],
  ['normative-references', '规范性引用文件', 'Normative references'],
  ['terms', '术语和定义', 'Terms and definitions'],
]

/** The first three chapters are not scope, normative references, terms. */
export const firstChaptersDiffer: Rule = {
  id: 'first-chapters-differ',
  code: 'STR-02',
  title: { zh: '前三章不是范围、规范性引用文件、术语和定义', en: 'The first three chapters are others than required' },
  basis: clause2020('6.2'),
  mark: 'secondary',
  severity: inProfiles(gbt2020, 'warning'),
  fix: {
    zh: '前三章依次设范围、规范性引用文件、术语和定义；没有内容时也保留标题并写固定语句。',
    en: 'Begin with scope, normative references, terms and definitions; keep a heading without content with its fixed sentence.',
  },
  *check({ body }) {
    // That there is no scope is told by another rule.
    if (!body.some(one => one.kind === 'scope')) return
    for (const [at, [kind, zh, en]] of expected.entries()) {
      const section = body[at]
      if (section?.kind === kind && isTitle(section.title, zh)) continue
      // What stands in another place is told by the rule on the order.
      if (section?.kind !== kind && body.some(one => one.kind === kind)) return
      yield {
        at: section?.id ?? null,
        message: { zh: `第 ${at + 1} 章应为“${zh}”。`, en: `Chapter ${at + 1} is to be “${en}”.` },
        evidence: { expected: zh },
      }
      return
    }
  },
}

/** Terms may share their chapter with symbols and abbreviations: 术语、定义和缩略语; other languages have titles of their own. */
function isTitle(title: Section['title'], expected: string): boolean {
  const own = foldTitle(title ? titleText(title) : '')
  if (!/\p{Script=Han}/u.test(own)) return true
  return expected === '术语和定义' ? own.startsWith('术语') : own === expected
}
