import { type DocumentProfile, type DocumentStage, documentStages } from '../document/model/standard-document.ts'
import type { Severity } from '../finding.ts'
import type { Level, Rule, SeverityTable, StageLevels } from './rule.ts'

/** Documents that are drafted by GB/T 1.1, of either edition; guidance documents are. */
export const gbt: readonly DocumentProfile[] = ['gbt1.1-2020', 'gbt1.1-2009', 'guide']

/** Those that follow the 2020 edition. */
export const gbt2020: readonly DocumentProfile[] = ['gbt1.1-2020', 'guide']

/** Every Chinese rulebook. */
export const chinese: readonly DocumentProfile[] = [...gbt, 'engineering']

/** Every rulebook of standards that we know. */
export const standards: readonly DocumentProfile[] = [...chinese, 'iso']

/** Every document whatsoever. */
export const everywhere: readonly DocumentProfile[] = [...standards, 'other']

/** The same level from a stage on, until the next stage that is named; off before the first. */
export function fromStage(levels: Partial<Record<DocumentStage, Level>>): StageLevels {
  let level: Level = 'off'
  const entries = documentStages.map(stage => {
    level = levels[stage] ?? level
    return [stage, level] as const
  })
  return Object.fromEntries(entries) as Record<DocumentStage, Level>
}

/** A table for some profiles, with one level or levels by stage. */
export function inProfiles(
  profiles: readonly DocumentProfile[],
  level: Level | Partial<Record<DocumentStage, Level>>,
): SeverityTable {
  const levels = fromStage(typeof level === 'string' ? { draft: level } : level)
  return Object.fromEntries(profiles.map(profile => [profile, levels]))
}

/** How grave a rule is there; a rule that was asked for by name is at least a warning. */
export function levelOf(
  rule: Rule,
  { profile, stage, isEnabled = false }: { profile: DocumentProfile; stage: DocumentStage; isEnabled?: boolean },
): Level {
  const level = rule.severity[profile]?.[stage] ?? 'off'
  return level === 'off' && isEnabled ? 'warning' : level
}

const order: readonly Severity[] = ['info', 'warning', 'error']

/** The milder of two. */
export function milder(a: Severity, b: Severity): Severity {
  return order.indexOf(a) <= order.indexOf(b) ? a : b
}
