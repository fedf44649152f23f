import type { CodePoints } from './code-points.ts'

/** What a pattern means, its spelling forgotten. The empty sequence fits the empty text. */
export type PatternNode =
  /** One character of a set that is never empty. */
  | { readonly op: 'character'; readonly of: CodePoints }
  | { readonly op: 'sequence'; readonly of: readonly PatternNode[] }
  /** One of them; never empty. */
  | { readonly op: 'choice'; readonly of: readonly PatternNode[] }
  /** `most` null: without end. */
  | { readonly op: 'repeat'; readonly of: PatternNode; readonly least: number; readonly most: number | null }

/** A pattern that was read: always of the whole text. */
export interface Pattern {
  readonly text: string
  readonly node: PatternNode
}

/** Fits the empty text only. */
export const nothing: PatternNode = { op: 'sequence', of: [] }

/** How many steps a pattern has when its repetitions are written out; what engines need room for. May be Infinity. */
export function stepsOf(node: PatternNode): number {
  switch (node.op) {
    case 'character':
      return 1
    case 'sequence':
    case 'choice':
      return node.of.reduce((sum, part) => sum + stepsOf(part), 1)
    case 'repeat':
      return 1 + Math.max(node.most ?? node.least + 1, 1) * stepsOf(node.of)
  }
}
