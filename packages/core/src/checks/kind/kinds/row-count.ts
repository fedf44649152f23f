import * as z from 'zod'
import { complaint } from '../../../registry/schema-findings.ts'
import { defineKind } from '../kind.ts'

const bound = z.int().min(0).max(1_000_000_000_000)
const options = z
  .strictObject({ minimum: bound.optional(), maximum: bound.optional() })
  .refine(
    ({ minimum, maximum }) => minimum !== undefined || maximum !== undefined,
    complaint('minimum、maximum 至少给一个。', 'One of minimum and maximum must be given.'),
  )
type Options = z.infer<typeof options>

/** A table must have so many records; with a condition `when`, so many for which it holds. */
export const rowCount = defineKind<Options>({
  id: 'row-count',
  title: { zh: '记录数', en: 'Row count' },
  dimension: 'completeness',
  options,
  columns: () => [],
  lower: ({ minimum, maximum }) => ({
    over: 'count',
    applies: { op: 'constant-condition', value: true },
    minimum: minimum ?? null,
    maximum: maximum ?? null,
  }),
  sentence: options => ({ zh: `记录数应${sayZh(options)}`, en: `there shall be ${sayEn(options)} records` }),
  explain: (_, options) => ({ zh: `记录数应${sayZh(options)}`, en: `there shall be ${sayEn(options)} records` }),
})

function sayZh({ minimum, maximum }: Options): string {
  if (minimum === undefined) return `不多于 ${maximum}`
  return maximum === undefined ? `不少于 ${minimum}` : `为 ${minimum} 至 ${maximum}`
}

function sayEn({ minimum, maximum }: Options): string {
  if (minimum === undefined) return `at most ${maximum}`
  return maximum === undefined ? `at least ${minimum}` : `${minimum} to ${maximum}`
}
