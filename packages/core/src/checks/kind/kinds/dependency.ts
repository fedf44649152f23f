import * as z from 'zod'
import { columnSchema } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { all, cell, present } from '../operand.ts'

const columns = z.array(columnSchema).min(1).max(8)
const options = z.strictObject({
  /** Equal values here … */
  given: columns,
  /** … ask for equal values there. */
  determines: columns,
})
type Options = z.infer<typeof options>

/** Records that agree in some columns must agree in others: one code, one name. The first record seen is the measure. */
export const dependency = defineKind<Options>({
  id: 'dependency',
  title: { zh: '函数依赖', en: 'Functional dependency' },
  dimension: 'consistency',
  options,
  columns: ({ given, determines }) => [...determines, ...given],
  lower: ({ given, determines }, { columnOf, missing }) => {
    const known = given.map(columnOf)
    return {
      over: 'dependency',
      applies: all(...known.map(one => present(one, missing))),
      determinant: known.map(cell),
      dependent: determines.map(name => cell(columnOf(name))),
    }
  },
  sentence: ({ given, determines }) => ({
    zh: `“${given.join('、')}”相同的记录，“${determines.join('、')}”应相同`,
    en: `records with the same “${given.join(', ')}” shall have the same “${determines.join(', ')}”`,
  }),
  explain: (values, { given, determines }) => ({
    zh: `“${given.join('、')}”为“${values.slice(determines.length).join('、')}”，“${determines.join('、')}”却是“${values.slice(0, determines.length).join('、')}”`,
    en: `“${given.join(', ')}” is “${values.slice(determines.length).join(', ')}”, yet “${determines.join(', ')}” is “${values.slice(0, determines.length).join(', ')}”`,
  }),
})
