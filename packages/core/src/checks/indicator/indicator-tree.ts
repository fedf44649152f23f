import * as z from 'zod'
import { textSchema } from '../../registry/schema-findings.ts'
import { dimensions } from '../plan.ts'

/** How the score of an indicator comes about: the share that is sound, the share that is faulty taken from one, of those below it. */
export const indicatorForms = ['positive', 'negative', 'mean', 'weighted'] as const
export type IndicatorForm = (typeof indicatorForms)[number]

/** What is counted: cells, records, or tables and files. */
export const indicatorElements = ['value', 'record', 'file'] as const

const codeSchema = z.string().regex(/^[0-9]{2}(?:[0-9]{4})?$/)

const indicatorSchema = z.strictObject({
  /** Two digits for a dimension, six below. Published codes are never changed. */
  code: codeSchema,
  title: textSchema,
  definition: textSchema,
  form: z.enum(indicatorForms),
  /** What a leaf counts. */
  element: z.enum(indicatorElements).optional(),
  /** Dimension of GB/T 36344 that an indicator of the first level stands for. */
  dimension: z.enum(dimensions).optional(),
  /** Kinds of check whose rules feed a leaf when they name no indicator. `structure`: records that cannot be read. */
  kinds: z.array(z.string().regex(/^[a-z][a-z-]*$/)).optional(),
  get indicators() {
    return z.array(indicatorSchema).min(1).optional()
  },
})

/** An indicator with those below it; a leaf has none. */
export type Indicator = z.infer<typeof indicatorSchema>

/** `indicators.yaml`: a tree of quality indicators, with the kinds of check that feed its leaves. */
export const indicatorTreeSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    title: textSchema,
    /** Where codes and names come from, and what is ours. */
    source: textSchema,
    indicators: z.array(indicatorSchema).min(1),
  })
  .superRefine((tree, context) => {
    for (const message of faultsOf(tree)) context.addIssue({ code: 'custom', message, path: ['indicators'] })
  })
export type IndicatorTree = z.infer<typeof indicatorTreeSchema>

/** Indicators in the order of the tree, each before those below it. */
export function allIndicators(indicators: readonly Indicator[]): readonly Indicator[] {
  return indicators.flatMap(one => [one, ...allIndicators(one.indicators ?? [])])
}

/** Indicators that are not made of others: what rules belong to. */
export function leavesOf(tree: IndicatorTree): readonly Indicator[] {
  return allIndicators(tree.indicators).filter(isLeaf)
}

/** True for an indicator that rules feed. */
export function isLeaf({ indicators }: Indicator): boolean {
  return indicators === undefined
}

/** Code of the leaf that a rule feeds when it names none; undefined where no leaf claims its kind. */
export function indicatorOfKind(tree: IndicatorTree, kind: string): string | undefined {
  return leavesOf(tree).find(({ kinds }) => kinds?.includes(kind))?.code
}

/** What a tree may not be, beyond its shape: the messages stand as they are in both languages. */
function faultsOf({ indicators }: { readonly indicators: readonly Indicator[] }): string[] {
  const all = allIndicators(indicators)
  const fed = all.flatMap(({ kinds = [] }) => kinds)
  return [
    ...repeatedIn(all.map(({ code }) => code)).map(code => `${code}: 代码重复 · the code is there twice`),
    ...repeatedIn(fed).map(kind => `${kind}: 归于几个指标 · the kind feeds more than one indicator`),
    ...all.filter(one => isLeaf(one) !== isCounted(one)).map(({ code }) => `${code}: ${formFault}`),
    ...all
      .filter(one => !isLeaf(one) && one.kinds)
      .map(({ code }) => `${code}: 规则只归于末级指标 · rules feed leaves`),
    ...all
      .filter(one => isLeaf(one) && !one.element)
      .map(({ code }) => `${code}: 缺评价元素 · a leaf says what it counts`),
    ...indicators.filter(one => !one.dimension).map(({ code }) => `${code}: 缺维度 · the first level has a dimension`),
    ...all.flatMap(strayChildren).map(code => `${code}: 代码不属于上级 · the code is not within that above it`),
  ]
}

const formFault =
  '末级指标为 positive 或 negative，其余为 mean 或 weighted · a leaf is positive or negative, the others mean or weighted'

function isCounted({ form }: Indicator): boolean {
  return form === 'positive' || form === 'negative'
}

/** Codes of children that do not begin as their parent does: `0101` within `01`, `010101` within `010100`. */
function strayChildren({ code, indicators = [] }: Indicator): string[] {
  const stem = code.replace(/(?:00)+$/, '')
  return indicators.map(one => one.code).filter(one => !one.startsWith(stem))
}

function repeatedIn(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}
