import * as z from 'zod'
import { explainIdentifier } from '../../identifier/explain-identifier.ts'
import { isIdentifierSound, lowerIdentifier } from '../../identifier/judge-identifier.ts'
import { isMissing } from '../../reference/evaluate.ts'
import { columnSchema, schemeIdSchema } from '../fields.ts'
import { defineKind, type KindContext } from '../kind.ts'
import { cell, not, overRecord, present } from '../operand.ts'

const options = z.strictObject({ column: columnSchema, scheme: schemeIdSchema })
type Options = z.infer<typeof options>

/** A cell must be an identifier by its scheme: structure, check characters, dates and codes within it. */
export const identifier = defineKind<Options>({
  id: 'identifier',
  title: { zh: '标识代码', en: 'Identifier' },
  dimension: 'accuracy',
  options,
  columns: ({ column }) => [column],
  lower: ({ column, scheme }, context) => {
    const known = context.columnOf(column)
    const isSound = lowerIdentifier(cell(known), context.schemeOf(scheme), codesOf(context))
    return overRecord(present(known, context.missing), not(isSound))
  },
  judge: (cells, { column, scheme }, context) => {
    const text = cells(column)
    if (isMissing(text, context.missing)) return null
    return !isIdentifierSound(text, context.schemeOf(scheme), codesOf(context))
  },
  sentence: ({ column, scheme }, { schemeOf }) => {
    const { title, basis } = schemeOf(scheme)
    return {
      zh: `“${column}”应是${title.zh}（${basis}）`,
      en: `“${column}” shall be a sound ${title.en} (${basis})`,
    }
  },
  explain: ([value = ''], { scheme: id }, { schemeOf }) => {
    const scheme = schemeOf(id)
    const why = explainIdentifier(value, scheme)
    return {
      zh: `“${value}”不是${scheme.title.zh}：${why?.zh ?? '其中的代码不在代码表中'}`,
      en: `“${value}” is no ${scheme.title.en}: ${why?.en ?? 'a code within it is not in its list'}`,
    }
  },
})

/** Codes within an identifier were given once and stay: any that was ever valid will do. */
function codesOf(context: KindContext) {
  return (list: string) => context.codesOf(list).map(({ code }) => code)
}
