import { z } from 'zod'
import { asOfSchema, daySchema } from './date.ts'
import { named, says } from './describe.ts'
import { findingSchema, textSchema } from './finding.ts'
import { statusNameSchema } from './standard.ts'

/** Parameters of a currency check. */
export const currencyQuerySchema = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(255)
    .default('upload')
    .meta(says('文件名，用于结果', 'name of the file, for the result', 'draft.docx')),
  asOf: asOfSchema,
})

const severitySchema = z
  .enum([
    'withdrawn',
    'replaced',
    'partly-replaced',
    'upcoming',
    'title-differs',
    'undecided',
    'undated',
    'unknown',
    'none',
  ])
  .meta(named('CitationSeverity', '引用的问题，none 为没有问题', 'what is wrong with a citation; none for nothing'))

const placeSchema = z
  .union([
    z.object({ line: z.number().int(), column: z.number().int() }),
    z.object({ sheet: z.string().nullable(), cell: z.string() }),
    z.object({ part: z.string(), paragraph: z.number().int(), heading: z.string().nullable() }),
    z.object({ page: z.number().int(), line: z.number().int() }),
  ])
  .meta(
    says(
      '文本：行列；Excel：表与格；Word：第几段与最近的标题；PDF：页与行',
      'text: line and column; Excel: sheet and cell; Word: paragraph and nearest heading; PDF: page and line',
    ),
  )

/** The citations of a file against the registry. */
export const currencyReportSchema = z
  .object({
    file: z.string(),
    asOf: daySchema,
    citations: z.array(
      z.object({
        raw: z.string(),
        normal: z.string(),
        also: z.array(z.string()),
        place: placeSchema,
        context: z.string(),
        citedTitle: z.string().nullable(),
        known: z
          .boolean()
          .meta(
            says('登记中有没有；没有就不说它有效', 'whether the registry has it; else nothing is said of its validity'),
          ),
        status: statusNameSchema.nullable(),
        meant: z.string().nullable(),
        title: z.string().nullable(),
        successor: z.string().nullable(),
        chain: z.array(
          z.object({
            number: z.string(),
            title: z.string().nullable(),
            status: statusNameSchema,
            effective: z.string().nullable(),
          }),
        ),
        effective: z.string().nullable(),
        severity: severitySchema,
        statement: textSchema,
        remedy: textSchema.nullable(),
        advice: textSchema,
      }),
    ),
    counts: z.record(z.string(), z.number().int()),
    unread: z
      .array(z.object({ raw: z.string(), place: placeSchema, context: z.string(), reason: findingSchema }))
      .meta(
        says(
          '像标准号而读不出的，各有原因；没有人查过它是否现行',
          'what looks like a number and could not be read, each with the reason; nobody has looked whether it holds',
        ),
      ),
    findings: z.array(findingSchema),
  })
  .meta(named('CurrencyReport', '查新结果', 'the citations of a file, judged'))
