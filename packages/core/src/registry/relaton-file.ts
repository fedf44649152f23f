import { defineScalarTag, FAILSAFE_SCHEMA, loadAll, YAMLException } from 'js-yaml'
import type { Finding, Text } from '../finding.ts'
import type { RecordDraft } from './draft.ts'
import { itemsOf, readRelaton } from './relaton.ts'

/** The records of a file, and why parts of it could not be read. */
export interface FileReading {
  readonly drafts: readonly RecordDraft[]
  /** Errors name what is lost; without one everything was read. */
  readonly findings: readonly Finding[]
}

/** Longest document of a file, in UTF-16 code units. */
const longestDocument = 16_000_000
/** Most values of a document with all aliases written out; a collection of ten thousand records has a million. */
const mostValues = 16_000_000
/** Longest chain of values inside each other by way of aliases. */
const deepestAliases = 1000
/** Deepest nesting; Relaton needs a dozen levels. */
const deepest = 100

/** Scalars stay texts, those with a tag too. */
const scalarsAsText = FAILSAFE_SCHEMA.withTags(
  ['!', 'tag:yaml.org,2002:'].map(prefix =>
    defineScalarTag(prefix, { matchByTagPrefix: true, resolve: source => source, identify: () => false }),
  ),
)

/**
 * Reads the Relaton records of a YAML text: one document or several, each a record, a list or a collection. Every scalar
 * stays a text, so that `35.020` keeps its zero. Aliases are followed up to a limit; a bomb is refused.
 */
export function readRelatonFile(text: string, file: string): FileReading {
  const drafts: RecordDraft[] = []
  const findings: Finding[] = []
  for (const part of splitDocuments(text)) {
    const { values, error } = plainValues(part)
    if (error) findings.push({ ...error, severity: 'error', at: { file, line: error.line } })
    for (const value of values) {
      if (value !== null && value !== '') drafts.push(...readItems(itemsOf(value), { file, line: part.line }))
    }
  }
  if (drafts.length === 0 && findings.length === 0) findings.push(nothingInside(file))
  return { drafts, findings }
}

interface DocumentText {
  readonly text: string
  /** Where it begins. */
  readonly line: number
}

/** A line that begins with three dashes begins a document, whatever stands around it (YAML 1.2.2, 9.1.2). */
function* splitDocuments(text: string): Generator<DocumentText> {
  const marks = [...text.matchAll(/^---(?=[ \t\r\n]|$)/gm)].map(mark => mark.index)
  let start = 0
  let line = 1
  for (const end of [...marks, text.length]) {
    const part = text.slice(start, end)
    // Comments and directives before the first document belong to it.
    if (end < text.length && start === 0 && isPrologue(part)) continue
    if (part.trim() !== '') yield { text: part, line }
    line += countLines(part)
    start = end
  }
}

function isPrologue(text: string): boolean {
  return text.split('\n').every(line => /^\ufeff?\s*(?:$|[#%])/.test(line))
}

function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

function readItems(items: readonly unknown[], { file, line }: { file: string; line: number }): RecordDraft[] {
  const place = { file, ...(line > 1 ? { line } : {}) }
  return items.map((item, index) => readRelaton(item, items.length === 1 ? place : { ...place, record: index + 1 }))
}

type Obstacle = Pick<Finding, 'rule' | 'message' | 'fix'>

interface DocumentValues {
  readonly values: readonly unknown[]
  readonly error: (Obstacle & { readonly line: number }) | null
}

/** The value of a document; several only where one ends without another being begun. */
function plainValues({ text, line }: DocumentText): DocumentValues {
  if (text.length > longestDocument) return { values: [], error: { ...tooLong, line } }
  try {
    const values = loadAll(text, { schema: scalarsAsText, maxDepth: deepest })
    const isBomb = text.includes('*') && values.some(value => expandedSize(value) > mostValues)
    return isBomb ? { values: [], error: { ...aliasBomb, line } } : { values, error: null }
  } catch (failure) {
    if (failure instanceof YAMLException) return { values: [], error: invalid(failure, line) }
    throw failure
  }
}

/** How many values a tree has when all aliases are written out. Aliases are shared objects: each is counted once. */
function expandedSize(root: unknown): number {
  const sizes = new Map<object, number>()
  const measure = (value: unknown, depth: number): number => {
    if (typeof value !== 'object' || value === null) return 1
    const known = sizes.get(value)
    if (known !== undefined) return known
    // An alias inside what it stands for would go on without end.
    sizes.set(value, Number.POSITIVE_INFINITY)
    if (depth > deepestAliases) return Number.POSITIVE_INFINITY
    const size = Object.values(value).reduce((sum: number, inner) => sum + measure(inner, depth + 1), 1)
    sizes.set(value, size)
    return size
  }
  return measure(root, 0)
}

function invalid({ reason, mark }: YAMLException, firstLine: number): Obstacle & { readonly line: number } {
  if (reason.includes('maxDepth')) return { ...tooDeep, line: firstLine }
  const message: Text = { zh: `不是合法的 YAML：${reason}`, en: `This is not valid YAML: ${reason}` }
  return { rule: 'yaml-invalid', message, line: firstLine + (mark?.line ?? 0) }
}

const tooLong: Obstacle = {
  rule: 'yaml-too-long',
  message: {
    zh: `一个 YAML 文档超过 ${longestDocument} 个字符。`,
    en: `A YAML document has more than ${longestDocument} characters.`,
  },
  fix: {
    zh: '把记录分成几个文件，或用“---”分成几个文档。',
    en: 'Put the records into several files, or into several documents between lines of “---”.',
  },
}

const tooDeep: Obstacle = {
  rule: 'yaml-too-deep',
  message: { zh: `YAML 嵌套超过 ${deepest} 层。`, en: `The YAML is nested deeper than ${deepest} levels.` },
}

const aliasBomb: Obstacle = {
  rule: 'yaml-alias-bomb',
  message: {
    zh: 'YAML 的别名（*…）展开后过大，不予读取。',
    en: 'The aliases (*…) of the YAML would grow too large and are not followed.',
  },
}

function nothingInside(file: string): Finding {
  return {
    rule: 'file-empty',
    severity: 'warning',
    message: { zh: '文件里没有记录。', en: 'There are no records in the file.' },
    at: { file },
  }
}
