import { isKnownStatusWord } from '../cell/stated-status.ts'
import type { Day } from '../date.ts'
import type { StatusName } from '../standard.ts'
import { statusNames } from '../standard-words.ts'
import { type Replacement, statusOf } from '../status.ts'
import { type Defect, defectOf, type Node } from './defect.ts'

/** Computed statuses that agree with each stated one; `unknown` is looked at apart. */
const agreeing: Readonly<Record<Exclude<StatusName, 'unknown'>, readonly StatusName[]>> = {
  planned: ['planned', 'drafting', 'not-issued'],
  drafting: ['planned', 'drafting', 'not-issued'],
  'not-issued': ['planned', 'drafting', 'not-issued'],
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
  if (said === null && node.statedStatus !== null && !isKnownStatusWord(node.statedStatus)) return [unknownWord(node)]
  if (said === null || said === 'unknown') return []
  const computed = statusOf(node, asOf, replacements)
  if (computed.name !== 'unknown') {
    return agreeing[said].includes(computed.name) ? [] : [contradiction(node, asOf, computed.name)]
  }
  // Dates alone would say "in force": the source says that it has ended, but nobody says when.
  const hasEnded = said === 'withdrawn' || said === 'replaced'
  const byDates = hasEnded ? statusOf({ ...node, statedMeaning: null }, asOf, replacements).name : 'unknown'
  return byDates === 'in-force' || byDates === 'partly-replaced' ? [endUndated(node, asOf)] : []
}

function unknownWord(node: Node): Defect {
  const stated = node.statedStatus ?? ''
  return defectOf(node, {
    rule: 'status-word-unknown',
    column: 'status',
    message: {
      zh: `状态“${stated}”不在已知词汇中，已照录；状态按日期和代替关系计算。`,
      en: `“${stated}” is no known word for a status; it is kept, and the status is computed from dates and replacements.`,
    },
    evidence: { stated },
    fix: {
      zh: '改为现行、即将实施、被代替、废止等说法，或用 status_meaning 列说明含义。',
      en: 'Use a word such as 现行, 即将实施, 被代替, 废止, or say what it means in the column status_meaning.',
    },
  })
}

/** Nothing contradicts the source, but no date and no successor says since when. */
function endUndated(node: Node, asOf: Day): Defect {
  const stated = node.statedStatus ?? ''
  return defectOf(node, {
    rule: 'status-contradicts-dates',
    column: 'status',
    message: {
      zh: `来源称“${stated}”，但没有废止日期，也没有代替它的标准；截至 ${asOf} 的状态作“未知”处理。`,
      en: `The source says “${stated}”, but gives no day of withdrawal and no successor; its status as of ${asOf} is taken as unknown.`,
    },
    evidence: { stated, meaning: node.statedMeaning, computed: 'unknown', asOf },
    fix: { zh: '查证后补上废止日期或代替它的标准。', en: 'Find out, and add the day of withdrawal or the successor.' },
  })
}

function contradiction(node: Node, asOf: Day, computed: StatusName): Defect {
  const stated = node.statedStatus ?? ''
  return defectOf(node, {
    rule: 'status-contradicts-dates',
    column: 'status',
    message: {
      zh: `来源称“${stated}”，而按日期和代替关系，截至 ${asOf} 应为“${statusNames[computed].zh}”。`,
      en: `The source says “${stated}”, but by its dates and replacements it is “${statusNames[computed].en}” as of ${asOf}.`,
    },
    evidence: { stated, meaning: node.statedMeaning, computed, asOf, issued: node.issued, effective: node.effective },
    fix: {
      zh: '查证后补上实施或废止日期，或更正状态。',
      en: 'Find out, and add the effective date or that of the withdrawal, or correct the status.',
    },
  })
}
