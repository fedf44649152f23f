import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { complainOf, deontic, provisionsOf, technicalLines } from '../wording/provisions.ts'

const atLarge =
  /(?:符合|遵守|执行|满足|按照?|依据)(?:国家|本市|所在地|当地|行业|地方|现行|和|及|、|的)*(?:有关|相关)?(?:的)?(?:法律|法规)(?:法规|、|和|规章|政策|标准|规范|制度|及|等|的|有关|相关)*(?:规定|要求)/

/** A provision asks to obey the law, which holds without it. */
export const lawObeyedAtLarge: Rule = {
  id: 'law-obeyed-at-large',
  code: 'REF-12',
  title: { zh: '笼统要求符合法律法规', en: 'A provision asks to obey the law' },
  basis: clause2020('9.5'),
  mark: 'memory',
  severity: inProfiles(gbt, 'info'),
  fix: {
    zh: '删去；法律法规不需要标准来要求遵守。需要时点名并只作陈述。',
    en: 'Take it out: the law holds without a standard. Where it is needed, name the law and only state.',
  },
  *check(_, { index }) {
    for (const found of provisionsOf(technicalLines(index))) {
      if (deontic.has(found.provision.type) && atLarge.test(found.text)) yield complainOf(found)
    }
  },
}
