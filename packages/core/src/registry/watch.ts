import type { Finding } from '../finding.ts'
import { numberKey } from '../number/normalise.ts'
import { type Day, isDay } from './date.ts'
import { controlsIn } from './plain-text.ts'
import type { Standard, StatusName } from './standard.ts'

/** A list of numbers whose standards somebody wants to hear of: those of a contract, of a bureau. */
export interface WatchList {
  /** Cannot be guessed: who knows it may read the list. */
  readonly id: string
  readonly title: string
  /** As they were given, each once. */
  readonly numbers: readonly string[]
  /** ISO 8601 instant, UTC. */
  readonly createdAt: string
  /** When a number was put on the list, where that was later: what happened to it before is no news. */
  readonly addedAt?: Readonly<Record<string, string>>
  /** Where changes are sent; null when they are only to be fetched. */
  readonly webhook: Webhook | null
}

/** Where changes are sent, and the secret that signs them. */
export interface Webhook {
  readonly url: string
  /** `whsec_` and the key in base64 (Standard Webhooks). */
  readonly secret: string
}

/** Most numbers of a list, and characters of each. */
export const mostNumbers = 1000
const longestNumber = 200
const longestTitle = 200

/** The numbers of a text, one a line or parted by semicolons, each once in whatever spelling. */
export function splitNumbers(text: string): string[] {
  const byKey = new Map<string, string>()
  for (const line of text.split(/[\r\n;；]+/)) {
    const number = line.trim()
    if (number !== '' && !byKey.has(numberKey(number))) byKey.set(numberKey(number), number)
  }
  return [...byKey.values()]
}

/** A list with other numbers; those that it holds already, in whatever spelling, stay as they are. */
export function changeNumbers(
  watch: WatchList,
  { add, remove, at }: { readonly add: readonly string[]; readonly remove: readonly string[]; readonly at: string },
): WatchList {
  const gone = new Set(remove.map(numberKey))
  const kept = watch.numbers.filter(number => !gone.has(numberKey(number)))
  const known = new Set(kept.map(numberKey))
  const added = add.filter(number => !known.has(numberKey(number)))
  const times = Object.entries(watch.addedAt ?? {}).filter(([number]) => kept.includes(number))
  const addedAt = Object.fromEntries([...times, ...added.map(number => [number, at] as const)])
  const { addedAt: _, ...rest } = watch
  return { ...rest, numbers: [...kept, ...added], ...(Object.keys(addedAt).length > 0 ? { addedAt } : {}) }
}

/** Since when a number has been watched, ISO 8601 instant in UTC. */
export function watchedSince({ createdAt, addedAt }: WatchList, number: string): string {
  return (addedAt && Object.hasOwn(addedAt, number) ? addedAt[number] : undefined) ?? createdAt
}

/** What keeps a list from being one; empty when nothing does. */
export function refuseWatch({ title, numbers }: Pick<WatchList, 'title' | 'numbers'>): Finding[] {
  const findings: Finding[] = []
  const add = (rule: string, zh: string, en: string) =>
    findings.push({ rule, severity: 'error', message: { zh, en }, at: {} })
  if (title.trim() === '' || title.length > longestTitle)
    add('watch-title-unfit', `名称须有 1 到 ${longestTitle} 字。`, `The title needs 1 to ${longestTitle} characters.`)
  if (numbers.length === 0 || numbers.length > mostNumbers)
    add('watch-numbers-unfit', `须有 1 到 ${mostNumbers} 个标准号。`, `A list needs 1 to ${mostNumbers} numbers.`)
  if (![title, ...numbers].every(isPlain))
    add('watch-text-unfit', '名称和标准号里不能有控制字符。', 'Titles and numbers hold no control characters.')
  const long = numbers.find(number => number.length > longestNumber)
  if (long !== undefined)
    add('watch-number-too-long', `“${long.slice(0, 40)}…”太长。`, `“${long.slice(0, 40)}…” is too long.`)
  return findings
}

function isPlain(text: string): boolean {
  return text.isWellFormed() && controlsIn(text).length === 0
}

/** The days on which the status of a standard may change: those it names itself, and those of what replaces it. */
export function turningDays(record: Standard, successors: readonly Pick<Standard, 'issued' | 'effective'>[]): Day[] {
  const own = [record.issued, record.effective, record.withdrawn, record.expires && dayAfter(record.expires)]
  const others = successors.flatMap(({ issued, effective }) => [issued, effective])
  const from = record.relations.map(relation => relation.from)
  return [...new Set([...own, ...others, ...from])].filter(day => typeof day === 'string' && isDay(day)).sort() as Day[]
}

/** A day on which a status changed. */
export interface StatusTurn {
  readonly day: Day
  readonly before: StatusName
  readonly after: StatusName
}

/** The day after another; what is no full date stays as it is. */
export function dayAfter(day: string): string {
  return isDay(day) ? moved(day, 1) : day
}

/** The day of an instant in the time zone of the programme (UTC+8). */
export function dayOf(instant: string): Day {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10)
}

/** The day before another. */
export function dayBefore(day: Day): Day {
  return moved(day, -1)
}

function moved(day: Day, by: number): Day {
  return new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10)
}
