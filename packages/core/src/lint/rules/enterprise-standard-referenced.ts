import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A standard of an enterprise is listed as a normative reference. */
export const enterpriseStandardReferenced: Rule = {
  id: 'enterprise-standard-referenced',
  code: 'REF-13',
  title: { zh: '规范性引用了企业标准', en: 'An enterprise standard is a normative reference' },
  basis: clause2020('9.5'),
  mark: 'secondary',
  severity: inProfiles(gbt, 'warning'),
  fix: { zh: '改引公开可得的文件，或写入其内容。', en: 'Refer to what everybody can get, or write its content down.' },
  *check({ meta }, { citations }) {
    if (meta.number?.startsWith('Q/')) return
    for (const { placed, number } of citations.listed) {
      if (number?.class !== 'enterprise') continue
      yield {
        at: placed.block.id,
        message: { zh: `${number.print} 是企业标准。`, en: `${number.print} is a standard of an enterprise.` },
        evidence: { number: number.normal },
      }
    }
  },
}
