import { type Day, earliest, isBy, latest, type PartialDate } from './date.ts'
import { isDraftNumber } from './draft-number.ts'
import type { Standard, Status, StatusName } from './standard.ts'

/** The facts of a record that decide its status. */
export type StatusFacts = Pick<
  Standard,
  'class' | 'numbers' | 'issued' | 'effective' | 'withdrawn' | 'expires' | 'statedMeaning' | 'unnumbered'
>

/** A standard that replaces the one in question: see `replacementsOf` in edges.ts. */
export interface Replacement {
  /** Number of the successor. */
  readonly by: string
  readonly partly: boolean
  /** Day from which the relation itself says that it holds. */
  readonly from: PartialDate | null
  /** Null when the registry does not hold the successor. */
  readonly successor: Pick<Standard, 'class' | 'issued' | 'effective'> | null
  /** Whether the one in question is said to replace the successor too. */
  readonly isMutual?: boolean
}

/** `null`: the dates are missing or too coarse to decide. */
type Ternary = boolean | null
type Missing = Status['missing'][number]

/**
 * The status of a record as of a day, from its own dates and the standards that replace it. What the source says of the
 * status is never taken for it; but when the source says that the record has ended and nothing says when, then the day
 * of the end is missing, and the answer is `unknown` rather than "in force". A year in a number is never a date.
 *
 * Partial dates are intervals: a day inside one is undecided. A replacement takes effect with the successor, unless the
 * relation has a date of its own. Of two that are said to replace each other neither is taken to have ended.
 */
export function statusOf(record: StatusFacts, asOf: Day, replacements: readonly Replacement[] = []): Status {
  if (record.issued && isBy(record.issued, asOf) === false) return plain('not-issued', null)
  const started = startOf(record, asOf)
  const end = endOf(record, asOf, replacements)
  if (end.status) return end.status
  const isRunning = started.name === 'in-force' || started.name === 'unknown'
  const missing = [...started.missing, ...end.coarse, ...(isRunning ? end.undated : [])]
  if (missing.length > 0) {
    return { name: 'unknown', missing: [...new Set(missing)], since: null, successors: replacements.map(one => one.by) }
  }
  if (!isRunning) return started
  return partlyReplaced(asOf, replacements) ?? started
}

/** Day on which a standard takes effect. International and foreign standards have no such date of their own: they hold once published. */
export function effectOf(facts: Pick<Standard, 'class' | 'issued' | 'effective'>): PartialDate | null {
  return facts.effective ?? (holdsWhenPublished(facts) ? facts.issued : null)
}

/** Day on which a replacement takes effect, null when nothing says it. */
function replacementDay({ from, successor }: Replacement): PartialDate | null {
  return from ?? (successor ? effectOf(successor) : null)
}

function holdsWhenPublished(facts: Pick<Standard, 'class'>): boolean {
  return facts.class === 'international' || facts.class === 'foreign'
}

/** How far a record that may be issued has come by its own first dates, an end left out of account. */
function startOf(record: StatusFacts, asOf: Day): Status {
  if (isProject(record)) return plain(record.unnumbered === 'need' ? 'planned' : 'drafting', null)
  const issued = record.issued !== null && isBy(record.issued, asOf)
  const effect = effectOf(record)
  const inEffect = effect === null ? null : isBy(effect, asOf)
  if (inEffect) return plain('in-force', effect)
  if (inEffect === false) return issued ? plain('upcoming', record.issued) : undecided(['issued'])
  const missing: Missing[] = issued ? [] : ['issued']
  return undecided(holdsWhenPublished(record) ? ['issued'] : [...missing, 'effective'])
}

function isProject(record: StatusFacts): boolean {
  if (record.unnumbered === 'need' || record.unnumbered === 'project') return true
  const number = record.numbers[0]?.normal
  return record.issued === null && record.effective === null && number !== undefined && isDraftNumber(number)
}

interface End {
  readonly status: Status | null
  /** What would have to be known more exactly. */
  readonly coarse: readonly Missing[]
  /** What nothing is known of: it does not matter to a record that has yet to take effect. */
  readonly undated: readonly Missing[]
}

/** What has ended the record by that day, or why that cannot be told. */
function endOf(record: StatusFacts, asOf: Day, replacements: readonly Replacement[]): End {
  const full = replacements.filter(one => !one.partly)
  const held = full.filter(one => holds(one, asOf))
  const isTangled = full.some(one => one.isMutual && holds(one, asOf) !== false)
  const withdrawn = record.withdrawn === null ? false : isBy(record.withdrawn, asOf)
  if (held.length > 0 && !isTangled) return certain(replacedBy(held, withdrawn ? record.withdrawn : null))
  const successors = full.map(one => one.by)
  if (withdrawn) return certain(ended(record.withdrawn, successors))
  const expired = record.expires === null ? false : isPast(record.expires, asOf)
  if (expired) return certain(ended(record.expires, successors))
  const open = full.filter(one => holds(one, asOf) === null)
  const coarse: Missing[] = withdrawn === null || expired === null ? ['withdrawn'] : []
  if (isTangled) coarse.push('direction')
  if (open.some(one => replacementDay(one) !== null)) coarse.push('successor-effective')
  const undated: Missing[] = open.length > 0 ? ['successor-effective'] : []
  if (isSaidToHaveEnded(record, full)) {
    undated.push(record.statedMeaning === 'replaced' ? 'successor-effective' : 'withdrawn')
  }
  return { status: null, coarse, undated }
}

function certain(status: Status): End {
  return { status, coarse: [], undated: [] }
}

/** The source says that it has ended, and no date and no successor says when. */
function isSaidToHaveEnded(record: StatusFacts, full: readonly Replacement[]): boolean {
  const said = record.statedMeaning === 'withdrawn' || record.statedMeaning === 'replaced'
  return said && record.withdrawn === null && record.expires === null && full.length === 0
}

function partlyReplaced(asOf: Day, replacements: readonly Replacement[]): Status | null {
  const partial = replacements.filter(one => one.partly)
  const held = partial.filter(one => holds(one, asOf))
  if (held.length > 0) return { ...plain('partly-replaced', first(held)), successors: held.map(one => one.by) }
  const open = partial.filter(one => holds(one, asOf) === null)
  return open.length > 0 ? { ...undecided(['successor-effective']), successors: open.map(one => one.by) } : null
}

/** Whether a replacement has taken effect; a successor that is surely not issued cannot have. */
function holds(replacement: Replacement, asOf: Day): Ternary {
  const day = replacementDay(replacement)
  const byDay = day === null ? null : isBy(day, asOf)
  const issued = replacement.successor?.issued
  return byDay === null && issued && isBy(issued, asOf) === false ? false : byDay
}

/** A guidance document still holds on the day it expires. */
function isPast(expires: PartialDate, asOf: Day): Ternary {
  if (latest(expires) < asOf) return true
  return earliest(expires) >= asOf ? false : null
}

function replacedBy(held: readonly Replacement[], withdrawn: PartialDate | null): Status {
  const days = [first(held), withdrawn].filter(day => day !== null)
  return { ...plain('replaced', earliestOf(days)), successors: held.map(one => one.by) }
}

function ended(since: PartialDate | null, successors: readonly string[]): Status {
  return { ...plain('withdrawn', since), successors }
}

function first(held: readonly Replacement[]): PartialDate | null {
  return earliestOf(held.map(replacementDay).filter(day => day !== null))
}

function earliestOf(days: readonly PartialDate[]): PartialDate | null {
  return [...days].sort((a, b) => (earliest(a) < earliest(b) ? -1 : 1))[0] ?? null
}

function plain(name: StatusName, since: PartialDate | null): Status {
  return { name, missing: [], since, successors: [] }
}

function undecided(missing: readonly Missing[]): Status {
  return { name: 'unknown', missing, since: null, successors: [] }
}
