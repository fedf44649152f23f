import * as z from 'zod'
import { matchesPattern } from '../../pattern/match-pattern.ts'
import { isMissing } from '../../reference/evaluate.ts'
import { columnSchema } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { cell, not, overRecord, present } from '../operand.ts'

const options = z.strictObject({ column: columnSchema })
type Options = z.infer<typeof options>

const han = '\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{323af}'
const latin = 'A-Za-z\\u00c0-\\u024f'
/** Chinese names with `·` between the parts of those of minorities, or names in Latin letters; 2 to 100 characters are asked for apart. */
const namePattern = `[${han}]+(?:·[${han}]+)*|[${latin}]+(?:[ '.\\-]{1,2}[${latin}]+)*\\.?`

/** A cell must look like the name of a person: no digits, no titles in brackets, no blanks between Chinese characters. */
export const personalName = defineKind<Options>({
  id: 'personal-name',
  title: { zh: '姓名', en: 'Personal name' },
  dimension: 'accuracy',
  options,
  columns: ({ column }) => [column],
  lower: ({ column }, { columnOf, missing }) => {
    const known = columnOf(column)
    const isLong = { op: 'matches', of: cell(known), pattern: '.{2,100}' } as const
    const isName = { op: 'matches', of: cell(known), pattern: namePattern } as const
    return overRecord(present(known, missing), not({ op: 'all', of: [isLong, isName] }))
  },
  judge: (cells, { column }, { missing }) => {
    const text = cells(column)
    const size = [...text].length
    return isMissing(text, missing) ? null : size < 2 || size > 100 || !matchesPattern(text, namePattern)
  },
  sentence: ({ column }) => ({
    zh: `“${column}”应为姓名：汉字，间隔号用“·”，或拉丁字母`,
    en: `“${column}” shall be a personal name in Chinese characters, with “·” between parts, or in Latin letters`,
  }),
  explain: ([value = '']) => {
    if (/[0-9０-９]/.test(value)) return { zh: `“${value}”中有数字`, en: `“${value}” has digits` }
    if (/[•．.・‧]/.test(value)) return { zh: `“${value}”的间隔号应为“·”`, en: `the dot in “${value}” should be “·”` }
    if (/[\s\u3000]/.test(value)) return { zh: `“${value}”中有空格`, en: `“${value}” has blanks` }
    if ([...value].length < 2) return { zh: `“${value}”只有一个字`, en: `“${value}” is a single character` }
    return { zh: `“${value}”不像姓名`, en: `“${value}” does not look like a name` }
  },
})
