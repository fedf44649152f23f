import * as z from 'zod'
import { textSchema } from '../../registry/schema-findings.ts'
import { dateForms } from '../ast.ts'
import { listIdSchema, patternSchema, schemeIdSchema } from '../kind/fields.ts'

/** Characters of the longest identifier that has a check character. */
const longest = 64

const lengthSchema = z.int().min(2).max(longest)
const rangeShape = {
  start: z.int().min(0).max(999).describe('起始位置，从 0 起 · first character, from 0'),
  length: z.int().min(1).max(1000).describe('字符数 · characters'),
}
const whenSchema = patternSchema.describe('只用于符合这个模式的写法 · only for texts of this pattern')

const weightedSchema = z.strictObject({
  method: z.literal('weighted').describe('加权求和取余 · remainder of a weighted sum'),
  length: lengthSchema,
  alphabet: z.string().min(2).max(64).describe('字符集，次序即取值 · characters in the order of their values'),
  values: z
    .array(z.int().min(0).max(99))
    .max(64)
    .optional()
    .describe('各字符的取值，不等于次序时 · values, if not the order'),
  weights: z
    .array(z.int().min(0).max(10_000))
    .max(longest)
    .describe('各位置的权，校验码处为 0 · weights, 0 at the check'),
  adds: z.enum(['product', 'digits']).default('product').describe('相加的是积还是积的各位数字 · product or its digits'),
  modulus: z.int().min(2).max(100).describe('模 · modulus'),
  check: z
    .int()
    .min(0)
    .max(longest - 1)
    .describe('校验码的位置，从 0 起 · position of the check, from 0'),
  characters: z
    .string()
    .min(2)
    .max(100)
    .describe('按余数的校验码，- 为不分配 · check by remainder, - where none is issued'),
})
const hybridSchema = z.strictObject({
  method: z.literal('hybrid').describe('ISO/IEC 7064 MOD 11,10'),
  length: lengthSchema,
  modulus: z.literal(10).default(10),
})
const mod97Schema = z.strictObject({
  method: z.literal('mod-97').describe('ISO/IEC 7064 MOD 97-10'),
  shortest: z.int().min(3).max(longest),
  longest: z.int().min(3).max(longest),
  turned: z.int().min(0).max(longest).default(0).describe('移到末尾的字符数 · characters moved to the end'),
})
const luhnSchema = z.strictObject({
  method: z.literal('luhn').describe('Luhn'),
  shortest: lengthSchema,
  longest: lengthSchema,
})
const algorithmSchema = z.discriminatedUnion('method', [weightedSchema, hybridSchema, mod97Schema, luhnSchema])

const checkSchema = z.strictObject({
  part: z.strictObject(rangeShape).optional().describe('所校验的部分，缺省为全部 · part that it is about'),
  algorithm: algorithmSchema,
  when: whenSchema.optional(),
})
const partSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .max(60),
  title: textSchema,
  ...rangeShape,
  date: z.enum(dateForms).optional().describe('是存在的日期 · a date that must exist'),
  codes: listIdSchema.optional().describe('取自代码表 · a code of this list'),
  when: whenSchema.optional(),
})
const examplesSchema = z.array(z.string().max(200)).min(1).max(100)

/** A scheme as a package writes it: whole, or as a change of a built-in or earlier one that `extends` names. */
export const identifierSchemeSchema = z
  .strictObject({
    id: schemeIdSchema,
    extends: schemeIdSchema.optional().describe('以此为基础，只写不同之处 · scheme that this one changes'),
    title: textSchema.optional(),
    basis: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .optional()
      .describe('规定它的文件和章条 · document and clause that fix it'),
    pattern: patternSchema.optional().describe('整个代码的模式 · pattern of the whole'),
    checks: z.array(checkSchema).max(8).optional().describe('校验码 · check characters'),
    parts: z.array(partSchema).max(40).optional().describe('组成部分 · parts'),
    sound: examplesSchema.optional().describe('正确的例子 · sound examples'),
    faulty: examplesSchema.optional().describe('错误的例子 · faulty examples'),
  })
  .superRefine((scheme, { addIssue }) => {
    if (scheme.extends !== undefined) return
    for (const member of ['title', 'basis', 'pattern', 'sound', 'faulty'] as const)
      if (scheme[member] === undefined)
        addIssue({ code: 'invalid_type', expected: 'nonoptional', path: [member], input: undefined })
  })
export type WrittenScheme = z.infer<typeof identifierSchemeSchema>

/** `identifiers.yaml` */
export const identifiersDocumentSchema = z.strictObject({ identifiers: z.array(identifierSchemeSchema).max(100) })
