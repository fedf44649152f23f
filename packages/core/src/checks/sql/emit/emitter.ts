import type { ConditionNode, NumberNode, TextNode } from '../../ast.ts'
import { parsePattern } from '../../pattern/parse-pattern.ts'
import { printPattern } from '../../pattern/print-pattern.ts'
import type { NumberProfile, SqlDialect } from '../dialect/sql-dialect.ts'
import { Sql, sql } from '../sql.ts'

/** Thrown where numbers grow beyond what an engine computes exactly; the rule is then judged by the referee. */
export class TooWide extends Error {}

/** What conditions are written with: the dialect, how numbers are read, and what is known of sets of keys. */
export interface EmitTerms {
  readonly dialect: SqlDialect
  /** The query of a set of keys that another table provides, one column of texts, by id. */
  readonly keys: ReadonlyMap<string, Sql>
}

/** What was written for a node, and the conditions under which it is void. */
export interface Known {
  readonly written: unknown
  readonly hard: readonly (readonly [string, Sql])[]
}

/**
 * Writes nodes in a dialect. What costs something is written once and shared by all rules of a table (`shared`). A number
 * with more digits than the profile has is told by `hard`: the answer of the query is void for such a record.
 */
export class Emitter {
  readonly dialect: SqlDialect
  readonly keys: ReadonlyMap<string, Sql>
  readonly profile: NumberProfile
  readonly hard = new Map<string, Sql>()
  readonly #known: Map<string, Known>

  constructor({ dialect, keys }: EmitTerms, profile: NumberProfile, known: Map<string, Known>) {
    this.dialect = dialect
    this.keys = keys
    this.profile = profile
    this.#known = known
  }

  /** What was written before for the same key, or is now; with the records that cannot be judged because of it. */
  once<Written>(what: string, node: unknown, write: () => Written): Written {
    const { whole, fraction } = this.profile
    const key = `${what} ${whole}.${fraction} ${JSON.stringify(node)}`
    const known = this.#known.get(key) ?? this.#write(key, write)
    for (const [name, condition] of known.hard) this.hard.set(name, condition)
    return known.written as Written
  }

  #write(key: string, write: () => unknown): Known {
    const before = [...this.hard]
    this.hard.clear()
    const known = { written: write(), hard: [...this.hard] }
    this.#known.set(key, known)
    for (const [name, condition] of before) this.hard.set(name, condition)
    return known
  }

  /** The literal of a text. */
  quote(text: string): Sql {
    return Sql.quoted(this.dialect.quoteText(text))
  }

  /** A text, null or not, fits a portable pattern of our own or of a package; null where the text is. */
  fits(text: Sql, pattern: string): Sql {
    return this.dialect.matches(text, this.quote(printPattern(patternOf(pattern), this.dialect.name)))
  }

  /** Tells that the record cannot be judged here where a condition holds. */
  addHard(key: string, condition: Sql): void {
    this.hard.set(key, condition)
  }
}

function patternOf(text: string) {
  const { value } = parsePattern(text)
  if (!value) throw new TypeError(`A plan has a pattern that is none: ${text}`)
  return value
}

/** Whether a node reads nothing of a record, nor of other tables. */
export function isConstant(node: TextNode | NumberNode | ConditionNode): boolean {
  return !readsRecord(node)
}

function readsRecord(node: unknown): boolean {
  if (node === null || typeof node !== 'object') return false
  if ('op' in node && (node.op === 'cell' || node.op === 'found')) return true
  return Object.values(node).some(readsRecord)
}

/** All of several conditions. */
export function allOf(conditions: readonly Sql[], { truth }: SqlDialect): Sql {
  const [only] = conditions
  if (!only) return truth.yes
  return conditions.length === 1 ? only : sql`(${Sql.join(conditions, ' AND ')})`
}

/** One of several conditions. */
export function anyOf(conditions: readonly Sql[], { truth }: SqlDialect): Sql {
  const [only] = conditions
  if (!only) return truth.no
  return conditions.length === 1 ? only : sql`(${Sql.join(conditions, ' OR ')})`
}
