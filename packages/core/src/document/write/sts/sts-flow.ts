import { tag } from '../../../container/xml-write.ts'
import type { Block, ReferenceBlock } from '../../model/block.ts'
import { type Facts, writeFacts } from './sts-facts.ts'

/** An element that was made of a block. */
export interface FlowPiece {
  readonly name: string
  readonly xml: string
}

/** Elements that blocks become and that may stand in some element as they are. */
export type Place = keyof typeof places

const everywhere = ['p', 'non-normative-note', 'non-normative-example']
const flow = [...everywhere, 'list', 'table-wrap', 'fig', 'disp-formula', 'code', 'boxed-text']
/** From the content models of NISO STS 1.0 (ANSI/NISO Z39.102-2017). */
const places = {
  section: new Set([...flow, 'ref-list']),
  note: new Set(flow),
  item: new Set([...everywhere, 'list']),
  foot: new Set(everywhere),
  cell: new Set([...everywhere, 'list', 'fig', 'disp-formula', 'code']),
  figure: new Set([...everywhere, 'list', 'table-wrap', 'disp-formula', 'code']),
} satisfies Record<string, ReadonlySet<string>>

/** Elements side by side; what may not stand there is held by a paragraph that is marked as none. */
export function flowXml(pieces: readonly FlowPiece[], place: Place): string {
  const lawful: ReadonlySet<string> = places[place]
  return pieces.map(({ name, xml }) => `${lawful.has(name) ? xml : held(name, xml)}\n`).join('')
}

/** For places that want at least one element. */
export function filledFlowXml(pieces: readonly FlowPiece[], place: Place): string {
  return pieces.length > 0 ? flowXml(pieces, place) : tag('p', { 'specific-use': writeFacts({ none: true }) })
}

function held(name: string, xml: string): string {
  const said = { 'specific-use': writeFacts({ held: true }) }
  return tag('p', said, name === 'term-sec' ? tag('boxed-text', said, xml) : xml)
}

/** Facts that the place of a block gives it, beside its own. */
export type MakePieces = (block: Exclude<Block, ReferenceBlock>, more: Facts) => readonly FlowPiece[]

/** Blocks as elements; references that follow each other are one list. */
export function flowPieces(
  blocks: readonly Block[],
  {
    make,
    entry,
    more = {},
  }: { readonly make: MakePieces; readonly entry: (entry: ReferenceBlock) => string; readonly more?: Facts },
): readonly FlowPiece[] {
  const pieces: FlowPiece[] = []
  let entries = ''
  const end = () => {
    if (entries !== '')
      pieces.push({
        name: 'ref-list',
        xml: tag('ref-list', { 'specific-use': writeFacts({ entries: true, ...more }) }, entries),
      })
    entries = ''
  }
  for (const block of blocks) {
    if (block.t === 'reference') entries += entry(block)
    else {
      end()
      pieces.push(...make(block, more))
    }
  }
  end()
  return pieces
}
