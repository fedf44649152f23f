import { describe, expect, expectTypeOf, it } from 'vitest'
import { z } from 'zod'
import type { Figure, Programme } from '../evaluation/programme.ts'
import type { Finding } from '../finding.ts'
import type { NotNumber, StandardNumber } from '../number/number.ts'
import type { Framework } from '../registry/framework.ts'
import type { HistoryEntry, StandardPage, StandardSummary, StandardView } from '../registry/query.ts'
import type { StandardRecord, Status } from '../registry/standard.ts'
import { daySchema, partialDateSchema } from './date.ts'
import type { findingSchema } from './finding.ts'
import type { frameworkSchema } from './framework.ts'
import { type notNumberSchema, standardNumberSchema } from './number.ts'
import type { programmeSchema } from './programme.ts'
import type { historyEntrySchema, standardRecordSchema, standardSummarySchema, statusSchema } from './standard.ts'
import type { standardPageSchema } from './standard-list.ts'
import type { standardViewSchema } from './standard-view.ts'

/** The same type with everything writable, as zod infers it. */
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Name in keyof T]: Plain<T[Name]> }
    : T

describe('the contract', () => {
  it('says of every shape neither more nor less than the model does', () => {
    expectTypeOf<z.output<typeof standardRecordSchema>>().toEqualTypeOf<Plain<StandardRecord>>()
    expectTypeOf<z.output<typeof standardSummarySchema>>().toEqualTypeOf<Plain<StandardSummary>>()
    expectTypeOf<Omit<z.output<typeof standardPageSchema>, 'asOf'>>().toEqualTypeOf<Plain<StandardPage>>()
    expectTypeOf<z.output<typeof standardViewSchema>>().toEqualTypeOf<Plain<StandardView>>()
    expectTypeOf<z.output<typeof historyEntrySchema>>().toEqualTypeOf<Plain<HistoryEntry>>()
    expectTypeOf<z.output<typeof statusSchema>>().toEqualTypeOf<Plain<Status>>()
    expectTypeOf<z.output<typeof frameworkSchema>>().toEqualTypeOf<Plain<Framework>>()
    expectTypeOf<z.output<typeof programmeSchema>>().toEqualTypeOf<Plain<Programme>>()
    expectTypeOf<z.output<typeof programmeSchema>['figures'][number]>().toEqualTypeOf<Plain<Figure>>()
    expectTypeOf<z.output<typeof findingSchema>>().toEqualTypeOf<Plain<Finding>>()
    expectTypeOf<z.output<typeof notNumberSchema>>().toEqualTypeOf<Plain<NotNumber>>()
    expectTypeOf<keyof z.output<typeof standardNumberSchema>>().toEqualTypeOf<keyof StandardNumber>()
  })

  it.each(['2024-02-29', '2026-03-01'])('takes the day %s', day => {
    expect(daySchema.safeParse(day).success).toBe(true)
  })

  it.each(['2023-02-29', '2024-7-1', '2024', '20240701', ' 2024-07-01'])('refuses the day “%s”', day => {
    expect(daySchema.safeParse(day).success).toBe(false)
  })

  it.each([
    ['2024', true],
    ['2024-07', true],
    ['2024-07-01', true],
    ['2024-13', false],
    ['24', false],
  ])('knows that %s is a date of some precision: %s', (date, expected) => {
    expect(partialDateSchema.safeParse(date).success).toBe(expected)
  })

  it('describes a number within a number', () => {
    const json = JSON.stringify(z.toJSONSchema(standardNumberSchema))
    expect(json).toContain('"also"')
  })
})
