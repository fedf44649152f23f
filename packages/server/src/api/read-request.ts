import type { Finding } from '@biaochi/core/finding.ts'
import { z } from 'zod'
import { describeIssue } from './describe-issue.ts'

/** A value read by its schema, or what is wrong with it. */
export type Reading = { readonly value: unknown } | { readonly refused: readonly Finding[] }

/** Reads one part of a request; places are JSON Pointers that begin with the name of the part. */
export function readPart(name: 'path' | 'query' | 'body', schema: z.ZodType, given: unknown): Reading {
  const read = schema.safeParse(given)
  if (read.success) return { value: read.data }
  return {
    refused: read.error.issues.flatMap(issue =>
      placesOf(issue).map(path => describeFault(issue, { name, schema, path, seen: valueAt(given, path) })),
    ),
  }
}

interface Fault {
  readonly name: string
  readonly schema: z.ZodType
  readonly path: readonly PropertyKey[]
  readonly seen: unknown
}

function describeFault(issue: z.core.$ZodIssue, { name, schema, path, seen }: Fault): Finding {
  const { zh, en } = describeIssue(issue, seen)
  const subject = path.length > 0 ? path.join('.') : name
  return {
    rule: 'request-invalid',
    severity: 'error',
    message: { zh: `${subject}：${zh}。`, en: `${subject}: ${en}.` },
    at: { pointer: pointer([name, ...path]) },
    ...evidenceOf(seen),
    ...fixOf(issue, schema),
  }
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

function pointer(path: readonly PropertyKey[]): string {
  return path.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  let value = given
  for (const step of path) value = isObject(value) ? value[step] : undefined
  return value
}

/** The value that was seen, shortened, when it is a plain one. */
function evidenceOf(seen: unknown): Pick<Finding, 'evidence'> {
  if (typeof seen === 'string') return { evidence: { value: seen.length > 200 ? `${seen.slice(0, 200)}…` : seen } }
  return typeof seen === 'number' || typeof seen === 'boolean' || seen === null ? { evidence: { value: seen } } : {}
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null
}
