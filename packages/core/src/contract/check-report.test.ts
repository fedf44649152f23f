import { expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import type { CheckReport } from '../checks/report/check-report.ts'
import { reportOf } from '../checks/report/report-under-test.ts'
import { checkReportSchema } from './check-report.ts'

/** The same type with everything writable, as zod infers it. */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Name in keyof T]: Plain<T[Name]> }
    : T

it('says of a check report neither more nor less than the model does', () => {
  type Said = z.output<typeof checkReportSchema>
  expectTypeOf<Omit<Said, 'indicators'>>().toEqualTypeOf<Plain<Omit<CheckReport, 'indicators'>>>()
  expectTypeOf<Plain<CheckReport>>().toExtend<Said>()
})

it('takes a report with everything in it as it is', () => {
  const report = JSON.parse(JSON.stringify(reportOf()))
  expect(checkReportSchema.parse(report)).toEqual(report)
})

it('refuses a report whose counts are no counts', () => {
  const [rule] = reportOf().rules
  expect(checkReportSchema.safeParse({ ...reportOf(), rules: [{ ...rule, failed: -1 }] }).success).toBe(false)
})

it('can be described as JSON Schema', () => {
  expect(JSON.stringify(z.toJSONSchema(checkReportSchema))).toContain('not-executed')
})
