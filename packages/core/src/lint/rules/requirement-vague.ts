import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { complainOf, provisionsOf, technicalLines } from '../wording/provisions.ts'

const vague =
  /足够|适当(?!性)|较为|尽可能|尽量|美观|便捷|若干|基本上|(?<!不)一定的|\b(?:as far as possible|sufficient(?:ly)?|adequate(?:ly)?|appropriate(?:ly)?|reasonabl[ey]|user-friendly)\b/i

/** A requirement has words that nobody can verify. */
export const requirementVague: Rule = {
  id: 'requirement-vague',
  code: 'MOD-04',
  title: { zh: '要求里有不能证实的词', en: 'A requirement cannot be verified' },
  basis: clause2020('5.3'),
  mark: 'memory',
  severity: inProfiles([...gbt, 'iso'], 'info'),
  fix: {
    zh: '换成可以测量、检查的值或状态，或改为推荐。',
    en: 'Put a value or a state that can be measured or checked, or make it a recommendation.',
  },
  *check(_, { index }) {
    for (const found of provisionsOf(technicalLines(index))) {
      if (found.provision.type !== 'requirement') continue
      const word = vague.exec(found.text)?.[0]
      if (word === undefined) continue
      const complaint = complainOf(found)
      yield {
        ...complaint,
        message: {
          zh: `“${word}”不能证实：${complaint.message.zh}`,
          en: `${word} cannot be verified: ${complaint.message.en}`,
        },
        evidence: { ...complaint.evidence, word },
      }
    }
  },
}
