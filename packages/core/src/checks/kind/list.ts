import type { AnyKind } from './kind.ts'
import { absent } from './kinds/absent.ts'
import { address } from './kinds/address.ts'
import { age } from './kinds/age.ts'
import { among } from './kinds/among.ts'
import { arithmetic } from './kinds/arithmetic.ts'
import { band } from './kinds/band.ts'
import { codes } from './kinds/codes.ts'
import { coordinate } from './kinds/coordinate.ts'
import { date } from './kinds/date.ts'
import { dependency } from './kinds/dependency.ts'
import { expression } from './kinds/expression.ts'
import { format } from './kinds/format.ts'
import { freshness } from './kinds/freshness.ts'
import { greatest } from './kinds/greatest.ts'
import { identifier } from './kinds/identifier.ts'
import { length } from './kinds/length.ts'
import { moment } from './kinds/moment.ts'
import { number } from './kinds/number.ts'
import { oneOf } from './kinds/one-of.ts'
import { order } from './kinds/order.ts'
import { outlier } from './kinds/outlier.ts'
import { partEquals } from './kinds/part-equals.ts'
import { pattern } from './kinds/pattern.ts'
import { personalName } from './kinds/personal-name.ts'
import { plainText } from './kinds/plain-text.ts'
import { precision } from './kinds/precision.ts'
import { range } from './kinds/range.ts'
import { reference } from './kinds/reference.ts'
import { required } from './kinds/required.ts'
import { rowCount } from './kinds/row-count.ts'
import { sequence } from './kinds/sequence.ts'
import { subIndex } from './kinds/sub-index.ts'
import { unique } from './kinds/unique.ts'

/** Every kind of check. */
export const kinds: readonly AnyKind[] = [
  absent,
  address,
  age,
  among,
  arithmetic,
  band,
  codes,
  coordinate,
  date,
  dependency,
  expression,
  format,
  freshness,
  greatest,
  identifier,
  length,
  moment,
  number,
  oneOf,
  order,
  outlier,
  partEquals,
  pattern,
  personalName,
  plainText,
  precision,
  range,
  reference,
  required,
  rowCount,
  sequence,
  subIndex,
  unique,
]

const byId = new Map(kinds.map(kind => [kind.id, kind]))

/** A kind by its id. */
export function findKind(id: string): AnyKind | undefined {
  return byId.get(id)
}
