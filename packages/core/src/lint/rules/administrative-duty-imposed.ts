import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { complainOf, deontic, provisionsOf, technicalLines } from '../wording/provisions.ts'

const duty =
  /处以|罚款|行政处罚|吊销|责令(?:改正|停[产业])|没收|追究[^，。；]{0,10}责任|承担[^，。；]{0,8}(?:法律|赔偿|违约)责任|违约金|报[^，。；]{0,14}(?:部门|政府|机关)(?:审批|批准)|取得行政许可/

/** What is a penalty in whatever words. */
const penalty =
  /处以?[^，。；]{0,12}(?:元|倍)[^，。；]{0,6}罚款|责令(?:改正|停[产业])|吊销[^，。；]{0,8}(?:许可|执照|资[格质])/

/** A provision lays down penalties, approvals or damages. */
export const administrativeDutyImposed: Rule = {
  id: 'administrative-duty-imposed',
  code: 'MOD-11',
  title: { zh: '规定了行政或合同事项', en: 'An administrative or contractual duty is laid down' },
  basis: clause2020('5.3'),
  mark: 'memory',
  severity: inProfiles(gbt, 'info'),
  fix: {
    zh: '处罚、审批、收费、赔偿由法律和合同规定，不写进标准。',
    en: 'Penalties, approvals, charges and damages are for the law and contracts, not for a standard.',
  },
  *check(_, { index }) {
    for (const found of provisionsOf(technicalLines(index))) {
      const isDuty = deontic.has(found.provision.type) ? duty : penalty
      if (isDuty.test(found.text)) yield complainOf(found)
    }
  },
}
