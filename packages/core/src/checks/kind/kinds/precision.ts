import * as z from 'zod'
import { complaint } from '../../../registry/schema-findings.ts'
import { readDecimal } from '../../reference/decimal.ts'
import { isMissing } from '../../reference/evaluate.ts'
import { columnSchema } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { all, cell, not, overRecord, present } from '../operand.ts'

const options = z
  .strictObject({
    column: columnSchema,
    /** Digits before and after the point together, leading zeros counted; at most. */
    digits: z.int().min(1).max(30).optional(),
    /** Digits after the point: at most, or exactly. */
    decimals: z.int().min(0).max(20).optional(),
    exactly: z.boolean().default(false),
  })
  .refine(
    ({ digits, decimals }) => digits !== undefined || decimals !== undefined,
    complaint('digits、decimals 至少给一个。', 'One of digits and decimals must be given.'),
  )
type Options = z.infer<typeof options>

/** A number must have so many digits, and so many after the point. */
export const precision = defineKind<Options>({
  id: 'precision',
  title: { zh: '精度', en: 'Precision' },
  dimension: 'conformity',
  options,
  columns: ({ column }) => [column],
  lower: (options, { columnOf, missing }) => {
    const known = columnOf(options.column)
    const of = cell(known)
    const fits = patternsOf(options).map(pattern => ({ op: 'matches', of, pattern }) as const)
    return overRecord(all(present(known, missing), { op: 'defined', of: { op: 'number', of } }), not(all(...fits)))
  },
  judge: (cells, { column, digits, decimals, exactly }, { missing }) => {
    const text = cells(column)
    if (isMissing(text, missing) || !readDecimal(text)) return null
    const after = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0
    const count = text.replace('-', '').replace('.', '').length
    const isLong = digits !== undefined && count > digits
    const isFine = decimals !== undefined && (exactly ? after !== decimals : after > decimals)
    return isLong || isFine
  },
  sentence: options => ({
    zh: `“${options.column}”应${sayZh(options)}`,
    en: `“${options.column}” shall have ${sayEn(options)}`,
  }),
  explain: ([value = ''], options) => ({
    zh: `“${value}”的精度不对，应${sayZh(options)}`,
    en: `“${value}” has another precision, it shall have ${sayEn(options)}`,
  }),
})

/** Digits in all are bounded by one pattern a number of decimals: patterns cannot count across the point. */
function patternsOf({ digits, decimals, exactly }: Options): string[] {
  const patterns: string[] = []
  if (digits !== undefined) {
    const splits = Array.from(
      { length: digits - 1 },
      (_, index) => `[0-9]{1,${digits - index - 1}}\\.[0-9]{${index + 1}}`,
    )
    patterns.push(`-?(?:${[`[0-9]{1,${digits}}`, ...splits].join('|')})`)
  }
  if (decimals !== undefined) {
    const fraction = exactly ? `\\.[0-9]{${decimals}}` : `(?:\\.[0-9]{1,${decimals}})?`
    patterns.push(decimals === 0 ? '-?[0-9]+' : `-?[0-9]+${fraction}`)
  }
  return patterns
}

function sayZh({ digits, decimals, exactly }: Options): string {
  const parts = [
    ...(digits === undefined ? [] : [`不多于 ${digits} 位数字`]),
    ...(decimals === undefined ? [] : [exactly ? `有 ${decimals} 位小数` : `不多于 ${decimals} 位小数`]),
  ]
  return parts.join('、')
}

function sayEn({ digits, decimals, exactly }: Options): string {
  const parts = [
    ...(digits === undefined ? [] : [`at most ${digits} digits`]),
    ...(decimals === undefined ? [] : [`${exactly ? 'exactly' : 'at most'} ${decimals} decimals`]),
  ]
  return parts.join(', ')
}
