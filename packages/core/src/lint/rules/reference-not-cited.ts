import { clause2020 } from '../basis.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A document is listed as a normative reference and cited nowhere. */
export const referenceNotCited: Rule = {
  id: 'reference-not-cited',
  code: 'REF-02',
  title: { zh: '列出的规范性引用文件没有被引用', en: 'A listed normative reference is not cited' },
  basis: clause2020('8.6'),
  mark: 'secondary',
  severity: inProfiles(standards, { draft: 'info', consultation: 'warning' }),
  fix: { zh: '在条文中规范性引用它，或者从清单中去掉。', en: 'Cite it in a provision, or take it off the list.' },
  *check(_, { citations }) {
    const keys = new Set(citations.cited.map(({ key }) => key))
    // Whoever cites a part cites the set that is listed with all its parts.
    const bases = new Set(citations.cited.map(({ key }) => withoutPart(key)))
    for (const { placed, number, key } of citations.listed) {
      if (!number || key === null || keys.has(key)) continue
      if (placed.block.isAllParts && bases.has(withoutPart(key))) continue
      yield {
        at: placed.block.id,
        message: { zh: `${number.print} 在文中没有被引用。`, en: `${number.print} is cited nowhere in the text.` },
        evidence: { number: number.normal },
      }
    }
  },
}

function withoutPart(key: string): string {
  return key.replace(/\.\d+$/, '')
}
