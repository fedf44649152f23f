import * as z from 'zod'
import { isPartialDate } from '../registry/date.ts'
import { daySchema, idSchema } from '../registry/framework-document.ts'
import { textSchema } from '../registry/schema-findings.ts'
import { standardClasses } from '../registry/standard.ts'
import type { Programme } from './programme.ts'

const sourceSchema = z.strictObject({
  tier: z.enum(['official', 'press', 'secondary']),
  text: z.string().trim().min(1),
})
const partialDateSchema = z.string().refine(isPartialDate, { error: 'YYYY, YYYY-MM, YYYY-MM-DD' })
const targetIdSchema = z.string().regex(/^[A-Z][A-Z0-9]*$/)

const standardsRuleSchema = z.strictObject({
  counts: z.literal('standards'),
  classes: z.array(z.enum(standardClasses)).min(1),
  kinds: z.array(z.enum(['standard', 'amendment', 'corrigendum'])).min(1),
  participation: z.array(z.enum(['lead', 'participant'])),
  label: z.string().min(1).nullable(),
  inFramework: z.boolean(),
  date: z.enum(['issued', 'awarded']),
  expected: z.literal('linear'),
})
const pilotsRuleSchema = z.strictObject({ counts: z.literal('pilots'), expected: z.literal('linear') })

/** `plan.yaml`: the plan document, its framework and its goals. */
export const planDocumentSchema = z.strictObject({
  id: idSchema,
  framework: idSchema,
  document: z
    .strictObject({
      number: z.string().trim().min(1),
      title: textSchema,
      issuer: textSchema,
      issued: daySchema,
      horizon: daySchema,
      source: sourceSchema,
    })
    .refine(({ issued, horizon }) => issued < horizon, { path: ['horizon'], error: 'horizon > issued' }),
  goals: z.array(z.strictObject({ id: z.string().min(1), title: textSchema, delivers: z.array(textSchema) })),
})

/** `targets.yaml`: what is promised by the horizon, each with the rule that counts it. */
export const targetsDocumentSchema = z.strictObject({
  targets: z.array(
    z.strictObject({
      id: targetIdSchema,
      title: textSchema,
      atLeast: z.int().min(1),
      unit: textSchema,
      counts: textSchema,
      rule: z.discriminatedUnion('counts', [standardsRuleSchema, pilotsRuleSchema]),
    }),
  ),
})

/** `figures.yaml`: numbers that others published. */
export const figuresDocumentSchema = z.strictObject({
  figures: z.array(
    z.strictObject({
      id: idSchema,
      title: textSchema,
      value: z.number(),
      unit: textSchema,
      bound: z.enum(['exact', 'at-least']),
      kind: z.enum(['reported', 'promised']),
      date: partialDateSchema.nullable(),
      counts: textSchema.optional(),
      besideTarget: targetIdSchema.optional(),
      source: sourceSchema,
    }),
  ),
})

/** The three documents that a programme is written in. */
export interface ProgrammeDocuments {
  readonly plan: z.infer<typeof planDocumentSchema>
  readonly targets: z.infer<typeof targetsDocumentSchema>
  readonly figures: z.infer<typeof figuresDocumentSchema>
}

/** The programme that its documents describe, as version 1. */
export function programmeOf({ plan, targets, figures }: ProgrammeDocuments): Programme {
  return {
    id: plan.id,
    version: 1,
    document: plan.document,
    framework: plan.framework,
    targets: targets.targets,
    goals: plan.goals,
    figures: figures.figures.map(({ counts = null, besideTarget = null, ...figure }) => ({
      ...figure,
      counts,
      besideTarget,
    })),
  }
}
