import type { TextNode } from '../../ast.ts'
import { Emitter } from '../emit/emitter.ts'
import { emitWholeText } from '../emit/text.ts'
import { renderOver } from '../render.ts'
import { sourceOf } from './check-records.ts'
import type { SqlTable } from './sql-table.ts'

/** A query of the different keys that a table provides, a column for each text of a key. */
export function keysStatement(table: Pick<SqlTable, 'dialect' | 'plan' | 'source'>, of: readonly TextNode[]): string {
  const { dialect } = table
  const [profile = { whole: 1, fraction: 1 }] = dialect.numbers.profiles
  const emitter = new Emitter({ dialect, keys: new Map() }, profile, new Map())
  const keys = of.map(node => emitWholeText(emitter, node))
  const { from, texts } = renderOver(keys, { dialect, source: sourceOf(table, false), carried: [] })
  return `SELECT DISTINCT ${texts.join(', ')} FROM ${from}`
}
