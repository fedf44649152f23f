import type * as z from 'zod'
import type { Text } from '../../finding.ts'
import type { DateForm, TimeForm } from '../ast.ts'
import type { IdentifierScheme } from '../identifier/scheme.ts'
import type { ColumnType, Dimension, RuleShape } from '../plan.ts'

/** A cell as a kind sees it: by the name of its column. */
export type Cells = (column: string) => string

/** A column as a kind sees it. */
export interface KnownColumn {
  readonly ordinal: number
  readonly type: ColumnType
  /** How its dates or moments are written; null for other types. */
  readonly form: DateForm | TimeForm | null
  /** Minutes east of UTC of moments without a zone. */
  readonly offset: number
}

/** A code of a list, with the days between which it is valid, both included; null where open. */
export interface DatedCode {
  readonly code: string
  readonly from: string | null
  readonly until: string | null
}

/** What a kind may know of the package when it is lowered. */
export interface KindContext {
  /** A column of the table; a package that names an absent one is refused before this. */
  readonly columnOf: (name: string) => KnownColumn
  /** Spellings of “missing” of the table, the empty text and blanks apart. */
  readonly missing: readonly string[]
  /** Every code of a list, whenever valid. */
  readonly codesOf: (list: string) => readonly DatedCode[]
  /** What a list is called; its id where it has no title. */
  readonly listTitle: (list: string) => Text
  /** Id of the key set that columns of a table provide to `found` nodes. */
  readonly keyOf: (table: string, columns: readonly string[]) => string
  readonly schemeOf: (id: string) => IdentifierScheme
  /** Day of the run (YYYY-MM-DD) and moment (ISO 8601, UTC). */
  readonly asOf: string
  readonly now: string
}

/**
 * A kind of check: one entry of the catalogue. `judge` is its meaning, slow and plain, written without a look at `lower`;
 * `lower` says the same in the language that the engines compile. A property test holds one to the other.
 */
export interface Kind<Options> {
  readonly id: string
  readonly title: Text
  /** Dimension of GB/T 36344 when the package names none. */
  readonly dimension: Dimension
  /** What a package writes; its docstrings go into the JSON Schema. */
  readonly options: z.ZodType<Options>
  /** Columns that it reads, the one it is about first. */
  readonly columns: (options: Options) => readonly string[]
  readonly lower: (options: Options, context: KindContext) => RuleShape
  /** True: fails. False: checked and sound. Null: does not apply. Absent for kinds that look at more than one record. */
  readonly judge?: (cells: Cells, options: Options, context: KindContext) => boolean | null
  /** The demand in a sentence, when the package gives none: “必填”. */
  readonly sentence: (options: Options, context: Pick<KindContext, 'listTitle' | 'schemeOf'>) => Text
  /** Why a record failed, from its cells: says what stands there and what should. */
  readonly explain: (values: readonly string[], options: Options, context: KindContext) => Text
}

/** A kind of the catalogue, whatever its options. */
export interface AnyKind extends Pick<Kind<unknown>, 'id' | 'title' | 'dimension'> {
  readonly options: z.ZodType
  /** The kind with its options, which must fit `options`. */
  readonly bind: (options: unknown) => BoundKind
}

/** A kind whose options are given. */
export interface BoundKind {
  readonly columns: readonly string[]
  /** Options with the defaults filled in. */
  readonly options: Readonly<Record<string, unknown>>
  readonly lower: (context: KindContext) => RuleShape
  readonly judge: ((cells: Cells, context: KindContext) => boolean | null) | null
  readonly sentence: (context: KindContext) => Text
  readonly explain: (values: readonly string[], context: KindContext) => Text
}

/** Makes an entry of the catalogue of a kind. */
export function defineKind<Options extends Readonly<Record<string, unknown>>>(kind: Kind<Options>): AnyKind {
  const { id, title, dimension, judge } = kind
  const bind = (given: unknown): BoundKind => {
    const options = kind.options.parse(given)
    return {
      columns: kind.columns(options),
      options,
      lower: context => kind.lower(options, context),
      judge: judge ? (cells, context) => judge(cells, options, context) : null,
      sentence: context => kind.sentence(options, context),
      explain: (values, context) => kind.explain(values, options, context),
    }
  }
  return { id, title, dimension, options: kind.options, bind }
}
