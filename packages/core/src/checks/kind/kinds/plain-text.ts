import * as z from 'zod'
import { matchesPattern } from '../../pattern/match-pattern.ts'
import { isMissing } from '../../reference/evaluate.ts'
import { columnSchema } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { any, cell, not, overRecord, present } from '../operand.ts'

const options = z.strictObject({
  column: columnSchema,
  /** Line breaks are allowed. */
  lines: z.boolean().default(false),
})
type Options = z.infer<typeof options>

const blank = '[ \\t\\u00a0\\u3000]'
/** A point stands for all but line breaks. */
const anything = '(?:.|[\\r\\n])*'
/** Faults by the pattern of a text that has them. */
const faults = {
  blanks: `${blank}${anything}|${anything}${blank}`,
  control: '[^\\u0000-\\u0009\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\ufeff\\u200b]*',
  oneLine: '[^\\r\\n]*',
  garbled: '[^\\ufffd\\ue000-\\uf8ff]*',
} as const

/** A text must be clean: no blanks around it, no control or private characters, no replacement characters of a broken conversion. */
export const plainText = defineKind<Options>({
  id: 'plain-text',
  title: { zh: '文本规整', en: 'Plain text' },
  dimension: 'accuracy',
  options,
  columns: ({ column }) => [column],
  lower: ({ column, lines }, { columnOf, missing }) => {
    const known = columnOf(column)
    const of = cell(known)
    const has = (pattern: string) => ({ op: 'matches', of, pattern }) as const
    const oneLine = lines ? [] : [not(has(faults.oneLine))]
    return overRecord(
      present(known, missing),
      any(has(faults.blanks), not(has(faults.control)), not(has(faults.garbled)), ...oneLine),
    )
  },
  judge: (cells, { column, lines }, { missing }) => {
    const text = cells(column)
    return isMissing(text, missing) ? null : faultOf(text, lines) !== null
  },
  sentence: ({ column }) => ({
    zh: `“${column}”前后不应有空格，不应有控制字符和乱码`,
    en: `“${column}” shall have no blanks around it, no control characters and no garbled ones`,
  }),
  explain: ([value = ''], { lines }) => {
    const fault = faultOf(value, lines)
    return {
      zh: `“${value}”${fault?.zh ?? '不规整'}`,
      en: `“${value}” ${fault?.en ?? 'is not clean'}`,
    }
  },
})

function faultOf(text: string, lines: boolean): { readonly zh: string; readonly en: string } | null {
  const characters = [...text]
  const isBlank = (character = '') => ' \t\u00a0\u3000'.includes(character) && character !== ''
  if (isBlank(characters[0]) || isBlank(characters.at(-1))) return { zh: '前后有空格', en: 'has blanks around it' }
  if (!matchesPattern(text, faults.garbled)) return { zh: '有乱码', en: 'has garbled characters' }
  if (!matchesPattern(text, faults.control)) return { zh: '有控制字符', en: 'has control characters' }
  return !lines && /[\r\n]/.test(text) ? { zh: '中有换行', en: 'has a line break' } : null
}
