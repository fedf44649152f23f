import { undatedKey } from '../../number/normalise.ts'
import { parseNumber } from '../../number/parse.ts'
import { clause2020 } from '../basis.ts'
import { isListed } from '../index/listed.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { readsNormative } from '../wording/citing.ts'

/** A provision rests on a standard that is not listed as a normative reference. */
export const citationNotListed: Rule = {
  id: 'citation-not-listed',
  code: 'REF-03',
  title: { zh: '规范性引用的文件没有列入清单', en: 'A normatively cited document is not listed' },
  basis: clause2020('8.6'),
  mark: 'secondary',
  severity: inProfiles(standards, 'warning'),
  fix: {
    zh: '列入规范性引用文件，或改为资料性引用并列入参考文献。',
    en: 'List it, or cite it informatively and put it into the bibliography.',
  },
  *check({ meta }, { citations }) {
    const own = meta.normal === null ? null : undatedKey(parseNumber(meta.normal))
    const seen = new Set<string>()
    for (const { reference, line, key, isBinding } of citations.cited) {
      if (!isBinding || seen.has(key) || !readsNormative(line.text, reference.range)) continue
      seen.add(key)
      if (isListed(citations, key) || key === own) continue
      yield {
        at: line.block.id,
        message: { zh: `引用了 ${reference.normal}，清单中没有。`, en: `${reference.normal} is cited and not listed.` },
        evidence: { number: reference.normal },
      }
    }
  },
}
