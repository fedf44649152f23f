import { numberKey, undatedKey } from '../number/normalise.ts'
import { parseNumber } from '../number/parse.ts'
import type { DatedStandard } from './coverage.ts'
import type { RelationType, Standard, StandardRecord, StatusName } from './standard.ts'

/** Relations by which one standard rests on another. */
const resting: readonly RelationType[] = ['cites', 'adopts', 'part-of', 'supports', 'amends', 'corrects', 'translates']

/**
 * What whoever is responsible has to do. `revise`: it names this very edition, which no longer holds. `check`: what it
 * refers to may have changed: it names no year and now means the newest edition, or a part of what it names was
 * replaced. `unclear`: whether what it names holds is not known. `none`: it holds, or the one that names it does not.
 */
export const impactAdvices = ['revise', 'check', 'unclear', 'none'] as const
export type ImpactAdvice = (typeof impactAdvices)[number]

/** A standard that rests on the one in question. */
export interface Dependent {
  readonly id: string
  readonly type: RelationType
  /** The number as it is named there. */
  readonly named: string
  /** Whether the year is named with it (注日期引用). */
  readonly isDated: boolean
  /** Where it is named, such as a clause, in the words of the source; null where that is not recorded. */
  readonly place: string | null
  readonly advice: ImpactAdvice
}

/** What names a standard: look-up keys of its own numbers, with and without the year. */
export interface NamedKeys {
  readonly dated: ReadonlySet<string>
  readonly undated: ReadonlySet<string>
}

/** The keys under which other records may name a standard. */
export function namedKeys({ numbers }: Pick<Standard, 'numbers'>): NamedKeys {
  const own = numbers.filter(entry => entry.role !== 'dual')
  const dated = new Set(own.map(entry => numberKey(entry.normal)))
  const undated = new Set(own.map(entry => undatedKey(parseNumber(entry.normal))).filter(key => !dated.has(key)))
  return { dated, undated }
}

/** How the records that name a standard rest on it, those with something to do first. */
export function findDependents(
  subject: StandardRecord,
  status: StatusName,
  others: Iterable<DatedStandard>,
): Dependent[] {
  const keys = namedKeys(subject)
  const found: Dependent[] = []
  for (const { record: other, status: otherStatus } of others) {
    if (other.id === subject.id) continue
    for (const { type, direction, target, note = null } of other.relations) {
      if (direction === 'in' || !resting.includes(type)) continue
      const key = numberKey(target)
      const isDated = keys.dated.has(key)
      if (!isDated && !keys.undated.has(key)) continue
      const advice = isOver(otherStatus) ? 'none' : adviceFor(status, isDated)
      found.push({ id: other.id, type, named: target, isDated, place: note, advice })
    }
  }
  return found.sort((a, b) => impactAdvices.indexOf(a.advice) - impactAdvices.indexOf(b.advice))
}

function adviceFor(status: StatusName, isDated: boolean): ImpactAdvice {
  if (status === 'unknown') return 'unclear'
  if (status === 'partly-replaced') return 'check'
  if (!isOver(status)) return 'none'
  return isDated ? 'revise' : 'check'
}

function isOver(status: StatusName): boolean {
  return status === 'replaced' || status === 'withdrawn'
}
