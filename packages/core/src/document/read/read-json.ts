import { type Finding, hasError } from '../../finding.ts'
import { documentSchema } from '../model/document-schema.ts'
import type { StandardDocument } from '../model/standard-document.ts'
import { schemaFindings } from './schema-findings.ts'

/** Longest text in UTF-16 code units; pictures are in it. */
const longest = 128 * 1024 * 1024
/** Deepest nesting of objects and lists: each clause, list or table takes two to six of it. */
const deepest = 200
/** Objects, lists and members; a standard of 300 pages has about 400,000. */
const most = 5_000_000

/** A document, or null with the reasons. */
export interface JsonReading {
  readonly document: StandardDocument | null
  readonly findings: readonly Finding[]
}

/** Reads a document as `writeJson` writes it; every complaint says where by a JSON Pointer. Ids that occur twice are told. */
export function readJson(text: string): JsonReading {
  const source = text.replace(/^\uFEFF/, '')
  const refusal = refuseSize(source)
  if (refusal) return { document: null, findings: [refusal] }
  const parsed = parse(source)
  if ('finding' in parsed) return { document: null, findings: [parsed.finding] }
  const stranger = strangeFormat(parsed.value)
  if (stranger) return { document: null, findings: [stranger] }
  const checked = documentSchema.safeParse(parsed.value)
  if (!checked.success) {
    const findings = schemaFindings(documentSchema, parsed.value, {
      rule: 'document-json-invalid',
      placeOf: () => ({}),
    })
    return { document: null, findings }
  }
  const findings = [...doubledIds(parsed.value)]
  return { document: hasError(findings) ? null : checked.data, findings }
}

function refuseSize(source: string): Finding | null {
  if (source.length > longest) {
    return complain('document-json-too-long', {
      zh: `文本有 ${source.length} 个字符，上限是 ${longest}。`,
      en: `The text has ${source.length} characters; at most ${longest} are read.`,
    })
  }
  const { depth, members } = measure(source)
  if (depth > deepest) {
    return complain('document-json-too-deep', {
      zh: `JSON 嵌套 ${depth} 层，上限是 ${deepest}。`,
      en: `The JSON is nested ${depth} levels deep; at most ${deepest} are read.`,
    })
  }
  if (members <= most) return null
  return complain('document-json-too-many', {
    zh: `JSON 有超过 ${most} 个成员。`,
    en: `The JSON has more than ${most} members.`,
  })
}

/** Depth and members of a JSON text without building it; texts in quotes are stepped over. */
function measure(source: string): { readonly depth: number; readonly members: number } {
  let open = 0
  let depth = 0
  let members = 0
  for (const [sign] of source.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},]/gs)) {
    if (sign === '[' || sign === '{') depth = Math.max(depth, ++open)
    else if (sign === ']' || sign === '}') open--
    else if (sign === ',') members++
    if (depth > deepest || members > most) break
  }
  return { depth, members }
}

function parse(source: string): { readonly value: unknown } | { readonly finding: Finding } {
  try {
    return { value: JSON.parse(source) }
  } catch (failure) {
    if (!(failure instanceof SyntaxError)) throw failure
    return {
      finding: complain('document-json-malformed', {
        zh: `不是合法的 JSON：${failure.message}`,
        en: `This is not valid JSON: ${failure.message}`,
      }),
    }
  }
}

/** Says plainly that a JSON is something else, before every member of it is complained of. */
function strangeFormat(value: unknown): Finding | null {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  const format = isObject && 'format' in value ? value.format : undefined
  const version = isObject && 'version' in value ? value.version : undefined
  if (format !== 'biaochi-document') {
    return complain('document-json-foreign', {
      zh: '这份 JSON 不是标尺的文件：format 应为“biaochi-document”。',
      en: 'This JSON is no document of Biaochi: format has to be “biaochi-document”.',
    })
  }
  if (version === 1) return null
  return complain('document-json-version', {
    zh: `文件格式的版本是 ${String(version)}，本程序只认识 1。`,
    en: `The version of the format is ${String(version)}; this program knows 1 only.`,
  })
}

function* doubledIds(value: unknown): Generator<Finding> {
  const seen = new Map<string, string>()
  const waiting: { value: unknown; pointer: string }[] = [{ value, pointer: '' }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue
    const { pointer } = next
    const id = 'id' in next.value ? next.value.id : undefined
    const first = typeof id === 'string' ? seen.get(id) : undefined
    if (typeof id === 'string' && first !== undefined) yield doubled(id, pointer, first)
    else if (typeof id === 'string') seen.set(id, pointer)
    const members = Object.entries(next.value).map(([key, value]) => ({ value, pointer: `${pointer}/${key}` }))
    waiting.push(...members.reverse())
  }
}

function doubled(id: string, pointer: string, first: string): Finding {
  return {
    ...complain('document-json-id-taken', {
      zh: `标识 ${id} 在 ${first || '/'} 已用过。`,
      en: `The id ${id} is taken by ${first || '/'}.`,
    }),
    at: { pointer },
    fix: { zh: '改为文件中没有的标识。', en: 'Change it to one that the document does not have.' },
  }
}

function complain(rule: string, message: Finding['message']): Finding {
  return { rule, severity: 'error', message, at: { pointer: '' } }
}
