import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DateForm, TimeForm } from '@biaochi/core/checks/ast.ts'
import { columnsOfShape } from '@biaochi/core/checks/columns-of-shape.ts'
import { identifierSchemes } from '@biaochi/core/checks/identifier/list.ts'
import type { BoundKind, DatedCode, KindContext, KnownColumn } from '@biaochi/core/checks/kind/kind.ts'
import { findKind } from '@biaochi/core/checks/kind/list.ts'
import type { ColumnType, RulePlan, TablePlan } from '@biaochi/core/checks/plan.ts'
import { CORE_SCHEMA, load } from 'js-yaml'

/** A table of an example: its plan, and a file of it. */
export interface ExampleTable {
  readonly table: TablePlan
  readonly text: string
}

/** What an example says of a record: it fails, it is sound, or the check does not apply to it. */
export type ExampleVerdict = 'yes' | 'no' | ''

/** An example of a kind of check, ready to run on any engine. */
export interface KindExample extends ExampleTable {
  readonly kind: string
  /** From 1, within the document of the kind. */
  readonly ordinal: number
  readonly bound: BoundKind
  readonly context: KindContext
  /** Names of the columns, without the last, which is the verdict. */
  readonly columns: readonly string[]
  /** Tables that it refers to. */
  readonly others: readonly ExampleTable[]
  /** Verdict on the table as a whole; null where the last column says it of each record. */
  readonly whole: ExampleVerdict | null
}

/** Folder of the kinds of check and their documents. */
export const kindsFolder = resolve(import.meta.dirname, '../../packages/core/src/checks/kind/kinds')

/** Every example of every kind that has a document. */
export function examplesOfKinds(): readonly KindExample[] {
  const documents = readdirSync(kindsFolder).filter(name => name.endsWith('.md'))
  return documents.flatMap(name => readKindExamples(name.slice(0, -3)))
}

/**
 * The examples of a kind: a `yaml` block with the options (`check`) and what they are read against, then a `csv` block
 * whose last column says which records fail.
 */
export function readKindExamples(kind: string): readonly KindExample[] {
  const document = readFileSync(join(kindsFolder, `${kind}.md`), 'utf8')
  const blocks = [...document.matchAll(/^```yaml\n([\s\S]*?)^```\n+```csv\n([\s\S]*?)^```$/gm)]
  return blocks.map(([, terms = '', text = ''], at) =>
    makeExample(kind, at + 1, { terms: load(terms, { schema: CORE_SCHEMA }) as Terms, text: unescapeText(text) }),
  )
}

/** What stands in the `yaml` block. */
interface Terms {
  /** Options of the kind. */
  readonly check: Readonly<Record<string, unknown>>
  /** Type and form of columns; those not named are of text. */
  readonly columns?: Readonly<
    Record<string, ColumnType | { readonly type: ColumnType; readonly form: KnownColumn['form'] }>
  >
  readonly missing?: readonly string[]
  readonly codes?: Readonly<Record<string, readonly (string | Partial<DatedCode>)[]>>
  /** Other tables, as delimited text. */
  readonly tables?: Readonly<Record<string, string>>
  readonly today?: string
  readonly now?: string
  readonly fails?: 'yes' | 'no'
}

interface Written {
  readonly terms: Terms
  readonly text: string
}

/** `\u3000` and its like stand for characters that one does not see. */
function unescapeText(text: string): string {
  return text.replaceAll(/\\u([0-9a-f]{4,6})/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
}

function makeExample(kind: string, ordinal: number, { terms, text }: Written): KindExample {
  const entry = findKind(kind)
  if (!entry) throw new Error(`there is no kind ${kind}`)
  const whole = terms.fails ?? null
  const header = headerOf(text)
  const columns = whole === null ? header.slice(0, -1) : header
  const keys = new Map<string, TablePlan['keys'][number][]>()
  const context = contextOf(terms, columns, keys)
  const bound = entry.bind(terms.check)
  const shape = bound.lower(context)
  const rule: RulePlan = {
    id: `${kind}-${ordinal}`,
    kind,
    title: bound.sentence(context),
    clause: '1',
    dimension: entry.dimension,
    severity: 'error',
    threshold: {},
    columns: bound.columns.map(name => context.columnOf(name).ordinal),
    needs: columnsOfShape(shape),
    shape,
    options: bound.options,
  }
  const own = planTable('example', header, { terms, keys: keys.get('example') ?? [], rules: [rule] })
  const others = Object.entries(terms.tables ?? {}).map(([id, other]) => ({
    table: planTable(id, headerOf(other), { terms, keys: keys.get(id) ?? [], rules: [] }),
    text: other,
  }))
  return { kind, ordinal, bound, context, columns, table: own, text, others, whole }
}

/** Headers of examples are plain. */
function headerOf(text: string): string[] {
  return (text.split('\n')[0] ?? '').split(',')
}

function contextOf(
  terms: Terms,
  header: readonly string[],
  keys: Map<string, TablePlan['keys'][number][]>,
): KindContext {
  const headers = new Map(Object.entries(terms.tables ?? {}).map(([id, text]) => [id, headerOf(text)]))
  const { now = '2026-06-15T04:00:00Z', today = now.slice(0, 10) } = terms
  return {
    columnOf: name => {
      if (!header.includes(name)) throw new Error(`the example has no column ${name}`)
      return { ordinal: header.indexOf(name), ...typeOf(terms, name), offset: 480 }
    },
    missing: terms.missing ?? [],
    codesOf: list => (terms.codes?.[list] ?? []).map(datedCode),
    listTitle: list => ({ zh: list, en: list }),
    keyOf: (table, columns) => {
      const id = `${table}(${columns.join(',')})`
      const ordinals = columns.map(name => (table === 'example' ? header : (headers.get(table) ?? [])).indexOf(name))
      const of = ordinals.map(column => ({ op: 'cell', column }) as const)
      keys.set(table, [...(keys.get(table) ?? []), { id, of }])
      return id
    },
    schemeOf: id => {
      const scheme = identifierSchemes.find(one => one.id === id)
      if (!scheme) throw new Error(`there is no identifier scheme ${id}`)
      return scheme
    },
    asOf: today,
    now,
  }
}

function datedCode(entry: string | Partial<DatedCode>): DatedCode {
  const { code = '', from = null, until = null } = typeof entry === 'string' ? { code: entry } : entry
  return { code, from, until }
}

function typeOf({ columns = {} }: Terms, name: string): { type: ColumnType; form: DateForm | TimeForm | null } {
  const said = columns[name] ?? 'text'
  if (typeof said !== 'string') return said
  return { type: said, form: said === 'date' ? 'YYYY-MM-DD' : said === 'moment' ? 'YYYY-MM-DDThh:mm:ss[.f][Z]' : null }
}

function planTable(
  id: string,
  header: readonly string[],
  { terms, ...made }: Pick<TablePlan, 'keys' | 'rules'> & { readonly terms: Terms },
): TablePlan {
  return {
    id,
    title: { zh: '例', en: 'Example' },
    columns: header.map(name => ({ name, aliases: [], isRequired: true, type: typeOf(terms, name).type })),
    dialect: { delimiter: ',', quote: '"', encoding: null },
    missing: terms.missing ?? [],
    ...made,
  }
}
