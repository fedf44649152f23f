import { clause2020 } from '../basis.ts'
import { readScope } from '../index/scope-lines.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

const background = /^(?:为了|为(?!.{0,12}提供|本)|随着|近年来|目前)|制定本(?:文件|标准|规范|规程)/

/** The scope tells why the document was written. */
export const scopeHoldsBackground: Rule = {
  id: 'scope-holds-background',
  code: 'SCP-04',
  title: { zh: '范围写了背景或目的', en: 'The scope tells of background or purpose' },
  basis: clause2020('8.5'),
  mark: 'memory',
  severity: inProfiles(gbt, 'info'),
  fix: { zh: '背景和目的写进引言。', en: 'Move background and purpose to the introduction.' },
  *check(_, { index }) {
    for (const { block, text } of readScope(index)?.lines ?? []) {
      const found = background.exec(text)?.[0]
      if (found === undefined) continue
      yield {
        at: block.id,
        message: { zh: `范围里有“${found}”。`, en: `The scope says “${found}”.` },
        evidence: { word: found },
      }
    }
  },
}
