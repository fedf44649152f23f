import type { NumberNode } from '../../ast.ts'
import { Sql, sql } from '../sql.ts'
import { dayOfFields, readFields } from './day.ts'
import type { Emitter } from './emitter.ts'
import { emitText } from './text.ts'

const zonePattern = '(Z|[+\\-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00))'
const fractionPattern = '([.,][0-9]{1,9})?'

/** Seconds from 1970-01-01T00:00:00Z, or from midnight; null where a text is no such moment. */
export function emitSecond(emitter: Emitter, { of, form, offset }: NumberNode & { op: 'second' }): Sql {
  const { dialect } = emitter
  const text = emitText(emitter, of)
  const quick = dialect.second?.(text, form)
  if (quick) return sql`(${quick} - ${offset * 60})`
  const mustZone = form.endsWith('Z')
  const mayZone = mustZone || form.endsWith('[Z]')
  const plain = form.replace('[.f]', '').replace('[Z]', '').replace(/Z$/, '')
  const zone = mustZone ? zonePattern : mayZone ? `${zonePattern}?` : ''
  const fields = readFields(emitter, text, plain, `${form.includes('[.f]') ? fractionPattern : ''}${zone}`)
  const [h, m, s] = [fields.h ?? sql`0`, fields.m ?? sql`0`, fields.s ?? sql`0`]
  const isTime = dialect.isTrue(sql`${h} <= 23 AND ${m} <= 59 AND ${s} <= 59`)
  const ofDay = sql`(${h} * 3600 + ${m} * 60 + ${s})`
  if (!fields.Y) return dialect.only(isTime, ofDay)
  const day = Sql.shared(dayOfFields(emitter, fields))
  const east = mayZone ? minutesEast(emitter, { text, fits: fields.Y }, offset) : sql`${offset}`
  return dialect.only(isTime, sql`(${day} * 86400 + ${ofDay} - ${east} * 60)`)
}

/** Minutes east of UTC that the end of a text says, or else `offset`. */
function minutesEast(emitter: Emitter, { text, fits }: { text: Sql; fits: Sql }, offset: number): Sql {
  const { dialect } = emitter
  const size = dialect.characters(dialect.textOf(text))
  // A text that does not fit is too short to be cut from its end.
  const from = (back: number) => sql`CASE WHEN ${fits} IS NULL THEN 1 ELSE ${size} - ${back} END`
  const sign = Sql.shared(dialect.part(text, from(5), 1))
  const isZone = sql`${fits} IS NOT NULL AND ${sign} IN ('+', '-')`
  const digits = (back: number) => dialect.whole(dialect.part(text, from(back), 2), dialect.isTrue(isZone))
  const minutes = sql`(${digits(4)} * 60 + ${digits(1)})`
  const isUtc = sql`${dialect.part(text, from(0), 1)} = 'Z'`
  return sql`CASE WHEN ${isUtc} THEN 0 WHEN ${sign} = '+' THEN ${minutes} WHEN ${sign} = '-' THEN 0 - ${minutes} ELSE ${offset} END`
}
