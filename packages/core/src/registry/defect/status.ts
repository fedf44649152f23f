import type { Day } from '../date.ts'
import type { StatusName } from '../standard.ts'
import { type Replacement, statusOf } from '../status.ts'
import { type Defect, defectOf, type Node } from './defect.ts'

/** Computed statuses that agree with each stated one; `unknown` is looked at apart. */
const agreeing: Readonly<Record<Exclude<StatusName, 'unknown'>, readonly StatusName[]>> = {
  planned: ['planned', 'drafting'],
  drafting: ['planned', 'drafting'],
  upcoming: ['upcoming'],
  'in-force': ['in-force', 'partly-replaced'],
  'partly-replaced': ['partly-replaced', 'in-force'],
  // ISO withdraws what it replaces, and so do Chinese authorities; the words are used for one another.
  replaced: ['replaced', 'withdrawn'],
  withdrawn: ['replaced', 'withdrawn'],
}

/** Whether what a source states fits what was computed for the day that it speaks of; an unknown one fits everything. */
export function agreesWith(stated: StatusName, computed: StatusName): boolean {
  return stated === 'unknown' || computed === 'unknown' || agreeing[stated].includes(computed)
}

/** A stated status that the dates contradict as of a day. The dates stay, and so does what was stated. */
export function findStatusDefects(node: Node, asOf: Day, replacements: readonly Replacement[]): Defect[] {
  const said = node.statedMeaning
  if (said === null || said === 'unknown') return []
  const computed = statusOf(node, asOf, replacements)
  if (computed.name !== 'unknown') {
    return agreeing[said].includes(computed.name) ? [] : [contradiction(node, asOf, computed.name)]
  }
  // Dates alone would say "in force": the source says that it has ended, but nobody says when.
  const hasEnded = said === 'withdrawn' || said === 'replaced'
  const byDates = hasEnded ? statusOf({ ...node, statedMeaning: null }, asOf, replacements).name : 'unknown'
  return byDates === 'in-force' || byDates === 'partly-replaced' ? [contradiction(node, asOf, byDates)] : []
}

function contradiction(node: Node, asOf: Day, computed: StatusName): Defect {
  const stated = node.statedStatus ?? ''
  return defectOf(node, {
    rule: 'status-contradicts-dates',
    column: 'status',
    message: {
      zh: `来源称“${stated}”，而按日期和代替关系，截至 ${asOf} 应为 ${computed}。`,
      en: `The source says “${stated}”, but by its dates and replacements it is ${computed} as of ${asOf}.`,
    },
    evidence: { stated, meaning: node.statedMeaning, computed, asOf, issued: node.issued, effective: node.effective },
    fix: {
      zh: '查证后补上实施或废止日期，或更正状态。',
      en: 'Find out, and add the effective date or that of the withdrawal, or correct the status.',
    },
  })
}
