import { type Document, isNode, LineCounter, parseDocument, visit } from 'yaml'
import type * as z from 'zod'
import type { Finding } from '../finding.ts'
import { type Checked, checkSchema, type PathStep } from './schema-findings.ts'

/** Longest YAML text that is read, in UTF-16 code units; a framework of ten thousand boxes has a tenth of it. */
const longest = 2_000_000

/** Deepest nesting that is read; content under `programme/` needs a dozen. */
const deepest = 64

/** More than {@link deepest} list marks on one line. */
const compactNesting = /^(?:[ \t]*[-?][ \t]){65}/m

/** Reads a YAML text into the shape of a schema; each complaint has its line. */
export function readYamlDocument<T>(text: string, schema: z.ZodType<T>, file: string): Checked<T> {
  if (text.length > longest) return refuse(tooLong(text.length, file))
  if (isTooDeep(text)) return refuse(tooDeep(file))
  const lines = new LineCounter()
  const parsed = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false })
  if (parsed.errors.length > 0) return refuse(...parsed.errors.map(error => invalidYaml(error, lines, file)))
  const alias = findAlias(parsed)
  if (alias !== null) return refuse(aliasUsed(lines.linePos(alias).line, file))
  return checkSchema(schema, parsed.toJS(), path => ({ file, ...lineOf(parsed, path, lines) }))
}

/** Cheap look at the nesting before the parser, which takes seconds over a hostile text, descends into it. */
function isTooDeep(text: string): boolean {
  if (compactNesting.test(text)) return true
  let depth = 0
  for (const bracket of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket[0] === '[' || bracket[0] === '{' ? 1 : -1))
    if (depth > deepest) return true
  }
  return false
}

/** Where an alias stands; a few lines of aliases can stand for gigabytes, and content has no use for them. */
function findAlias(document: Document): number | null {
  let at: number | null = null
  visit(document, {
    Alias: (_key, alias) => {
      at = alias.range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return at
}

function lineOf(document: Document, path: readonly PathStep[], lines: LineCounter): { line?: number } {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return { line: lines.linePos(node.range[0]).line }
  }
  return {}
}

function refuse(...findings: Finding[]): Checked<never> {
  return { value: null, findings }
}

function invalidYaml(error: { message: string; pos: [number, number] }, lines: LineCounter, file: string): Finding {
  return {
    rule: 'yaml-invalid',
    severity: 'error',
    message: { zh: `不是合法的 YAML：${error.message}`, en: `This is not valid YAML: ${error.message}` },
    at: { file, line: lines.linePos(error.pos[0]).line },
  }
}

function tooLong(length: number, file: string): Finding {
  return {
    rule: 'yaml-too-long',
    severity: 'error',
    message: {
      zh: `文件有 ${length} 个字符，上限是 ${longest}。`,
      en: `The file has ${length} characters; at most ${longest} are read.`,
    },
    at: { file },
    evidence: { length, longest },
  }
}

function tooDeep(file: string): Finding {
  return {
    rule: 'yaml-too-deep',
    severity: 'error',
    message: { zh: `文件嵌套超过 ${deepest} 层。`, en: `The file is nested deeper than ${deepest} levels.` },
    at: { file },
  }
}

function aliasUsed(line: number, file: string): Finding {
  return {
    rule: 'yaml-alias',
    severity: 'error',
    message: { zh: '文件使用了别名（*…），不予读取。', en: 'The file uses an alias (*…), which is not read.' },
    at: { file, line },
    fix: { zh: '把别名换成它所指的内容。', en: 'Write out what the alias stands for.' },
  }
}
