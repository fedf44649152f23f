import type { Figure, Programme } from '@biaochi/core/evaluation/programme.ts'
import { countTarget, type TargetQuestion, type TargetResult } from '@biaochi/core/evaluation/target.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import type { StandardSummary } from '@biaochi/core/registry/query.ts'
import type { StandardRecord } from '@biaochi/core/registry/standard.ts'
import { AnswerMemory } from './answer-memory.ts'
import type { Context } from './context.ts'
import { showProgramme } from './show-programme.ts'

/** The targets of the programme with what was reached by a day. */
export interface TargetsView {
  readonly programme: Programme
  readonly asOf: Day
  readonly targets: readonly {
    readonly result: TargetResult
    /** Reported figures shown beside it, never in its bar. */
    readonly figures: readonly Figure[]
  }[]
  /** Every record that a result names, by id. */
  readonly standards: Readonly<Record<string, StandardSummary>>
}

/** Counts every target as of a day; null when no programme is loaded. */
export async function showTargets(context: Context, asOf: Day): Promise<TargetsView | null> {
  return memory.answer(context, asOf, () => count(context, asOf))
}

const memory = new AnswerMemory<TargetsView | null>()

async function count(context: Context, asOf: Day): Promise<TargetsView | null> {
  const programme = await showProgramme(context)
  if (!programme) return null
  const targets = await Promise.all(
    programme.targets.map(async target => {
      const standards = await recordsFor(context, { programme, target, asOf })
      return {
        result: countTarget({ programme, target, standards, asOf }),
        figures: programme.figures.filter(figure => figure.besideTarget === target.id),
      }
    }),
  )
  const named = await context.index.gather(
    targets.flatMap(({ result }) => namedBy(result)),
    asOf,
  )
  return { programme, asOf, targets, standards: Object.fromEntries(named) }
}

/** The records that a target can count, from the columns of the index; the target looks closer. */
async function recordsFor(
  { index }: Context,
  { programme, target: { rule }, asOf }: Pick<TargetQuestion, 'programme' | 'target' | 'asOf'>,
): Promise<StandardRecord[]> {
  if (rule.counts !== 'standards') return []
  const facets = {
    class: rule.classes,
    kind: rule.kinds,
    participation: rule.participation,
    label: rule.label === null ? [] : [rule.label],
    framework: rule.inFramework ? [programme.framework] : [],
  }
  return Array.fromAsync(index.each({ text: '', asOf, facets }), ({ record }) => record)
}

function namedBy(result: TargetResult): readonly string[] {
  const { within, since, undated, unnumbered, unverified } = result
  return [...within.standards, ...since.standards, ...undated, ...unnumbered, ...unverified]
}
