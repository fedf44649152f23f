import { numberKey } from '../number/normalise.ts'
import { type Column, lossless } from './columns.ts'
import type { Facts } from './draft.ts'
import { recordOf, writeRow } from './row.ts'
import { blankStandard, type NumberEntry, type Standard, type Unread } from './standard.ts'
import { tidyStandard } from './tidy.ts'

/** A field before and after, each as the cell of an export; null where the record says nothing. */
export interface FieldChange {
  /** Id of the column. */
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

/** A field that was corrected by hand and that a source still gives otherwise. */
export interface Overruled {
  readonly field: string
  /** What the registry keeps. */
  readonly kept: string
  /** What the source says now. */
  readonly source: string
  /** True when the source says something other than when the field was corrected: somebody should look again. */
  readonly isNews: boolean
}

/** What came of holding the facts of a source against a record. */
export interface Merged {
  readonly standard: Standard
  readonly changes: readonly FieldChange[]
  readonly overruled: readonly Overruled[]
}

/** A new record from the facts of a source. One that does not say how sure it is is sure only when its source is official. */
export function makeStandard(facts: Facts): Standard {
  const confidence = facts.sources?.some(source => source.tier === 'official') ? 'high' : 'medium'
  return tidyStandard({ ...blankStandard, confidence, ...facts })
}

/**
 * Takes the facts of a source over into a record. The source changes the fields that it speaks of and no others: an empty
 * cell erases nothing; of relations and organisations it changes those of the kinds that it names. Numbers are only added.
 * A field that was corrected by hand stays, and is reported when the source says otherwise.
 */
export function mergeFacts(before: Standard, facts: Facts): Merged {
  const incoming = writeRow(makeStandard(facts))
  const row = writeRow(before)
  const overruled: Overruled[] = []
  let isChanged = false
  for (const [column, text] of incoming) {
    const kept = row.get(column) ?? ''
    if (text === '' || text === kept || !mayOverwrite(column, facts)) continue
    const correction = before.corrected.find(each => each.field === column.id)
    if (correction) overruled.push({ field: column.id, kept, source: text, isNews: text !== (correction.source ?? '') })
    else row.set(column, text)
    isChanged ||= !correction
  }
  const numbers = before.corrected.some(each => each.field === 'number')
    ? before.numbers
    : joinNumbers(before.numbers, facts.numbers ?? [])
  const unread = joinUnread(before, facts, incoming)
  if (!isChanged && numbers === before.numbers && unread === before.unread) {
    return { standard: before, changes: [], overruled }
  }
  const changed = isChanged ? recordOf(row) : before
  const standard = tidyStandard({
    ...changed,
    numbers,
    unread,
    corrected: before.corrected,
    ...stateOf(changed, facts),
  })
  return { standard, changes: diffStandards(before, standard), overruled }
}

/** The fields in which two records differ, in the order of the columns. */
export function diffStandards(before: Standard, after: Standard): FieldChange[] {
  if (before === after) return []
  return lossless.flatMap(column => {
    const [was, is] = [column.write?.(before) ?? '', column.write?.(after) ?? '']
    return was === is ? [] : [{ field: column.id, before: was || null, after: is || null }]
  })
}

/** A record as it was before changes that the log tells of. */
export function undoChanges<Kind extends Standard>(after: Kind, changes: readonly FieldChange[]): Kind {
  if (changes.length === 0) return after
  const row = writeRow(after)
  const before = new Map(changes.map(change => [change.field, change.before]))
  for (const column of row.keys()) if (before.has(column.id)) row.set(column, before.get(column.id) ?? '')
  return { ...after, ...recordOf(row) }
}

/** Numbers and what was unread are joined rather than overwritten; corrections belong to the registry. */
function mayOverwrite(column: Column, facts: Facts): boolean {
  const { field } = column
  if (field === undefined || field === 'numbers' || field === 'unread' || field === 'corrected') return false
  return facts[field] !== undefined || (field === 'statedMeaning' && facts.statedStatus !== undefined)
}

/** A project whose status has moved on is told anew from it; a record that got a number is no longer without one. */
function stateOf(changed: Standard, facts: Facts): Pick<Standard, 'unnumbered' | 'statedMeaning'> {
  const isRestated = facts.statedStatus !== undefined && facts.statedStatus === changed.statedStatus
  return {
    unnumbered: facts.unnumbered ?? (isRestated ? null : changed.unnumbered),
    statedMeaning: isRestated ? (facts.statedMeaning ?? null) : changed.statedMeaning,
  }
}

/** Numbers of both; a second primary one becomes a joint number, and a new one of a source known by its key the primary. */
function joinNumbers(known: readonly NumberEntry[], more: readonly NumberEntry[]): readonly NumberEntry[] {
  const keys = new Set(known.map(entry => numberKey(entry.normal)))
  const added = more.filter(entry => !keys.has(numberKey(entry.normal)))
  if (added.length === 0) return known
  const isSameText = more.some(entry => entry.role !== 'dual' && keys.has(numberKey(entry.normal)))
  if (known.length === 0) return added
  if (isSameText) return [...known, ...added.map(entry => demote(entry, 'joint'))]
  return [...added, ...known.map(entry => demote(entry, 'former'))]
}

function demote(entry: NumberEntry, role: 'joint' | 'former'): NumberEntry {
  return entry.role === 'primary' ? { normal: entry.normal, role } : entry
}

/** What was unread stays until the source says something readable, or something else unreadable, of the same field. */
function joinUnread(before: Standard, facts: Facts, incoming: ReadonlyMap<Column, string>): readonly Unread[] {
  const more = facts.unread ?? []
  if (before.unread.length === 0 && more.length === 0) return before.unread
  const said = new Set(more.map(each => each.field))
  for (const [column, text] of incoming) if (text !== '' && mayOverwrite(column, facts)) said.add(column.id)
  const joined = [...before.unread.filter(each => !said.has(each.field)), ...more]
  const isSame =
    joined.length === before.unread.length && joined.every((each, index) => isSameText(each, before.unread[index]))
  return isSame ? before.unread : joined
}

function isSameText(a: Unread, b: Unread | undefined): boolean {
  return a.field === b?.field && a.text === b.text
}
