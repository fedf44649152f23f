import type { TextNode } from '../../ast.ts'
import { textOf } from '../../reference/evaluate.ts'
import { Sql, sql } from '../sql.ts'
import { type Emitter, isConstant } from './emitter.ts'

/** The text of a node that reads no cell; null for others. */
export function constantText(node: TextNode): string | null {
  return isConstant(node) ? textOf(node, { cells: [], keys: new Map() }) : null
}

/** A text that may be null, which means the empty one. */
export function emitText(emitter: Emitter, node: TextNode): Sql {
  const constant = constantText(node)
  if (constant !== null) return emitter.quote(constant)
  if (node.op === 'cell') return Sql.cell(node.column)
  if (node.op === 'text') return emitter.quote(node.value)
  const { start, length } = node
  return emitter.once('text', node, () =>
    Sql.shared(emitter.dialect.part(emitText(emitter, node.of), start + 1, length)),
  )
}

/** A text that is never null. */
export function emitWholeText(emitter: Emitter, node: TextNode): Sql {
  const text = emitText(emitter, node)
  return constantText(node) === null ? emitter.dialect.textOf(text) : text
}

/** Several texts as one that stands for no others: each but a single one with its length before it. */
export function emitKey(emitter: Emitter, nodes: readonly TextNode[]): Sql {
  const { dialect } = emitter
  const [only] = nodes
  if (nodes.length === 1 && only) return emitWholeText(emitter, only)
  const parts = nodes.flatMap(node => {
    const text = emitWholeText(emitter, node)
    return [dialect.printNumber(dialect.characters(text), 0), emitter.quote(':'), text]
  })
  return parts.length === 0 ? emitter.quote('') : dialect.concat(parts)
}

/** The same in our own words. */
export function joinKey(texts: readonly string[]): string {
  const [only] = texts
  if (texts.length === 1 && only !== undefined) return only
  return texts.map(text => `${[...text].length}:${text}`).join('')
}

/** A condition about a text that may be null; `atEmpty` is its answer for the empty text. */
export function aboutText(emitter: Emitter, { text, atEmpty }: { text: Sql; atEmpty: boolean }, condition: Sql): Sql {
  return atEmpty ? sql`(${text} IS NULL OR ${condition})` : emitter.dialect.isTrue(condition)
}
