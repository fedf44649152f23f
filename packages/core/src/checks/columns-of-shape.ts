import type { RuleShape } from './plan.ts'

/** Ordinals of the columns that a rule needs: without one of them it cannot run. */
export function columnsOfShape(shape: RuleShape): readonly number[] {
  const found = new Set<number>()
  collect(shape, found)
  return [...found].sort((left, right) => left - right)
}

/** A `cell` node is the only one with both members. */
function collect(node: unknown, found: Set<number>): void {
  if (node === null || typeof node !== 'object') return
  if ('op' in node && node.op === 'cell' && 'column' in node && typeof node.column === 'number') found.add(node.column)
  for (const child of Object.values(node)) collect(child, found)
}
