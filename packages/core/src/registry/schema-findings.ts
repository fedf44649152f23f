import * as z from 'zod'
import { en, zhCN } from 'zod/locales'
import type { Finding, Place } from '../finding.ts'

/** A value that a schema took, or null with at least one error. */
export interface Checked<T> {
  readonly value: T | null
  readonly findings: readonly Finding[]
}

/** One step of a path into a value: a member or an index. */
export type PathStep = string | number

/** Holds a value to a schema; each complaint says where in the value, and `placeOf` where in the file that is. */
export function checkSchema<T>(
  schema: z.ZodType<T>,
  value: unknown,
  placeOf: (path: readonly PathStep[]) => Place,
): Checked<T> {
  const english = schema.safeParse(value, { error: inLanguage('en') })
  if (english.success) return { value: english.data, findings: [] }
  const chinese = schema.safeParse(value, { error: inLanguage('zh') }).error?.issues ?? []
  const findings = english.error.issues.map((issue, index): Finding => {
    const path = issue.path.map(step => (typeof step === 'number' ? step : String(step)))
    return {
      rule: 'content-invalid',
      severity: 'error',
      message: {
        zh: `${sayPath(path)}：${chinese[index]?.message ?? issue.message}`,
        en: `${sayPath(path)}: ${issue.message}`,
      },
      at: { pointer: toPointer(path), ...placeOf(path) },
    }
  })
  return { value: null, findings }
}

/** What a refinement of a schema complains of, in both languages: `schema.refine(isFit, complaint(zh, en))`. */
export function complaint(zh: string, en: string): { readonly params: { readonly zh: string; readonly en: string } } {
  return { params: { zh, en } }
}

/** Messages of the library, but for complaints of our own. */
function inLanguage(language: 'zh' | 'en'): z.core.$ZodErrorMap {
  const { localeError } = language === 'zh' ? zhCN() : en()
  return issue => {
    const own: unknown = issue.code === 'custom' ? issue.params?.[language] : undefined
    return typeof own === 'string' ? own : localeError(issue)
  }
}

/** A path as JSON Pointer (RFC 6901). */
export function toPointer(path: readonly PathStep[]): string {
  return path.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function sayPath(path: readonly PathStep[]): string {
  return path.length === 0 ? '/' : path.join('.')
}

/** A non-empty sentence in each language. */
export const textSchema = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) })
