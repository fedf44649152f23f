import { clause2020 } from '../basis.ts'
import { readScope } from '../index/scope-lines.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { complainOf, deontic, provisionsOf } from '../wording/provisions.ts'

/** The scope holds a provision that is no statement. */
export const scopeHoldsProvision: Rule = {
  id: 'scope-holds-provision',
  code: 'SCP-01',
  title: { zh: '范围里有要求、推荐或允许', en: 'The scope requires, recommends or permits' },
  basis: clause2020('8.5'),
  mark: 'memory',
  severity: inProfiles([...gbt, 'iso'], 'info'),
  fix: { zh: '范围只陈述；移到有关的章条。', en: 'A scope states only; move it to its clause.' },
  *check(_, { index }) {
    for (const found of provisionsOf(readScope(index)?.lines ?? [])) {
      const { line, provision, text } = found
      // 可供…参照使用 and may be used as say to what the document applies.
      if (!deontic.has(provision.type) || /参照|参考|适用于|\bmay be used\b/.test(text)) continue
      if (!line.around.some(({ t }) => t === 'note' || t === 'example')) yield complainOf(found)
    }
  },
}
