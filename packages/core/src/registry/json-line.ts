import * as z from 'zod'
import type { Finding, Place } from '../finding.ts'
import { isPartialDate } from './date.ts'
import type { RecordDraft } from './draft.ts'
import { checkSchema } from './schema-findings.ts'
import { reviewOutcomes, type Standard, standardClasses, statusNames } from './standard.ts'

const text = z.string().max(100_000)
const maybe = <Shape extends z.ZodType>(shape: Shape) => shape.nullable()
const someDate = z.string().refine(isPartialDate, { error: 'YYYY, YYYY-MM, YYYY-MM-DD' })
const date = maybe(someDate)
const list = <Shape extends z.ZodType>(shape: Shape) => z.array(shape).max(10_000)
const relationTypes = [
  'replaces',
  'replaces-partly',
  'adopts',
  'cites',
  'part-of',
  'amends',
  'corrects',
  'promoted-to',
  'supports',
  'translates',
] as const

/** A record as the export writes it, one JSON object a line. What an import does not know (`id`, `status` …) it passes over. */
const shape = z
  .object({
    kind: z.enum(['standard', 'amendment', 'corrigendum']),
    class: z.enum(standardClasses),
    force: z.enum(['mandatory', 'recommended', 'guidance', 'unknown']),
    numbers: list(z.object({ normal: text, role: z.enum(['primary', 'joint', 'dual', 'former']) })),
    titleZh: maybe(text),
    titleEn: maybe(text),
    issued: date,
    effective: date,
    withdrawn: date,
    expires: date,
    reviewed: someDate.exactOptional(),
    reviewOutcome: z.enum(reviewOutcomes).exactOptional(),
    statedStatus: maybe(text),
    statedMeaning: maybe(z.enum(statusNames)),
    unnumbered: maybe(z.enum(['need', 'project', 'publication'])),
    abstract: maybe(text),
    ics: list(text),
    ccs: list(text),
    editions: list(z.object({ label: text, issued: date, effective: date })),
    relations: list(
      z.object({
        type: z.enum(relationTypes),
        direction: z.literal('in').exactOptional(),
        target: text,
        degree: z.enum(['IDT', 'MOD', 'NEQ']).exactOptional(),
        from: z.string().refine(isPartialDate).exactOptional(),
        note: text.exactOptional(),
      }),
    ),
    organisations: list(
      z.object({
        role: z.enum(['proposer', 'custodian', 'drafter', 'issuer', 'authority', 'implementer']),
        name: text,
      }),
    ),
    placements: list(
      z.object({ framework: text, node: text, primary: z.boolean(), basis: z.enum(['source', 'title', 'office']) }),
    ),
    labels: list(z.object({ scheme: text, awarded: date })),
    participation: maybe(z.enum(['lead', 'participant'])),
    confidence: z.enum(['high', 'medium', 'low']),
    sources: list(z.object({ tier: z.enum(['official', 'press', 'secondary']), text })),
    sourceKey: maybe(text),
    unread: list(z.object({ field: text, text })),
    corrected: list(z.object({ field: text, source: maybe(text) })),
  } satisfies Record<keyof Standard, z.ZodType>)
  .partial()

/** Reads one line of a JSONL file; what is no record comes back as errors. */
export function readJsonLine(line: string, place: Place): RecordDraft {
  const parsed = parseJson(line)
  if (parsed.fault !== null) return { place, facts: {}, findings: [invalidJson(parsed.fault, place)] }
  const { value, findings } = checkSchema(shape, parsed.value, () => place)
  return { place, facts: value === null ? {} : withoutBlanks(value), findings }
}

function parseJson(line: string): { value: unknown; fault: string | null } {
  try {
    return { value: JSON.parse(line), fault: null }
  } catch (failure) {
    if (failure instanceof SyntaxError) return { value: null, fault: failure.message }
    throw failure
  }
}

/** As in a table: what is blank says nothing, and erases nothing. */
function withoutBlanks(facts: z.infer<typeof shape>): Partial<Standard> {
  const said = Object.entries(facts).filter(
    ([, value]) =>
      value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(said)
}

function invalidJson(fault: string, place: Place): Finding {
  return {
    rule: 'json-invalid',
    severity: 'error',
    message: { zh: `这一行不是 JSON：${fault}`, en: `This line is no JSON: ${fault}` },
    at: place,
    fix: { zh: '每行应是一个完整的 JSON 对象。', en: 'Each line must be one whole JSON object.' },
  }
}
