import type {
  Block,
  FigureBlock,
  FormulaBlock,
  ListBlock,
  ListStyle,
  NoteBlock,
  OpaqueBlock,
  Paragraph,
  ReferenceBlock,
} from '../../model/block.ts'
import { plainText } from '../../model/plain-text.ts'
import { annotateMathml, formulaOfLatex } from '../../read/markdown/latex.ts'
import { writeAttributes } from '../../read/markdown/piece-attributes.ts'
import { beginsWithNumber } from '../../read/markdown/read-references.ts'
import { escapeMarkdown, reference } from './escape-text.ts'
import type { MarkdownParts } from './markdown-parts.ts'
import { writeInlines } from './write-inlines.ts'
import { writeRows } from './write-table.ts'

/** Where blocks stand. */
export interface BlocksPlace {
  readonly parts: MarkdownParts
  /** In the references a list is read as entries. */
  readonly isReferences?: boolean
  /** Style of the list around. */
  readonly inside?: ListStyle | null
}

/** Blocks with a blank line between them, and a mark where they would be read as one. */
export function writeBlocks(blocks: readonly Block[], place: BlocksPlace): string {
  const pieces: string[] = []
  let last: Block | null = null
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    if (!block) continue
    if (last && runsTogether(last, block)) pieces.push('<!-- -->')
    pieces.push(...place.parts.suppressionsOf(block.id))
    if (block.t === 'reference') {
      const entries = [block]
      for (
        let next = blocks[at + 1];
        next?.t === 'reference' && !next.number === !block.number;
        next = blocks[++at + 1]
      )
        entries.push(next)
      pieces.push(writeReferences(entries, place))
      last = entries.at(-1) ?? block
    } else {
      pieces.push(writeBlock(block, place))
      last = block
    }
  }
  return pieces.join('\n\n')
}

/** Whether the second of two blocks would be taken for a part of the first. */
function runsTogether(first: Block, second: Block): boolean {
  const isList = (block: Block) =>
    block.t === 'list' || block.t === 'reference' || (block.t === 'figure' && block.parts.length > 0)
  if (isList(first) && isList(second)) return true
  if (first.t === 'table' || first.t === 'formula' || first.t === 'figure')
    return second.t === 'note' || second.t === 'example' || second.t === 'figure'
  return false
}

function writeBlock(block: Exclude<Block, ReferenceBlock>, place: BlocksPlace): string {
  const { parts } = place
  switch (block.t) {
    case 'paragraph':
      return writeParagraph(block, place)
    case 'list':
      return writeList(block, place)
    case 'table':
      return writeFramed(
        [
          ...before({ id: block.number ? null : parts.id(block.id), values: { continues: block.continues } }),
          ...(block.number ? [caption('表', block, parts)] : []),
          ...(block.unit === undefined ? [] : [escapeMarkdown(block.unit, { isLineStart: true, isBeforeLink: false })]),
          writeRows(block, parts),
        ],
        block.notes,
        parts,
      )
    case 'figure':
      return writeFigure(block, parts)
    case 'formula':
      return writeFormula(block, parts)
    case 'note':
    case 'example':
      return quote(writeNote(block, parts))
    case 'term':
      return ''
    case 'code':
      return join([...before({ id: parts.id(block.id) }), fenced(block.text, block.language ?? '')])
    case 'opaque':
      return join([...before({ id: parts.id(block.id) }), writeOpaque(block)])
  }
}

type Attributes = Parameters<typeof writeAttributes>[0]

/** Attributes on a line of their own before a block; nothing when there are none. */
function before(attributes: Attributes): string[] {
  const written = writeAttributes(attributes)
  return written === '' ? [] : [written]
}

function join(pieces: readonly string[]): string {
  return pieces.join('\n\n')
}

/** A paragraph; of class `paragraph` where it would be read as something else. */
export function writeParagraph(
  { id, inlines }: Pick<Paragraph, 'id' | 'inlines'>,
  { parts, isReferences }: BlocksPlace,
): string {
  const isPicture = inlines.every(inline => inline.t === 'image' || inline.t === 'break')
  const isEntry = isReferences && beginsWithNumber(plainText(inlines))
  const classes = isPicture || isEntry ? ['paragraph'] : []
  const attributes = writeAttributes({ id: parts.id(id), classes })
  return withAttributes(writeInlines(inlines, { parts, isLineStart: true }), attributes)
}

/** A line with attributes behind it. */
export function withAttributes(line: string, attributes: string): string {
  if (attributes === '') return line
  return line === '' ? attributes : `${line} ${attributes}`
}

function writeList({ id, style, items }: ListBlock, { parts, inside }: BlocksPlace): string {
  const plain =
    style === 'dash' || style === 'bullet' || style === 'arabic' || (style === 'alpha' && inside !== 'alpha')
  const classes = plain ? [] : [style]
  const written = items.map((item, at) => {
    const mark = style === 'dash' ? '-' : style === 'bullet' ? '*' : `${at + 1}${style === 'arabic' ? ')' : '.'}`
    const content = writeBlocks(item.blocks, { parts, inside: style })
    const stated = parts.id(item.id)
    const attributes = stated === null ? '' : writeAttributes({ id: stated, classes: ['item'] })
    return `${mark} ${indent(itemContent(attributes, content, item.blocks[0]), mark.length + 1)}`.trimEnd()
  })
  return join([...before({ id: parts.id(id), classes }), written.join('\n')])
}

function itemContent(attributes: string, content: string, first: Block | undefined): string {
  // A dash with nothing behind it would begin with a blank line, which ends an item.
  if (attributes === '') return first?.t === 'paragraph' || first === undefined ? content : `<!-- -->\n\n${content}`
  return first?.t === 'paragraph' ? `${attributes} ${content}` : `${attributes}\n\n${content}`
}

function indent(text: string, width: number): string {
  return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(width)}`)
}

function quote(text: string): string {
  return text
    .split('\n')
    .map(line => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

function caption(
  word: string,
  { id, title, number }: Pick<FigureBlock, 'id' | 'title' | 'number'>,
  parts: MarkdownParts,
): string {
  const line = writeInlines(title, { parts, isLineStart: false })
  return withAttributes(`${word}${number?.stated ?? ''}：${line}`, writeAttributes({ id: parts.id(id) }))
}

/** Pieces with what belongs to their frame in quotes: each note by itself, what stands between them together. */
function writeFramed(pieces: readonly string[], notes: readonly Block[], parts: MarkdownParts): string {
  const frames: Block[][] = []
  for (const block of notes) {
    const last = frames.at(-1)
    if (last && !isNote(block) && last[0] && !isNote(last[0])) last.push(block)
    else frames.push([block])
  }
  return join([...pieces, ...frames.map(blocks => writeFrame(blocks, parts))])
}

function isNote(block: Block): block is NoteBlock {
  return block.t === 'note' || block.t === 'example'
}

function writeFrame(blocks: readonly Block[], parts: MarkdownParts): string {
  const [only] = blocks
  return quote(only && isNote(only) ? writeNote(only, parts) : parts.blocks(blocks))
}

function writeNote({ t, id, number, isBoxed, blocks }: NoteBlock, parts: MarkdownParts): string {
  const attributes = writeAttributes({ id: parts.id(id), classes: isBoxed ? ['boxed'] : [] })
  const word = `${t === 'note' ? '注' : '示例'}${number?.stated ?? ''}${attributes}：`
  const [first, ...others] = blocks
  if (first?.t !== 'paragraph') return join([word, ...(blocks.length > 0 ? [parts.blocks(blocks)] : [])])
  const line = withAttributes(
    writeInlines(first.inlines, { parts, isLineStart: false }),
    writeAttributes({ id: parts.id(first.id) }),
  )
  // Written together, so that marks between blocks that run together are set.
  const rest = others.length > 0 ? parts.blocks(others) : ''
  return join([word + line, ...(rest === '' ? [] : [rest])])
}

function writeFigure(figure: FigureBlock, parts: MarkdownParts): string {
  const image = ({ asset, alt }: FigureBlock['images'][number]) =>
    `![${escapeMarkdown(alt, { isLineStart: false, isBeforeLink: false })}](<${parts.assetPath(asset)}>)`
  const lines = figure.parts.map((part, at) => {
    const title = writeInlines(part.title, { parts, isLineStart: false })
    return withAttributes(
      `${at + 1}. ${[...part.images.map(image), title].join(' ')}`,
      writeAttributes({ id: parts.id(part.id) }),
    )
  })
  const key = figure.key.length > 0 ? [quote(join(['标引序号说明：', parts.blocks(figure.key)]))] : []
  return writeFramed(
    [
      ...before({ id: figure.number ? null : parts.id(figure.id) }),
      ...(figure.images.length > 0 ? [figure.images.map(image).join(' ')] : []),
      ...(lines.length > 0 ? [lines.join('\n')] : []),
      ...(figure.number ? [caption('图', figure, parts)] : []),
      ...key,
    ],
    figure.notes,
    parts,
  )
}

function writeFormula({ id, number, formula, where }: FormulaBlock, parts: MarkdownParts): string {
  const classes = number ? [] : ['unnumbered']
  const { latex } = formula
  const fits =
    latex !== undefined &&
    latex.trim() === latex &&
    !/\$|\n\s*\n|\\tag/.test(latex) &&
    formulaOfLatex(latex, true).formula.mathml === formula.mathml
  const tag = number?.stated ? `\\tag{${number.stated}}` : ''
  const body = fits ? `$$\n${latex}${tag}\n$$` : fenced(annotateMathml(formula), '{=mathml}')
  const explained = where.length > 0 ? [quote(join(['式中：', parts.blocks(where)]))] : []
  return join([...before({ id: parts.id(id), classes }), body, ...explained])
}

function writeOpaque({ format, source, text }: OpaqueBlock): string {
  const meta = text.replace(/[^\p{L}\p{N}，。 ]/gu, reference).replace(/^ | $/g, '&#32;')
  return fenced(source, `{=${format}}${meta === '' ? '' : ` ${meta}`}`)
}

/** Text in a fence that it does not hold itself. */
function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const ticks = '`'.repeat(longest + 1)
  return `${ticks}${language}\n${text === '' ? '' : `${text}\n`}${ticks}`
}

function writeReferences(entries: readonly ReferenceBlock[], { parts, isReferences }: BlocksPlace): string {
  const lines = entries.map((entry, at) => {
    const mark = entry.number ? `${at + 1}.` : '-'
    const line = writeInlines(entry.inlines, { parts, isLineStart: true })
    return `${mark} ${withAttributes(line, writeAttributes({ id: parts.id(entry.id) }))}`
  })
  return join([...before({ classes: isReferences ? [] : ['references'] }), lines.join('\n')])
}
