import { Composer, type Document, LineCounter, Parser, type YAMLParseError } from 'yaml'
import type { Finding, Text } from '../finding.ts'
import type { RecordDraft } from './draft.ts'
import { itemsOf, readRelaton } from './relaton.ts'

/** The records of a file, and why parts of it could not be read. */
export interface FileReading {
  readonly drafts: readonly RecordDraft[]
  /** Errors name what is lost; without one everything was read. */
  readonly findings: readonly Finding[]
}

/** Longest document of a file, in UTF-16 code units: a tree of one takes some thirty times its length in memory. */
const longestDocument = 16_000_000
/** Deepest nesting; Relaton needs a dozen levels. */
const deepest = 100
const compactNesting = /^(?:[ \t]*[-?][ \t]){100}/m

/**
 * Reads the Relaton records of a YAML text: one document or several, each a record, a list or a collection. Every scalar
 * stays a text, so that `35.020` keeps its zero. Aliases are followed up to a limit; a bomb is refused.
 */
export function readRelatonFile(text: string, file: string): FileReading {
  const obstacle = findObstacle(text)
  if (obstacle) return { drafts: [], findings: [{ ...obstacle, severity: 'error', at: { file } }] }
  const drafts: RecordDraft[] = []
  const findings: Finding[] = []
  const lines = new LineCounter()
  const options = { schema: 'failsafe', lineCounter: lines, prettyErrors: false } as const
  for (const document of new Composer(options).compose(new Parser(lines.addNewLine).parse(text))) {
    const line = lines.linePos(document.range[0]).line
    const { value, error } = plainValue(document, lines)
    if (error) findings.push({ ...error, severity: 'error', at: { file, line: error.line } })
    else if (value !== null && value !== '') drafts.push(...readItems(itemsOf(value), { file, line }))
  }
  if (drafts.length === 0 && findings.length === 0) findings.push(nothingInside(file))
  return { drafts, findings }
}

function readItems(items: readonly unknown[], { file, line }: { file: string; line: number }): RecordDraft[] {
  const place = { file, ...(line > 1 ? { line } : {}) }
  return items.map((item, index) => readRelaton(item, items.length === 1 ? place : { ...place, record: index + 1 }))
}

type Obstacle = Pick<Finding, 'rule' | 'message' | 'fix'>

/** What would make the parser slow or large, found before it begins. */
function findObstacle(text: string): Obstacle | null {
  if (longestPart(text) > longestDocument) {
    return {
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
  }
  if (isTooDeep(text)) {
    return {
      rule: 'yaml-too-deep',
      message: { zh: `YAML 嵌套超过 ${deepest} 层。`, en: `The YAML is nested deeper than ${deepest} levels.` },
    }
  }
  return null
}

function longestPart(text: string): number {
  if (text.length <= longestDocument) return text.length
  let longest = 0
  let start = 0
  for (const mark of text.matchAll(/^---(?=\s|$)/gm)) {
    longest = Math.max(longest, mark.index - start)
    start = mark.index
  }
  return Math.max(longest, text.length - start)
}

function isTooDeep(text: string): boolean {
  if (compactNesting.test(text)) return true
  let depth = 0
  for (const bracket of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket[0] === '[' || bracket[0] === '{' ? 1 : -1))
    if (depth > deepest) return true
  }
  return false
}

interface DocumentValue {
  readonly value: unknown
  readonly error: (Obstacle & { readonly line: number }) | null
}

function plainValue(document: Document, lines: LineCounter): DocumentValue {
  const [fault] = document.errors
  if (fault) return { value: null, error: invalid(fault, lines) }
  try {
    return { value: document.toJS({ maxAliasCount: 100 }), error: null }
  } catch (failure) {
    // The library says so when aliases would be followed more often than allowed.
    if (failure instanceof ReferenceError) return { value: null, error: aliasBomb }
    throw failure
  }
}

function invalid(fault: YAMLParseError, lines: LineCounter) {
  const message: Text = {
    zh: `不是合法的 YAML：${fault.message}`,
    en: `This is not valid YAML: ${fault.message}`,
  }
  return { rule: 'yaml-invalid', message, line: lines.linePos(fault.pos[0]).line }
}

const aliasBomb = {
  rule: 'yaml-alias-bomb',
  message: {
    zh: 'YAML 的别名（*…）展开后过大，不予读取。',
    en: 'The aliases (*…) of the YAML would grow too large and are not followed.',
  },
  line: 1,
}

function nothingInside(file: string): Finding {
  return {
    rule: 'file-empty',
    severity: 'warning',
    message: { zh: '文件里没有记录。', en: 'There are no records in the file.' },
    at: { file },
  }
}
