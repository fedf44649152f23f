import type { ConditionNode, NumberNode } from '../../../ast.ts'
import { printDecimal } from '../../../reference/decimal.ts'
import { holds, numberOf, type Scene } from '../../../reference/evaluate.ts'

/** A node and the columns that it reads. */
export interface ExactNode<Node> {
  readonly node: Node
  readonly columns: readonly number[]
}

/** Computes what needs more digits than a double has, for single records: by the reference interpreter. */
export class Exact {
  readonly #cells: readonly number[]
  readonly #decoder: TextDecoder

  constructor(cells: readonly number[], encoding: string) {
    this.#cells = cells
    this.#decoder = new TextDecoder(encoding, { ignoreBOM: true })
  }

  holds({ node, columns }: ExactNode<ConditionNode>, bytes: Uint8Array, starts: Int32Array, ends: Int32Array): boolean {
    return holds(node, this.#scene(columns, bytes, starts, ends))
  }

  /** The decimal as a text without needless zeros; null where it is undefined. */
  print(
    { node, columns }: ExactNode<NumberNode>,
    bytes: Uint8Array,
    starts: Int32Array,
    ends: Int32Array,
  ): string | null {
    const decimal = numberOf(node, this.#scene(columns, bytes, starts, ends))
    return decimal ? printDecimal(decimal) : null
  }

  #scene(columns: readonly number[], bytes: Uint8Array, starts: Int32Array, ends: Int32Array): Scene {
    const cells: string[] = []
    for (const column of columns) {
      const cell = this.#cells[column] ?? -1
      cells[column] = cell < 0 ? '' : this.#decoder.decode(bytes.subarray(starts[cell], ends[cell]))
    }
    return { cells, keys: new Map() }
  }
}
