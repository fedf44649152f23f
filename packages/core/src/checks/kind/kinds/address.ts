import * as z from 'zod'
import { matchesPattern } from '../../pattern/match-pattern.ts'
import { isMissing } from '../../reference/evaluate.ts'
import { columnSchema } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { cell, not, overRecord, present } from '../operand.ts'

const options = z.strictObject({ column: columnSchema })
type Options = z.infer<typeof options>

/** Words by which a Chinese address says where: street, village, number, building. */
const addressPattern =
  '.*[\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff].*(?:路|街|道|巷|弄|里|村|镇|乡|园|区|号|楼|室|幢|栋|广场|大厦|公路|码头|港|岛|组|队|站|桥).*'

/** A cell must look like an address: at least four characters, Chinese ones among them, and a word such as 路 or 号. */
export const address = defineKind<Options>({
  id: 'address',
  title: { zh: '地址', en: 'Address' },
  dimension: 'accuracy',
  options,
  columns: ({ column }) => [column],
  lower: ({ column }, { columnOf, missing }) => {
    const known = columnOf(column)
    const isLong = { op: 'matches', of: cell(known), pattern: '.{4,}' } as const
    const isAddress = { op: 'matches', of: cell(known), pattern: addressPattern } as const
    return overRecord(present(known, missing), not({ op: 'all', of: [isLong, isAddress] }))
  },
  judge: (cells, { column }, { missing }) => {
    const text = cells(column)
    if (isMissing(text, missing)) return null
    return [...text].length < 4 || !matchesPattern(text, addressPattern)
  },
  sentence: ({ column }) => ({
    zh: `“${column}”应写明道路、门牌等位置`,
    en: `“${column}” shall say the place: road, number, building`,
  }),
  explain: ([value = '']) =>
    /[\r\n]/.test(value)
      ? { zh: `“${value}”中有换行`, en: `“${value}” has a line break` }
      : { zh: `“${value}”没有写明道路、门牌等位置`, en: `“${value}” does not say a road, number or building` },
})
