import type { SqlToken } from './tokenise-sql.ts'

/** A column of a `CREATE TABLE`. */
export interface SqlColumn {
  readonly name: string
  /** As written, with its sizes: `VARCHAR2(50)`. */
  readonly type: string
  /** Values of a MySQL `enum`. */
  readonly values: readonly string[]
  readonly isRequired: boolean
  readonly isUnique: boolean
  readonly isKey: boolean
  readonly comment: string | undefined
  readonly line: number
}

/** A `CREATE TABLE`, with what stands apart from its columns. */
export interface SqlTable {
  readonly name: string
  readonly comment: string | undefined
  readonly columns: readonly SqlColumn[]
  readonly key: readonly string[]
  readonly uniques: readonly (readonly string[])[]
  readonly references: readonly {
    readonly columns: readonly string[]
    readonly target: string
    readonly to: readonly string[]
    readonly line: number
  }[]
  /** Texts of CHECK constraints. */
  readonly checks: readonly { readonly text: string; readonly line: number }[]
  readonly line: number
}

/** Splits pieces at the commas, or semicolons, that stand in no bracket. */
export function splitTop(tokens: readonly SqlToken[], mark: ',' | ';'): SqlToken[][] {
  const parts: SqlToken[][] = [[]]
  let depth = 0
  for (const token of tokens) {
    const isSign = token.kind === 'sign'
    if (isSign && token.value === '(') depth++
    if (isSign && token.value === ')') depth = Math.max(depth - 1, 0)
    if (isSign && token.value === mark && depth === 0) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts.filter(part => part.length > 0)
}

/** Whether a piece is a bare word. */
export function isWord(token: SqlToken | undefined, ...words: readonly string[]): boolean {
  return token?.kind === 'word' && words.includes(token.value.toLowerCase())
}

/** Reads a statement `CREATE TABLE name ( … )`; null for any other. */
export function readCreateTable(statement: readonly SqlToken[]): SqlTable | null {
  const at = statement.findIndex((token, index) => index < 6 && isWord(token, 'table'))
  if (!isWord(statement[0], 'create') || at < 0) return null
  const open = statement.findIndex(({ kind, value }) => kind === 'sign' && value === '(')
  const close = findClose(statement, open)
  if (open < 0) return null
  const named = statement.slice(at + 1, open).filter(token => !isWord(token, 'if', 'not', 'exists'))
  const parts = splitTop(statement.slice(open + 1, close), ',')
  const tail = statement.slice(close + 1)
  const own = parts.filter(part => !isConstraint(part))
  const columns = own.map(readColumn)
  const constraints = parts.filter(isConstraint).map(withoutName)
  const keyed = constraints.find(part => isWord(part[0], 'primary'))
  return {
    name: lastName(named),
    comment: commentIn(tail),
    columns,
    key: keyed ? namesInBrackets(keyed) : columns.filter(({ isKey }) => isKey).map(({ name }) => name),
    uniques: constraints.filter(part => isWord(part[0], 'unique')).map(namesInBrackets),
    references: [
      ...constraints.filter(part => isWord(part[0], 'foreign')).map(part => readReference(part, namesInBrackets(part))),
      ...own
        .filter(part => part.some(token => isWord(token, 'references')))
        .map(part => readReference(part, [part[0]?.value ?? ''])),
    ],
    checks: parts.flatMap(readChecks),
    line: statement[0]?.line ?? 1,
  }
}

function findClose(tokens: readonly SqlToken[], open: number): number {
  let depth = 0
  for (let at = open; at >= 0 && at < tokens.length; at++) {
    const { kind, value } = tokens[at] ?? {}
    if (kind !== 'sign') continue
    if (value === '(') depth++
    if (value === ')' && --depth === 0) return at
  }
  return tokens.length
}

/** The last part of `schema.table`. */
export function lastName(tokens: readonly SqlToken[]): string {
  return tokens.filter(({ kind }) => kind === 'word' || kind === 'name').at(-1)?.value ?? ''
}

function isConstraint(part: readonly SqlToken[]): boolean {
  const [first, second] = part
  if (isWord(first, 'constraint', 'foreign', 'check', 'exclude', 'period', 'like')) return true
  if (isWord(first, 'primary')) return isWord(second, 'key')
  // A column may be called `key`: then a type follows it, and no bracket.
  return (
    isWord(first, 'unique', 'key', 'index', 'fulltext', 'spatial') &&
    part.some(({ kind, value }, index) => index > 0 && index < 4 && kind === 'sign' && value === '(') &&
    !isTyped(part)
  )
}

function isTyped(part: readonly SqlToken[]): boolean {
  return (
    isWord(part[0], 'key', 'index') &&
    isWord(part[1], 'int', 'integer', 'bigint', 'varchar', 'varchar2', 'char', 'text', 'number', 'decimal', 'date')
  )
}

function withoutName(part: readonly SqlToken[]): SqlToken[] {
  return isWord(part[0], 'constraint')
    ? part.slice(isWord(part[1], 'primary', 'unique', 'foreign', 'check') ? 1 : 2)
    : [...part]
}

function namesInBrackets(part: readonly SqlToken[]): string[] {
  const open = part.findIndex(({ kind, value }) => kind === 'sign' && value === '(')
  return splitTop(part.slice(open + 1, findClose(part, open)), ',').map(one => one[0]?.value ?? '')
}

function readReference(part: readonly SqlToken[], columns: readonly string[]) {
  const at = part.findIndex(token => isWord(token, 'references'))
  const rest = part.slice(at + 1)
  const open = rest.findIndex(({ kind, value }) => kind === 'sign' && value === '(')
  const named = open < 0 ? rest.slice(0, 1) : rest.slice(0, open)
  return { columns, target: lastName(named), to: open < 0 ? [] : namesInBrackets(rest), line: part[0]?.line ?? 1 }
}

/** Words that end a type. */
const afterType = [
  'not',
  'null',
  'default',
  'primary',
  'unique',
  'check',
  'references',
  'comment',
  'constraint',
  'collate',
  'character',
  'charset',
  'auto_increment',
  'autoincrement',
  'identity',
  'generated',
  'on',
  'encode',
  'key',
  'as',
  'enable',
  'disable',
  'visible',
  'invisible',
]

function readColumn(part: readonly SqlToken[]): SqlColumn {
  const [name, ...rest] = part
  // `character varying` and `character(20)` are types, `character set` is none.
  const end = rest.findIndex(
    (token, index) => isWord(token, ...afterType) && !(index === 0 && isWord(token, 'character')),
  )
  const typed = end < 0 ? rest : rest.slice(0, end)
  const others = end < 0 ? [] : rest.slice(end)
  const has = (first: string, second: string) =>
    others.some((token, index) => isWord(token, first) && isWord(others[index + 1], second))
  const isEnum = isWord(typed[0], 'enum', 'set')
  const isKey = has('primary', 'key')
  return {
    name: name?.value ?? '',
    type: isEnum
      ? (typed[0]?.value ?? '')
      : typed
          .map(({ value }) => value)
          .join(' ')
          .replace(/ ?([(),]) ?/g, '$1'),
    values: isWord(typed[0], 'enum') ? typed.filter(({ kind }) => kind === 'text').map(({ value }) => value) : [],
    isRequired: has('not', 'null'),
    isUnique: others.some(token => isWord(token, 'unique')),
    isKey,
    comment: commentIn(others),
    line: name?.line ?? 1,
  }
}

/** `COMMENT 'x'`, `COMMENT = 'x'` */
function commentIn(tokens: readonly SqlToken[]): string | undefined {
  const at = tokens.findIndex(token => isWord(token, 'comment'))
  const [first, second] = at < 0 ? [] : tokens.slice(at + 1)
  const literal = first?.kind === 'text' ? first : second
  return literal?.kind === 'text' && literal.value.trim() !== '' ? literal.value : undefined
}

function readChecks(part: readonly SqlToken[]): { text: string; line: number }[] {
  return part.flatMap((token, at) => {
    if (!isWord(token, 'check')) return []
    const open = at + 1
    const inside = part.slice(open + 1, findClose(part, open))
    const text = inside
      .map(({ kind, value }) =>
        kind === 'text' ? `'${value.replaceAll("'", "''")}'` : kind === 'name' ? `"${value}"` : value,
      )
      .join(' ')
    return [{ text, line: token.line }]
  })
}
