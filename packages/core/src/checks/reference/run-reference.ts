import type { Failure, RuleOutcome } from '../outcome.ts'
import type { RulePlan, RuleShape, TablePlan } from '../plan.ts'
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  greatestDecimal,
  multiplyDecimals,
  negateDecimal,
  printDecimal,
  readDecimal,
} from './decimal.ts'
import { holds, keyOf, numberOf, type Scene, textOf } from './evaluate.ts'

/** A record as the referee takes it: texts of the columns of the plan, and its ordinal in the file. */
export interface ReferenceRecord {
  readonly record: number
  readonly cells: readonly string[]
}

/** Sets of keys that a table provides, by id. */
export function keysOf(table: TablePlan, records: readonly ReferenceRecord[]): Map<string, ReadonlySet<string>> {
  return new Map(
    table.keys.map(({ id, of }) => [
      id,
      new Set(records.map(({ cells }) => keyOf(of.map(text => textOf(text, { cells, keys: new Map() }))))),
    ]),
  )
}

/** The referee: every rule of a table over its records, all failures kept, as slowly and plainly as can be. */
export function runReference(
  table: TablePlan,
  records: readonly ReferenceRecord[],
  keys: ReadonlyMap<string, ReadonlySet<string>>,
): RuleOutcome[] {
  return table.rules.map(rule => {
    const scenes = records.map(({ record, cells }) => ({ record, scene: { cells, keys } }))
    const applicable = scenes.filter(({ scene }) => holds(rule.shape.applies, scene))
    const { checked, failed } = judgeShape(rule.shape, applicable)
    const failures = failed.map(one => toFailure(rule, one))
    return { rule: rule.id, checked, failed: failures.length, failures, notExecuted: null }
  })
}

interface Applicable {
  readonly record: number
  readonly scene: Scene
}

interface Failed {
  readonly at: Applicable | null
  readonly against?: number
  readonly expected?: string
}

interface Judged {
  readonly checked: number
  readonly failed: readonly Failed[]
}

function judgeShape(shape: RuleShape, records: readonly Applicable[]): Judged {
  switch (shape.over) {
    case 'record':
      return {
        checked: records.length,
        failed: records.filter(one => holds(shape.violated, one.scene)).map(at => ({ at })),
      }
    case 'repeat':
      return { checked: records.length, failed: findRepeats(shape, records) }
    case 'dependency':
      return { checked: records.length, failed: findContradictions(shape, records) }
    case 'sequence':
      return judgeSequence(shape, records)
    case 'outlier':
      return judgeOutliers(shape, records)
    case 'count': {
      const { minimum, maximum } = shape
      const isWrong = (minimum !== null && records.length < minimum) || (maximum !== null && records.length > maximum)
      return { checked: 1, failed: isWrong ? [{ at: null, expected: String(records.length) }] : [] }
    }
    case 'latest': {
      const newest = greatestDecimal(records.map(one => numberOf(shape.value, one.scene)))
      const least = readDecimal(shape.least)
      const isFresh = newest !== undefined && least !== undefined && compareDecimals(newest, least) >= 0
      return { checked: 1, failed: isFresh ? [] : [{ at: null, expected: newest ? printDecimal(newest) : '' }] }
    }
  }
}

type Shape<Over extends RuleShape['over']> = Extract<RuleShape, { readonly over: Over }>

function findRepeats({ key }: Shape<'repeat'>, records: readonly Applicable[]): Failed[] {
  const first = new Map<string, number>()
  const failed: Failed[] = []
  for (const at of records) {
    const text = keyOf(key.map(one => textOf(one, at.scene)))
    const against = first.get(text)
    if (against === undefined) first.set(text, at.record)
    else failed.push({ at, against })
  }
  return failed
}

function findContradictions(shape: Shape<'dependency'>, records: readonly Applicable[]): Failed[] {
  const first = new Map<string, { record: number; dependent: readonly string[] }>()
  const failed: Failed[] = []
  for (const at of records) {
    const determinant = keyOf(shape.determinant.map(one => textOf(one, at.scene)))
    const dependent = shape.dependent.map(one => textOf(one, at.scene))
    const known = first.get(determinant)
    if (!known) first.set(determinant, { record: at.record, dependent })
    else if (keyOf(known.dependent) !== keyOf(dependent)) {
      failed.push({ at, against: known.record, expected: known.dependent.join(' ') })
    }
  }
  return failed
}

function judgeSequence(shape: Shape<'sequence'>, records: readonly Applicable[]): Judged {
  const last = new Map<string, { record: number; value: Decimal }>()
  const first = shape.from === undefined ? undefined : readDecimal(shape.from)
  const failed: Failed[] = []
  let checked = 0
  for (const at of records) {
    const value = numberOf(shape.value, at.scene)
    if (!value) continue
    checked++
    const group = keyOf(shape.within.map(one => textOf(one, at.scene)))
    const before = last.get(group)
    if (!before && first && compareDecimals(value, first) !== 0) failed.push({ at, expected: printDecimal(first) })
    if (before && !followsFrom(shape, before.value, value)) {
      failed.push({ at, against: before.record, expected: printDecimal(before.value) })
    }
    last.set(group, { record: at.record, value })
  }
  return { checked, failed }
}

function followsFrom({ follows, step }: Shape<'sequence'>, before: Decimal, value: Decimal): boolean {
  if (follows === 'rising') return compareDecimals(value, before) > 0
  if (follows === 'not-falling') return compareDecimals(value, before) >= 0
  const by = readDecimal(step)
  return by !== undefined && compareDecimals(value, addDecimals(before, by)) === 0
}

/** Bounds for a number between quartiles that are k ranges apart; `checked` are the numbers defined. */
function judgeOutliers(shape: Shape<'outlier'>, records: readonly Applicable[]): Judged {
  const measured = records.flatMap(at => {
    const value = numberOf(shape.value, at.scene)
    return value ? [{ at, value }] : []
  })
  const sorted = measured.map(({ value }) => value).sort(compareDecimals)
  const low = sorted[Math.ceil(sorted.length / 4) - 1]
  const high = sorted[Math.ceil((sorted.length * 3) / 4) - 1]
  const k = readDecimal(shape.k)
  if (!low || !high || !k) return { checked: measured.length, failed: [] }
  const reach = multiplyDecimals(k, addDecimals(high, negateDecimal(low)))
  const least = addDecimals(low, negateDecimal(reach))
  const greatest = addDecimals(high, reach)
  const isOutside = (value: Decimal) => compareDecimals(value, least) < 0 || compareDecimals(value, greatest) > 0
  const expected = `${printDecimal(least)}..${printDecimal(greatest)}`
  return {
    checked: measured.length,
    failed: measured.filter(({ value }) => isOutside(value)).map(({ at }) => ({ at, expected })),
  }
}

function toFailure(rule: RulePlan, { at, against, expected }: Failed): Failure {
  return {
    record: at?.record ?? 0,
    line: null,
    offset: null,
    values: at ? rule.columns.map(column => cutValue(at.scene.cells[column] ?? '')) : [],
    ...(against !== undefined && { against }),
    ...(expected !== undefined && { expected }),
  }
}

/** Characters of a cell that a report shows. */
export const longestValue = 200

/** A cell as a failure keeps it: the first 200 characters. */
export function cutValue(text: string): string {
  const characters = [...text]
  return characters.length > longestValue ? `${characters.slice(0, longestValue - 1).join('')}…` : text
}
