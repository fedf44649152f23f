import * as z from 'zod'
import type { ConditionNode } from '../../ast.ts'
import { compareDecimals, type Decimal, readDecimal } from '../../reference/decimal.ts'
import { isMissing, numberOf } from '../../reference/evaluate.ts'
import { columnSchema, valueSchema } from '../fields.ts'
import { defineKind, type KindContext } from '../kind.ts'
import { all, any, cell, literalFor, not, numberNodeOf, overRecord, present } from '../operand.ts'

const bandSchema = z.strictObject({
  code: valueSchema,
  /** Bounds of the band, as the values are written; open where there is none. */
  from: valueSchema.optional(),
  to: valueSchema.optional(),
})
type Band = z.infer<typeof bandSchema>

const options = z.strictObject({
  /** Column with the code of the band: a grade, a class. */
  column: columnSchema,
  /** Column with the number, date or moment that the band is of. */
  value: columnSchema,
  bands: z.array(bandSchema).min(1).max(200),
  /** The bound that does not belong to its band: `lower` for (from, to], `upper` for [from, to). Without it both belong. */
  open: z.enum(['lower', 'upper']).optional(),
})
type Options = z.infer<typeof options>

/** A code must be that of the band in which a number lies; a number outside every band has none, and any code is wrong. */
export const band = defineKind<Options>({
  id: 'band',
  title: { zh: '分级', en: 'Band' },
  dimension: 'consistency',
  options,
  columns: ({ column, value }) => [column, value],
  lower: (options, context) => {
    const [code, value] = [context.columnOf(options.column), context.columnOf(options.value)]
    const fitting = options.bands.map(one =>
      all({ op: 'among', of: cell(code), values: [one.code] }, ...boundsOf(one, options, context)),
    )
    const applies = all(present(code, context.missing), { op: 'defined', of: numberNodeOf(value) })
    return overRecord(applies, not(any(...fitting)))
  },
  judge: (cells, options, context) => {
    const code = cells(options.column)
    const value = measuredOf(cells(options.value), options, context)
    if (isMissing(code, context.missing) || !value) return null
    return !options.bands.some(one => one.code === code && isWithin(value, one, options, context))
  },
  sentence: ({ column, value, bands }) => ({
    zh: `“${column}”应是“${value}”所在的级（${few(bands, '、')}）`,
    en: `“${column}” shall be the band in which “${value}” lies (${few(bands, ', ')})`,
  }),
  explain: ([code = '', text = ''], options, context) => {
    const value = measuredOf(text, options, context)
    const right = value && options.bands.find(one => isWithin(value, one, options, context))
    const { column, value: name } = options
    return {
      zh: `“${name}”为 ${text} 时“${column}”${right ? `应为 ${right.code}` : '没有相应的级'}，却是 ${code}`,
      en: `where “${name}” is ${text}, “${column}” ${right ? `shall be ${right.code}` : 'has no band'}, and it is ${code}`,
    }
  },
})

function boundsOf({ from, to }: Band, { value, open }: Options, context: KindContext): ConditionNode[] {
  const known = context.columnOf(value)
  const left = numberNodeOf(known)
  const bounds = [
    { bound: from, is: open === 'lower' ? '>' : '>=' },
    { bound: to, is: open === 'upper' ? '<' : '<=' },
  ] as const
  return bounds.flatMap(({ bound, is }): ConditionNode[] => {
    const literal = bound === undefined ? undefined : literalFor(bound, known, context)
    return literal === undefined ? [] : [{ op: 'compare', left, is, right: { op: 'constant', value: literal } }]
  })
}

function measuredOf(text: string, { value }: Options, { columnOf }: KindContext): Decimal | undefined {
  return numberOf(numberNodeOf({ ...columnOf(value), ordinal: 0 }), { cells: [text], keys: new Map() })
}

function isWithin(value: Decimal, { from, to }: Band, options: Options, context: KindContext): boolean {
  const against = (bound: string | undefined) => {
    const literal = bound === undefined ? undefined : literalFor(bound, context.columnOf(options.value), context)
    const decimal = readDecimal(literal ?? '')
    return decimal && compareDecimals(value, decimal)
  }
  const [low = 1, high = -1] = [against(from), against(to)]
  return (options.open === 'lower' ? low > 0 : low >= 0) && (options.open === 'upper' ? high < 0 : high <= 0)
}

function few(bands: readonly Band[], comma: string): string {
  const shown = bands.slice(0, 8).map(({ code, from = '', to = '' }) => `${code}: ${from}–${to}`)
  return bands.length > 8 ? `${shown.join(comma)}…` : shown.join(comma)
}
