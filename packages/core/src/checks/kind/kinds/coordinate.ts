import * as z from 'zod'
import { compareDecimals, readDecimal } from '../../reference/decimal.ts'
import { columnSchema, decimalSchema } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { all, any, cell, overRecord } from '../operand.ts'

const options = z.strictObject({
  longitude: columnSchema,
  latitude: columnSchema,
  /** Degrees: west, south, east, north. The default holds China (CGCS2000). */
  box: z.tuple([decimalSchema, decimalSchema, decimalSchema, decimalSchema]).default(['73', '3', '136', '54']),
})
type Options = z.infer<typeof options>

/** A point must lie in a region; the message says when longitude and latitude have changed places. */
export const coordinate = defineKind<Options>({
  id: 'coordinate',
  title: { zh: '坐标', en: 'Coordinate' },
  dimension: 'accuracy',
  options,
  columns: ({ longitude, latitude }) => [longitude, latitude],
  lower: ({ longitude, latitude, box: [west, south, east, north] }, { columnOf }) => {
    const x = { op: 'number', of: cell(columnOf(longitude)) } as const
    const y = { op: 'number', of: cell(columnOf(latitude)) } as const
    const beyond = (left: typeof x, is: '<' | '>', value: string) =>
      ({ op: 'compare', left, is, right: { op: 'constant', value } }) as const
    return overRecord(
      all({ op: 'defined', of: x }, { op: 'defined', of: y }),
      any(beyond(x, '<', west), beyond(x, '>', east), beyond(y, '<', south), beyond(y, '>', north)),
    )
  },
  judge: (cells, { longitude, latitude, box }) => {
    if (!readDecimal(cells(longitude)) || !readDecimal(cells(latitude))) return null
    return !isWithin(cells(longitude), cells(latitude), box)
  },
  sentence: ({ longitude, latitude, box }) => ({
    zh: `点（“${longitude}”，“${latitude}”）应在范围 ${box.join('，')} 内`,
    en: `the point (“${longitude}”, “${latitude}”) shall lie in ${box.join(', ')}`,
  }),
  explain: ([x = '', y = ''], { box }) =>
    isWithin(y, x, box)
      ? { zh: `（${x}，${y}）经度和纬度写反了`, en: `(${x}, ${y}) has longitude and latitude interchanged` }
      : { zh: `（${x}，${y}）在范围 ${box.join('，')} 之外`, en: `(${x}, ${y}) lies outside ${box.join(', ')}` },
})

function isWithin(x: string, y: string, [west, south, east, north]: Options['box']): boolean {
  const isBetween = (text: string, low: string, high: string) => {
    const [value, least, most] = [readDecimal(text), readDecimal(low), readDecimal(high)]
    return !!value && !!least && !!most && compareDecimals(value, least) >= 0 && compareDecimals(value, most) <= 0
  }
  return isBetween(x, west, east) && isBetween(y, south, north)
}
