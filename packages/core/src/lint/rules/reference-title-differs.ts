import { ownBasis } from '../basis.ts'
import { everywhere, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { foldTitle } from '../wording/fold.ts'

/** The title of a reference is another than the registry has. */
export const referenceTitleDiffers: Rule = {
  id: 'reference-title-differs',
  code: 'REF-14',
  title: { zh: '引用文件的名称与登记的不同', en: 'The title of a reference differs from the registry' },
  basis: ownBasis,
  mark: 'verified',
  severity: inProfiles(everywhere, 'warning'),
  fix: { zh: '核对编号与名称。', en: 'Check number and title.' },
  *check(_, { citations, registry }) {
    if (!registry) return
    for (const { placed, number } of citations.listed) {
      const title = foldTitle(placed.block.title)
      if (!number || title === '') continue
      const { matches, otherYears } = registry(number)
      const known = number.year === null ? [...matches, ...otherYears] : matches
      const titles = known.flatMap(one => [one.titleZh, one.titleEn]).filter(one => one !== null)
      if (titles.length === 0 || titles.some(one => isSame(title, foldTitle(one)))) continue
      yield {
        at: placed.block.id,
        message: {
          zh: `${number.print} 登记的名称是“${titles[0]}”。`,
          en: `The registry has ${number.print} as “${titles[0]}”.`,
        },
        evidence: { title: placed.block.title, registered: titles },
      }
    }
  },
}

/** One may be shortened to the name of its series, or be followed by the original title. */
function isSame(cited: string, registered: string): boolean {
  return cited.includes(registered) || (cited.length >= 4 && registered.includes(cited))
}
