import type { RootContent } from 'mdast'
import type { Block } from '../../model/block.ts'
import { FlowReader } from './flow-reader.ts'
import type { MarkdownContext } from './markdown-context.ts'

/** The blocks that some nodes beside each other make. */
export function readBlocks(nodes: readonly RootContent[], context: MarkdownContext): readonly Block[] {
  return new FlowReader(nodes, { context, isReferences: false }).read()
}
