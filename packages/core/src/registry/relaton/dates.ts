import type { StandardNumber } from '../../number/number.ts'
import { readDate } from '../cell/date.ts'
import type { PartialDate } from '../date.ts'
import type { Unread } from '../standard.ts'
import { type Loose, listOf, member, textOf } from './loose.ts'

/** Dates of a Relaton record, and what was set aside. */
export interface ReadDates {
  readonly issued: PartialDate | null
  readonly effective: PartialDate | null
  readonly withdrawn: PartialDate | null
  readonly expires: PartialDate | null
  readonly unread: readonly Unread[]
  /** A `published` year that was only the year in the number. */
  readonly numberYear: string | null
}

/** What the dates are judged by. */
export interface DateOwner {
  readonly number: StandardNumber | null
  /** The number as written. */
  readonly identifier: string
  /** The record's stage lies before publication. */
  readonly isDraft: boolean
}

/** Reads the dates of a record: `{type, value}`, in older versions `{type, on}` or `{type, from, to}`. */
export function readDates(dates: Loose, owner: DateOwner): ReadDates {
  const said = new Map<string, string>()
  for (const date of listOf(dates)) {
    const type = textOf(member(date, 'type'))
    const text = textOf(date) ?? textOf(member(date, 'on')) ?? textOf(member(date, 'from'))
    if (type !== null && text !== null && !said.has(type)) said.set(type, text)
  }
  const published = said.get('published') ?? said.get('issued') ?? null
  const isMadeUp = published !== null && isYearOfNumber(published, said.has('updated'), owner)
  const unread: Unread[] = []
  const read = (field: string, text: string | null | undefined) => {
    const date = text ? readDate(text) : null
    if (text && date === null) unread.push({ field, text })
    return date
  }
  return {
    issued: read('issued', isMadeUp ? said.get('updated') : published),
    effective: read('effective', said.get('implemented')),
    withdrawn: read('withdrawn', said.get('obsoleted')),
    expires: read('expires', said.get('stable-until')),
    unread,
    numberYear: isMadeUp ? published : null,
  }
}

/**
 * relaton-iso fills the date of publication of drafts, amendments and corrigenda with the year in the number, which is
 * that of the standard they change; their own date, where there is one, then stands as `updated`.
 */
function isYearOfNumber(published: string, hasUpdated: boolean, { number, identifier, isDraft }: DateOwner): boolean {
  if (!/^\d{4}$/.test(published) || !identifier.includes(published)) return false
  const change = number?.amendments.at(-1)
  return isDraft || (change !== undefined && (hasUpdated || (change.year !== null && change.year !== published)))
}
