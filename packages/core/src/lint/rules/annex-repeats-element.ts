import { kindOfTitle } from '../../document/model/section-kind.ts'
import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** An annex has a scope, references or terms of its own. */
export const annexRepeatsElement: Rule = {
  id: 'annex-repeats-element',
  code: 'ANX-05',
  title: { zh: '附录里又设范围、规范性引用文件或术语', en: 'An annex has a scope, references or terms' },
  basis: clause2020('9.6'),
  mark: 'memory',
  severity: inProfiles(gbt, 'info'),
  fix: { zh: '移到正文相应的章。', en: 'Move it to the chapter of the body.' },
  *check(_, { index }) {
    for (const { section, region, depth, title } of index.sections) {
      if (region !== 'annexes' || depth < 2 || title === '') continue
      const kind = kindOfTitle(title)
      if (kind !== 'scope' && kind !== 'normative-references' && kind !== 'terms') continue
      yield {
        at: section.id,
        message: { zh: `附录里有“${title}”。`, en: `The annex holds “${title}”.` },
        evidence: { title },
      }
    }
  },
}
