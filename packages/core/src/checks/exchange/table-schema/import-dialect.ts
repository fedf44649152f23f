import type { Place, Text } from '../../../finding.ts'
import type { Dialect } from '../../plan.ts'
import { type JsonObject, lookUp, objectOf, textOf } from '../json-access.ts'
import type { Losses } from '../losses.ts'

/** Members that change how a file is read, and that ours has no word for; with the values that change nothing. */
const others: Readonly<Record<string, { readonly harmless: readonly unknown[]; readonly why: Text }>> = {
  header: { harmless: [true], why: { zh: '文件要有表头', en: 'files have a header' } },
  headerRows: { harmless: [], why: { zh: '表头是第一行', en: 'the header is the first line' } },
  headerJoin: { harmless: [], why: { zh: '表头是一行', en: 'the header is one line' } },
  commentRows: { harmless: [], why: { zh: '没有注释行', en: 'there are no lines of comment' } },
  commentChar: { harmless: [], why: { zh: '没有注释行', en: 'there are no lines of comment' } },
  skipInitialSpace: { harmless: [false], why: { zh: '空格是值的一部分', en: 'blanks belong to the value' } },
  escapeChar: { harmless: [], why: { zh: '引号用两个引号转义', en: 'a quote is escaped by a second one' } },
  doubleQuote: { harmless: [true], why: { zh: '引号用两个引号转义', en: 'a quote is escaped by a second one' } },
  sheetName: { harmless: [], why: { zh: '工作表按表头认', en: 'sheets are told by their headers' } },
  sheetNumber: { harmless: [1], why: { zh: '工作表按表头认', en: 'sheets are told by their headers' } },
  table: { harmless: [], why: { zh: '不读数据库', en: 'databases are not read' } },
  property: { harmless: [], why: { zh: 'JSON 文件本身是数组', en: 'a JSON file is a list itself' } },
  itemType: { harmless: [], why: { zh: 'JSON 的每条记录是对象', en: 'each record of JSON is an object' } },
  itemKeys: { harmless: [], why: { zh: 'JSON 的每条记录是对象', en: 'each record of JSON is an object' } },
}

const encodings: Readonly<Record<string, NonNullable<Dialect['encoding']>>> = {
  utf8: 'utf-8',
  'utf-8': 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
}

/** A name of an encoding, as ours; undefined for one that is not read, with the loss told. */
export function importEncoding(
  name: string | undefined,
  { losses, at }: { losses: Losses; at: Place },
): Dialect['encoding'] | undefined {
  if (name === undefined) return undefined
  const encoding = lookUp(encodings, name.toLowerCase())
  if (!encoding)
    losses.demand(
      `encoding ${name}`,
      { zh: '只读 UTF-8、GB18030、UTF-16。', en: 'UTF-8, GB18030 and UTF-16 are read.' },
      at,
    )
  return encoding
}

/** Reads a dialect of a resource (Table Dialect 2, CSV Dialect 1.2); members that cannot be kept are losses. */
export function importDialect(
  given: unknown,
  { losses, at }: { losses: Losses; at: Place },
): { dialect: Partial<Dialect>; missing: string[] } {
  const dialect = objectOf(given)
  if (!dialect) {
    if (given !== undefined)
      losses.demand('dialect', { zh: '不读别处的文件。', en: 'files elsewhere are not read.' }, at)
    return { dialect: {}, missing: [] }
  }
  for (const [name, { harmless, why }] of Object.entries(others)) {
    const value = dialect[name]
    if (value === undefined || value === null || harmless.includes(value)) continue
    if (name === 'headerRows' && JSON.stringify(value) === '[1]') continue
    losses.demand(`dialect.${name} = ${JSON.stringify(value)}`, why, at)
  }
  const delimiter = textLike(dialect.delimiter) ?? ','
  const isOne = [...delimiter].length === 1 && delimiter.length === 1
  if (!isOne)
    losses.demand(
      `dialect.delimiter = ${JSON.stringify(delimiter)}`,
      { zh: '分隔符是一个字符。', en: 'a delimiter is one character.' },
      at,
    )
  return { dialect: { ...(isOne && { delimiter }), ...quoteOf(dialect, { losses, at }) }, missing: nullsOf(dialect) }
}

function textLike(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function quoteOf({ quoteChar }: JsonObject, { losses, at }: { losses: Losses; at: Place }): Partial<Dialect> {
  const quote = quoteChar === undefined ? '"' : quoteChar
  if (quote === '"' || quote === "'") return { quote }
  losses.demand(`dialect.quoteChar = ${JSON.stringify(quote)}`, { zh: `引号是 " 或 '。`, en: `quotes are " or '.` }, at)
  return {}
}

function nullsOf({ nullSequence }: JsonObject): string[] {
  const text = textOf(nullSequence)
  return text === undefined ? [] : [text]
}
