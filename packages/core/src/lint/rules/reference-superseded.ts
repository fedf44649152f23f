import type { Severity, Text } from '../../finding.ts'
import { ownBasis } from '../basis.ts'
import { everywhere, inProfiles } from '../profiles.ts'
import type { RegistryFact } from '../registry-facts.ts'
import type { Rule } from '../rule.ts'

/** A listed document is replaced or withdrawn, as the registry knows it. */
export const referenceSuperseded: Rule = {
  id: 'reference-superseded',
  code: 'REF-11',
  title: { zh: '引用的文件已被代替或废止', en: 'A reference is replaced or withdrawn' },
  basis: ownBasis,
  mark: 'verified',
  severity: inProfiles(everywhere, { draft: 'warning', examination: 'error' }),
  fix: { zh: '改引现行的文件，并核对引用的内容。', en: 'Refer to the one in force, and check what is cited.' },
  *check(_, { citations, registry }) {
    if (!registry) return
    for (const { placed, number } of citations.listed) {
      if (!number) continue
      const { matches, otherYears } = registry(number)
      const known = number.year === null ? [...matches, ...otherYears] : matches
      const verified = known.filter(one => one.isVerified)
      if (verified.length === 0 || verified.some(({ status }) => !isOver(status.name))) continue
      const last = verified.at(-1)
      if (!last) continue
      yield {
        at: placed.block.id,
        message: say(number.print, last),
        evidence: {
          number: number.normal,
          status: last.status.name,
          successors: last.successors.map(one => one.number),
        },
        // A dated reference may be meant: the clause cited may be of that very edition.
        ...(number.year !== null && { atMost: 'warning' as Severity }),
      }
    }
  },
}

function isOver(status: string): boolean {
  return status === 'replaced' || status === 'withdrawn'
}

function say(print: string, { status, successors }: RegistryFact): Text {
  const next = successors.at(-1)?.number
  if (status.name === 'replaced' && next !== undefined) {
    return { zh: `${print} 已被 ${next} 代替。`, en: `${print} is replaced by ${next}.` }
  }
  return { zh: `${print} 没有现行版本。`, en: `${print} has no edition in force.` }
}
