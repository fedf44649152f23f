import type { Finding, Text } from '../../../finding.ts'
import type { StructureOutcome } from '../../outcome.ts'
import type { Fault, FaultTally } from './fault-tally.ts'
import { type Seen, type StructureRuleId, structureRules } from './structure-rules.ts'

/** What findings say besides the fault: the file, and the names of its columns. */
export interface FaultPlace {
  readonly file: string
  readonly header: readonly string[]
}

/** Faults as findings, by rule in the order of the catalogue: true counts, and the first places in the order of the file. */
export function listStructureOutcomes(tally: FaultTally, place: FaultPlace): readonly StructureOutcome[] {
  const rules = (Object.keys(structureRules) as StructureRuleId[]).filter(rule => (tally.counts[rule] ?? 0) > 0)
  return rules.map(rule => ({
    rule,
    count: tally.counts[rule] ?? 0,
    findings: tally.samples.filter(fault => fault.rule === rule).map(fault => describeFault(fault, place)),
  }))
}

function describeFault(fault: Fault, { file, header }: FaultPlace): Finding {
  const { severity, message, fix } = structureRules[fault.rule]
  const line = fault.line + 1
  const seen: Seen = { ...fault.seen, line, cell: fault.cell + 1 }
  const { reading: _, readingEn: __, other: ___, otherEn: ____, ...evidence } = fault.seen
  const isWhole = wholeFileRules.has(fault.rule)
  const column = fault.cell < 0 ? undefined : header[fault.cell] || String(fault.cell + 1)
  return {
    rule: fault.rule,
    severity,
    message: fill(message, seen),
    at: {
      file,
      ...(fault.record < 0 ? {} : { record: fault.record + 1 }),
      ...(isWhole ? {} : { line }),
      ...(column === undefined ? {} : { column }),
    },
    evidence: isWhole ? evidence : { offset: fault.offset, ...evidence },
    fix,
  }
}

/** Faults that are at no place in particular. */
const wholeFileRules: ReadonlySet<StructureRuleId> = new Set([
  'file-empty',
  'records-none',
  'encoding-differs',
  'encoding-unknown',
  'delimiter-differs',
  'delimiter-doubtful',
  'delimiter-unsupported',
  'newline-mixed',
  'file-changed',
])

function fill({ zh, en }: Text, seen: Seen): Text {
  const put = (words: string) => words.replace(/\{(\w+)\}/g, (_, name: string) => String(seen[name] ?? ''))
  return { zh: put(zh), en: put(en) }
}
