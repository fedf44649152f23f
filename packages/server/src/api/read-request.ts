import type { Finding } from '@biaochi/core/finding.ts'
import { z } from 'zod'

const localeError = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError }

/** A value read by its schema, or what is wrong with it. */
export type Reading = { readonly value: unknown } | { readonly refused: readonly Finding[] }

/** Reads one part of a request; places are JSON Pointers that begin with the name of the part. */
export function readPart(name: 'path' | 'query' | 'body', schema: z.ZodType, given: unknown): Reading {
  const read = schema.safeParse(given)
  if (read.success) return { value: read.data }
  const words = {
    zh: schema.safeParse(given, { error: localeError.zh }),
    en: schema.safeParse(given, { error: localeError.en }),
  }
  const findings = read.error.issues.flatMap((issue, index) => {
    const zh = words.zh.error?.issues[index]?.message ?? issue.message
    const en = words.en.error?.issues[index]?.message ?? issue.message
    return placesOf(issue).map(path => ({
      rule: 'request-invalid',
      severity: 'error' as const,
      message: {
        zh: `${nameOf(name, path)}：${zh}。`,
        en: `${nameOf(name, path)}: ${en}.`,
      },
      at: { pointer: pointer([name, ...path]) },
      ...evidenceOf(issue, given, path),
      ...fixOf(issue, schema),
    }))
  })
  return { refused: findings }
}

/** An unknown member is reported where it stands, not at the object around it. */
function placesOf(issue: z.core.$ZodIssue): PropertyKey[][] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => [...issue.path, key])
  return [issue.path]
}

/** For a misspelt name: those that there are. */
function fixOf(issue: z.core.$ZodIssue, schema: z.ZodType): Pick<Finding, 'fix'> {
  if (issue.code !== 'unrecognized_keys' || issue.path.length > 0 || !(schema instanceof z.ZodObject)) return {}
  const names = Object.keys(schema.shape)
  return { fix: { zh: `可用的有：${names.join('、')}。`, en: `There are: ${names.join(', ')}.` } }
}

function nameOf(part: string, path: readonly PropertyKey[]): string {
  return path.length > 0 ? path.join('.') : part
}

function pointer(path: readonly PropertyKey[]): string {
  return path.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** The value that was seen, shortened, when it is a plain one. */
function evidenceOf(issue: z.core.$ZodIssue, given: unknown, path: readonly PropertyKey[]): Pick<Finding, 'evidence'> {
  let seen: unknown = given
  for (const step of path) seen = isObject(seen) ? seen[step] : undefined
  if (typeof seen === 'string') return { evidence: { value: seen.length > 200 ? `${seen.slice(0, 200)}…` : seen } }
  if (typeof seen === 'number' || typeof seen === 'boolean' || seen === null) return { evidence: { value: seen } }
  return issue.code === 'invalid_value' ? { evidence: { allowed: issue.values.map(String) } } : {}
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null
}
