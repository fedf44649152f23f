import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

const binding: ReadonlySet<string> = new Set(['requirement', 'instruction', 'external-constraint'])

/** A clause called 通则 holds no requirement. */
export const generalRulesWithoutRequirement: Rule = {
  id: 'general-rules-without-requirement',
  code: 'MOD-10',
  title: { zh: '“通则”里没有要求', en: 'A clause called “general” holds no requirement' },
  basis: clause2020('9.3'),
  mark: 'verified',
  severity: inProfiles(gbt, 'warning'),
  fix: {
    zh: '“通则”至少有一条要求；只有陈述时用“概述”。',
    en: 'A clause called 通则 holds a requirement at least; with statements only it is an overview, 概述.',
  },
  *check(_, { index }) {
    for (const section of index.sections) {
      if (section.title !== '通则') continue
      const own = index.lines.filter(line => line.in === section || line.in.around.includes(section))
      if (own.length === 0 || own.some(({ block }) => block.provisions.some(({ type }) => binding.has(type)))) continue
      yield {
        at: section.section.id,
        message: { zh: '“通则”里没有要求。', en: 'The general clause has no requirement.' },
      }
    }
  },
}
