import { parseNumber } from '../../number/parse.ts'
import { clause2020 } from '../basis.ts'
import { chinese, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** The registry does not know a standard that the cover says is replaced. */
export const replacedNumberUnknown: Rule = {
  id: 'replaced-number-unknown',
  code: 'CVR-05',
  title: { zh: '被代替的文件查不到或早已废止', en: 'A replaced standard is unknown or was withdrawn before' },
  basis: clause2020('8.1'),
  mark: 'secondary',
  severity: inProfiles(chinese, 'warning'),
  fix: { zh: '核对封面上被代替文件的编号。', en: 'Check the number on the cover.' },
  *check({ meta }, { registry }) {
    if (!registry) return
    for (const [at, printed] of meta.replaces.entries()) {
      const number = parseNumber(printed)
      if (number.normal === null) continue
      const [known] = registry(number).matches
      const pointer = `/meta/replaces/${at}`
      if (!known) {
        const message = { zh: `登记库中没有 ${printed}。`, en: `The registry does not have ${printed}.` }
        yield { at: null, pointer, atMost: 'info', message, evidence: { number: printed } }
      } else if (known.isVerified && known.status.name === 'withdrawn' && known.successors.length === 0) {
        const message = { zh: `${printed} 早已废止。`, en: `${printed} was withdrawn before.` }
        yield { at: null, pointer, message, evidence: { number: printed } }
      }
    }
  },
}
