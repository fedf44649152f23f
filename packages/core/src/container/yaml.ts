import {
  CORE_SCHEMA,
  constructFromEvents,
  defineMappingTag,
  defineScalarTag,
  defineSequenceTag,
  EVENT_ID,
  type Event,
  FAILSAFE_SCHEMA,
  getScalarValue,
  mapTag,
  parseEvents,
  seqTag,
  YAMLException,
} from 'js-yaml'
import type { Finding, Text } from '../finding.ts'

/** How a YAML text is read, and what of it is refused. */
export interface YamlOptions {
  /** `texts`: every scalar stays as written, so that `35.020` keeps its zero. `core`: the types of YAML 1.2, 10.3. */
  readonly scalars: 'texts' | 'core'
  /** Deepest nesting. */
  readonly deepest: number
  /** Longest document, in UTF-16 code units. */
  readonly longest: number
  readonly mayAlias: boolean
}

/** A document of a YAML text. */
export interface YamlDocument {
  readonly value: unknown
  /** Line on which it begins. */
  readonly line: number
  /** Line of the member that a path leads to, or of the last one on the way that is there. */
  lineOf(path: readonly (string | number)[]): number
}

/** The sound documents of a text, and what is wrong with the others; `at` of a finding holds no more than the line. */
export interface YamlReading {
  readonly documents: readonly YamlDocument[]
  readonly findings: readonly Finding[]
}

/** Reads YAML 1.2. A broken document is told and costs the documents beside it nothing; neither do bombs. */
export function readYaml(text: string, options: YamlOptions): YamlReading {
  const documents: YamlDocument[] = []
  const findings: Finding[] = []
  let line = 1
  for (const piece of splitDocuments(text)) {
    const read = readPiece({ text: piece, line }, options)
    if (Array.isArray(read)) documents.push(...read)
    else findings.push(read)
    line += countLines(piece, piece.length)
  }
  return { documents, findings }
}

/** A part of the text between two lines of dashes. */
interface Piece {
  readonly text: string
  readonly line: number
}

/** `---` at the start of a line begins a document wherever it stands (YAML 1.2.2, 9.1.2); directives before it belong to it. */
function splitDocuments(text: string): string[] {
  const starts = [...text.matchAll(/^(?:%.*\r?\n)*---(?=\s|$)/gm)].map(mark => mark.index)
  if (starts.length === 0) return [text]
  const head = text.slice(0, starts[0])
  // Comments and blank lines above the first document are none.
  if (/^(?:\uFEFF?[ \t]*(?:#.*)?\r?\n)*$/.test(head)) starts[0] = 0
  else starts.unshift(0)
  return starts.map((start, index) => text.slice(start, starts[index + 1]))
}

function readPiece(piece: Piece, options: YamlOptions): YamlDocument[] | Finding {
  const { text } = piece
  if (text.length > options.longest) return tooLong(piece, options.longest)
  try {
    const events = parseEvents(text, { maxDepth: options.deepest })
    const alias = refuseAliases(piece, events, options)
    if (alias) return alias
    const schema = options.scalars === 'core' ? CORE_SCHEMA : texts
    const values = constructFromEvents(events, { source: text, schema })
    const roots = events.flatMap((event, index) => (event.type === EVENT_ID.DOCUMENT ? [index + 1] : []))
    return values.map((value, index) => documentOf(value, { piece, events, root: roots[index] ?? 0 }))
  } catch (failure) {
    if (failure instanceof YAMLException) return invalid(failure, piece, options)
    throw failure
  }
}

/** Takes every tag for what it stands on: a text, a list or a mapping. */
const texts = FAILSAFE_SCHEMA.withTags(
  defineScalarTag('', { matchByTagPrefix: true, resolve: source => source, identify: () => false }),
  defineSequenceTag('', { ...seqTag, matchByTagPrefix: true, identify: () => false }),
  defineMappingTag('', { ...mapTag, matchByTagPrefix: true, identify: () => false }),
)

interface Tree {
  readonly piece: Piece
  readonly events: readonly Event[]
  /** Ordinal of the event of its content. */
  readonly root: number
}

function documentOf(value: unknown, tree: Tree): YamlDocument {
  const { text, line } = tree.piece
  return { value, line, lineOf: path => line + countLines(text, offsetOf(tree, path)) }
}

function offsetOf({ piece, events, root }: Tree, path: readonly (string | number)[]): number {
  let [at, offset] = [root, 0]
  for (const step of [null, ...path]) {
    const child: number | null = step === null ? root : childOf(piece.text, { events, at, step })
    if (child === null) break
    at = child
    offset = Math.max(offset, startOf(events[at]))
  }
  return offset
}

function childOf(
  text: string,
  { events, at, step }: { events: readonly Event[]; at: number; step: string | number },
): number | null {
  const isMapping = events[at]?.type === EVENT_ID.MAPPING
  if (!isMapping && events[at]?.type !== EVENT_ID.SEQUENCE) return null
  let child = at + 1
  for (let index = 0; events[child]?.type !== EVENT_ID.POP && child < events.length; index += 1) {
    if (!isMapping && index === step) return child
    const key = isMapping ? events[child] : undefined
    const value = isMapping ? after(events, child) : child
    if (key?.type === EVENT_ID.SCALAR && getScalarValue(text, key) === String(step)) return value
    child = after(events, value)
  }
  return null
}

/** The ordinal of the event after a node with all that is in it. */
function after(events: readonly Event[], node: number): number {
  let [at, depth] = [node, 0]
  do {
    const type = events[at]?.type
    if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) depth += 1
    if (type === EVENT_ID.POP) depth -= 1
    at += 1
  } while (depth > 0 && at < events.length)
  return at
}

function startOf(event: Event | undefined): number {
  if (event?.type === EVENT_ID.SCALAR) return event.valueStart
  return event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE ? event.start : -1
}

/** Nodes that a text may stand for besides those it writes out. */
const mostByAliases = 1_000_000

/** Aliases cost nothing to read and gigabytes to walk through: what they stand for is counted before anybody does. */
function refuseAliases({ text, line }: Piece, events: readonly Event[], { mayAlias }: YamlOptions): Finding | null {
  const first = events.find(event => event.type === EVENT_ID.ALIAS)
  if (!first) return null
  const at = { line: line + countLines(text, first.anchorStart) }
  if (!mayAlias) return { ...aliasUsed, severity: 'error', at }
  return nodesByAliases(text, events) > mostByAliases ? { ...aliasBomb, severity: 'error', at } : null
}

/** How many nodes stand in a text by its aliases alone; infinite when a node holds itself. */
function nodesByAliases(text: string, events: readonly Event[]): number {
  const sizes = new Map<string, number>()
  const open: { anchor: string | null; size: number }[] = []
  let added = 0
  for (const event of events) {
    const anchor = event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT ? null : anchorOf(text, event)
    let size = 1
    if (event.type === EVENT_ID.ALIAS) {
      size = sizes.get(anchor ?? '') ?? 1
      added += size
    } else if (event.type === EVENT_ID.POP) {
      const node = open.pop()
      size = node?.size ?? 0
      if (node?.anchor) sizes.set(node.anchor, size)
    } else if (event.type !== EVENT_ID.SCALAR) {
      open.push({ anchor, size })
      // Until it is closed, an alias of it stands inside it.
      if (anchor) sizes.set(anchor, Number.POSITIVE_INFINITY)
      continue
    }
    const parent = open.at(-1)
    if (parent) parent.size += size
  }
  return added
}

function anchorOf(text: string, { anchorStart, anchorEnd }: { anchorStart: number; anchorEnd: number }): string | null {
  return anchorStart < 0 ? null : text.slice(anchorStart, anchorEnd)
}

function countLines(text: string, end: number): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}

const aliasUsed = {
  rule: 'yaml-alias',
  message: { zh: '文件使用了别名（*…），不予读取。', en: 'The file uses an alias (*…), which is not read.' },
  fix: { zh: '把别名换成它所指的内容。', en: 'Write out what the alias stands for.' },
}

const aliasBomb = {
  rule: 'yaml-alias-bomb',
  message: {
    zh: 'YAML 的别名（*…）展开后过大，不予读取。',
    en: 'The aliases (*…) of the YAML would grow too large and are not followed.',
  },
}

function invalid({ reason, mark }: YAMLException, { line }: Piece, { deepest }: YamlOptions): Finding {
  const at = { line: line + (mark?.line ?? 0) }
  if (reason.includes('maxDepth')) {
    return {
      rule: 'yaml-too-deep',
      severity: 'error',
      message: { zh: `YAML 嵌套超过 ${deepest} 层。`, en: `The YAML is nested deeper than ${deepest} levels.` },
      at,
    }
  }
  const column = (mark?.column ?? 0) + 1
  const message: Text = {
    zh: `不是合法的 YAML（第 ${at.line} 行第 ${column} 个字符）：${reason}`,
    en: `This is not valid YAML (line ${at.line}, character ${column}): ${reason}`,
  }
  return { rule: 'yaml-invalid', severity: 'error', message, at }
}

function tooLong({ text, line }: Piece, longest: number): Finding {
  return {
    rule: 'yaml-too-long',
    severity: 'error',
    message: {
      zh: `一个 YAML 文档有 ${text.length} 个字符，上限是 ${longest}。`,
      en: `A YAML document has ${text.length} characters; at most ${longest} are read.`,
    },
    at: { line },
    evidence: { length: text.length, longest },
    fix: {
      zh: '把记录分成几个文件，或用“---”分成几个文档。',
      en: 'Put the records into several files, or into several documents between lines of “---”.',
    },
  }
}
