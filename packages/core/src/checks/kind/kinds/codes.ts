import * as z from 'zod'
import type { NumberNode } from '../../ast.ts'
import { readDay } from '../../reference/date.ts'
import { isMissing } from '../../reference/evaluate.ts'
import { columnSchema, listIdSchema } from '../fields.ts'
import { type Cells, type DatedCode, defineKind, type KindContext } from '../kind.ts'
import { all, any, cell, dayNodeOf, not, overRecord, present, readDayOf } from '../operand.ts'

const options = z.strictObject({
  column: columnSchema,
  /** Id of a code list of the package, or of the programme. */
  list: listIdSchema,
  /** Column with the day on which the code must be valid, or a moment of that day; without it the day of the run. */
  on: columnSchema.optional(),
})
type Options = z.infer<typeof options>

/** A cell must be a code of a list that is valid on the day of the run, or on the day that the record says. */
export const codes = defineKind<Options>({
  id: 'codes',
  title: { zh: '代码', en: 'Code list' },
  dimension: 'conformity',
  options,
  columns: ({ column, on }) => [column, ...(on === undefined ? [] : [on])],
  lower: (options, context) => {
    const known = context.columnOf(options.column)
    const of = cell(known)
    const applies = present(known, context.missing)
    if (options.on === undefined) {
      const today = dayOf(context.asOf) ?? 0
      const values = context.codesOf(options.list).filter(one => isValidOn(one, today))
      return overRecord(applies, not({ op: 'among', of, values: values.map(({ code }) => code) }))
    }
    const day = dayNodeOf(context.columnOf(options.on))
    const spells = spellsOf(context.codesOf(options.list)).map(({ from, until, codes }) =>
      all({ op: 'among', of, values: codes }, ...bound(day, '>=', from), ...bound(day, '<=', until)),
    )
    return overRecord(all(applies, { op: 'defined', of: day }), not(any(...spells)))
  },
  judge: (cells, { column, list, on }, context) => {
    const text = cells(column)
    if (isMissing(text, context.missing)) return null
    const day = dayAsked(cells, on, context)
    if (day === undefined) return null
    return !context.codesOf(list).some(one => one.code === text && isValidOn(one, day))
  },
  sentence: ({ column, list }, { listTitle }) => ({
    zh: `“${column}”应取自代码表“${listTitle(list).zh}”`,
    en: `“${column}” shall be a code of the list “${listTitle(list).en}”`,
  }),
  explain: ([value = '', day], { list }, { codesOf, listTitle, asOf }) => {
    const known = codesOf(list).filter(({ code }) => code === value)
    if (known.length === 0)
      return {
        zh: `代码表“${listTitle(list).zh}”中没有“${value}”`,
        en: `the list “${listTitle(list).en}” has no code “${value}”`,
      }
    const spells = known.map(({ from, until }) => `${from ?? '…'} – ${until ?? '…'}`).join(', ')
    return {
      zh: `“${value}”在 ${day ?? asOf} 无效，其有效期为 ${spells}`,
      en: `“${value}” is not valid on ${day ?? asOf}; it is from ${spells}`,
    }
  },
})

function isValidOn({ from, until }: DatedCode, day: number): boolean {
  return (dayOf(from) ?? day) <= day && day <= (dayOf(until) ?? day)
}

function dayOf(day: string | null): number | undefined {
  return day === null ? undefined : readDay(day, 'YYYY-MM-DD')
}

/** The day on which the code of a record must be valid; undefined when the record does not say it. */
function dayAsked(cells: Cells, on: string | undefined, { columnOf, asOf }: KindContext): number | undefined {
  if (on === undefined) return dayOf(asOf)
  return readDayOf(cells(on), columnOf(on))
}

/** Codes that are valid between the same days, together: few conditions in place of one a code. */
function spellsOf(codes: readonly DatedCode[]) {
  const spells = new Map<string, { from: string | null; until: string | null; codes: string[] }>()
  for (const { code, from, until } of codes) {
    const key = `${from} ${until}`
    const spell = spells.get(key) ?? { from, until, codes: [] }
    spell.codes.push(code)
    spells.set(key, spell)
  }
  return [...spells.values()]
}

function bound(left: NumberNode, is: '>=' | '<=', day: string | null) {
  const value = dayOf(day)
  return value === undefined
    ? []
    : [{ op: 'compare', left, is, right: { op: 'constant', value: String(value) } } as const]
}
