import * as z from 'zod'
import { complaint } from '../../../registry/schema-findings.ts'
import { isMissing } from '../../reference/evaluate.ts'
import { columnSchema } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { any, cell, overRecord, present } from '../operand.ts'

const bound = z.int().min(0).max(1_000_000)
const options = z
  .strictObject({
    column: columnSchema,
    /** Characters. */
    minimum: bound.optional(),
    maximum: bound.optional(),
    /** Counts bytes of UTF-8 in place of characters. */
    bytes: z.boolean().default(false),
  })
  .refine(
    ({ minimum, maximum }) => minimum !== undefined || maximum !== undefined,
    complaint('minimum、maximum 至少给一个。', 'One of minimum and maximum must be given.'),
  )
type Options = z.infer<typeof options>

/** A cell must have so many characters. */
export const length = defineKind<Options>({
  id: 'length',
  title: { zh: '长度', en: 'Length' },
  dimension: 'conformity',
  options,
  columns: ({ column }) => [column],
  lower: ({ column, minimum, maximum, bytes }, { columnOf, missing }) => {
    const known = columnOf(column)
    const left = { op: bytes ? 'size' : 'length', of: cell(known) } as const
    const bounds = [
      ...(minimum === undefined ? [] : [{ is: '<', value: String(minimum) } as const]),
      ...(maximum === undefined ? [] : [{ is: '>', value: String(maximum) } as const]),
    ]
    const outside = bounds.map(
      ({ is, value }) => ({ op: 'compare', left, is, right: { op: 'constant', value } }) as const,
    )
    return overRecord(present(known, missing), any(...outside))
  },
  judge: (cells, { column, minimum, maximum, bytes }, { missing }) => {
    const text = cells(column)
    if (isMissing(text, missing)) return null
    const size = bytes ? new TextEncoder().encode(text).length : [...text].length
    return size < (minimum ?? 0) || size > (maximum ?? Number.POSITIVE_INFINITY)
  },
  sentence: options => ({
    zh: `“${options.column}”的长度应${sayZh(options)}`,
    en: `“${options.column}” shall have ${sayEn(options)}`,
  }),
  explain: ([value = ''], options) => {
    const size = options.bytes ? new TextEncoder().encode(value).length : [...value].length
    return {
      zh: `“${value}”长 ${size} ${options.bytes ? '字节' : '个字符'}，应${sayZh(options)}`,
      en: `“${value}” has ${size} ${options.bytes ? 'bytes' : 'characters'} and shall have ${sayEn(options)}`,
    }
  },
})

function sayZh({ minimum, maximum, bytes }: Options): string {
  const unit = bytes ? '字节' : '个字符'
  if (minimum === maximum) return `为 ${minimum} ${unit}`
  if (minimum === undefined) return `不多于 ${maximum} ${unit}`
  return maximum === undefined ? `不少于 ${minimum} ${unit}` : `为 ${minimum} 至 ${maximum} ${unit}`
}

function sayEn({ minimum, maximum, bytes }: Options): string {
  const unit = bytes ? 'bytes' : 'characters'
  if (minimum === maximum) return `${minimum} ${unit}`
  if (minimum === undefined) return `at most ${maximum} ${unit}`
  return maximum === undefined ? `at least ${minimum} ${unit}` : `${minimum} to ${maximum} ${unit}`
}
