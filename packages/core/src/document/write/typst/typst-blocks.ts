import type {
  Block,
  FigureBlock,
  FormulaBlock,
  ListBlock,
  NoteBlock,
  Paragraph,
  ReferenceBlock,
  TermBlock,
} from '../../model/block.ts'
import { titleText } from '../../model/plain-text.ts'
import { mathToTypst } from './math-typst.ts'
import { inlinesToTypst, paragraphToTypst } from './typst-inlines.ts'
import { tableToTypst } from './typst-table.ts'
import { array, call, content, quote } from './typst-text.ts'
import { labelOf, numberToPrint, type TypstWriting } from './typst-writing.ts'

/** Blocks as expressions, in order. */
export function blocksToTypst(blocks: readonly Block[], writing: TypstWriting): readonly string[] {
  return blocks.flatMap(block => blockToTypst(block, writing))
}

function blockToTypst(block: Block, writing: TypstWriting): readonly string[] {
  const label = labelOf(block.id, writing)
  const anchor = label.length > 0 ? [content(label)] : []
  return [...anchor, expressionOf(block, writing)]
}

function expressionOf(block: Block, writing: TypstWriting): string {
  switch (block.t) {
    case 'paragraph':
      return call('par', [content(paragraphToTypst(block, writing))])
    case 'list':
      return listToTypst(block, writing)
    case 'table':
      return tableToTypst(block, writing)
    case 'figure':
      return figureToTypst(block, writing)
    case 'formula':
      return formulaToTypst(block, writing)
    case 'note':
    case 'example':
      return noteToTypst(block, writing)
    case 'term':
      return termToTypst(block, writing)
    case 'reference':
      return referenceToTypst(block, writing)
    case 'code':
      return call('code', [codeString(block.text)])
    case 'opaque':
      return call('kept', [content(block.text.split('\n').map(line => call('par', [content([quote(line)])])))])
  }
}

/** Lines of code stand as they are. */
function codeString(text: string): string {
  return `${array(text.split(/\r\n|\r|\n/).map(line => quote(line.replaceAll('\t', '    '))))}.join("\\n")`
}

function indentOf({ isInside, isEnglish }: TypstWriting): string {
  return isInside || isEnglish ? '0pt' : '2em'
}

function listToTypst({ style, items }: ListBlock, writing: TypstWriting): string {
  const inner = { ...writing, isInside: true, listDepth: writing.listDepth + 1 }
  const bodies = items.map(item => content([...anchorOf(item.id, writing), ...blocksToTypst(item.blocks, inner)]))
  const indent = indentOf(writing)
  if (style === 'dash' || style === 'bullet') {
    const dash = writing.isEnglish ? '—' : '——'
    return call('bullets', [quote(style === 'dash' ? dash : '●'), indent, ...bodies])
  }
  const labels = items.map(({ number }) => {
    const shown = numberToPrint(number, writing)
    return quote(number?.printed ?? (shown === null ? '' : `${shown})`))
  })
  return call('numbered', [array(labels), indent, ...bodies])
}

function anchorOf(id: string, writing: TypstWriting): readonly string[] {
  const label = labelOf(id, writing)
  return label.length > 0 ? [content(label)] : []
}

function figureToTypst(block: FigureBlock, writing: TypstWriting): string {
  const { words, assets } = writing
  const inner = { ...writing, isInside: true }
  const title = titleText(block.title)
  const shown = numberToPrint(block.number, writing)
  const hasCaption = block.number !== null || block.title.length > 0
  const mark = block.number === null ? [] : [quote(`${words.figure}${shown ?? ''}　`)]
  const all = block.images.map(image => assets.picture(image.asset, image.alt || title))
  const parts = block.parts.map(part => {
    const label = numberToPrint(part.number, writing)
    const images = part.images.map(image => assets.picture(image.asset, image.alt || titleText(part.title), 220))
    const name = [...(label === null ? [] : [quote(`${label}) `)]), ...inlinesToTypst(part.title, inner)]
    return call('figure-part', [content(name), content([...anchorOf(part.id, writing), ...images])])
  })
  if (parts.length > 0) all.push(call('figure-parts', [String(Math.min(2, parts.length)), ...parts]))
  const below = [...blocksToTypst(block.key, inner), ...blocksToTypst(block.notes, inner)]
  return call('figure-frame', [content(all)], {
    title: hasCaption ? content([...mark, ...inlinesToTypst(block.title, inner)]) : null,
    key: below.length > 0 ? content(below) : null,
  })
}

function formulaToTypst({ number, formula, where }: FormulaBlock, writing: TypstWriting): string {
  const { words } = writing
  const { body, alt } = mathToTypst(formula)
  const shown = numberToPrint(number, writing)
  const printed = shown === null ? 'none' : quote(`${words.open}${shown}${words.close}`)
  const made = call('formula', [printed, quote(alt), body])
  if (where.length === 0) return made
  return content([made, call('par', [content([quote(words.where)])]), ...blocksToTypst(where, writing)])
}

function noteToTypst(block: NoteBlock, writing: TypstWriting): string {
  const { words } = writing
  const word = block.t === 'note' ? words.note : words.example
  const number = numberToPrint(block.number, writing)
  const label = `${number === null ? word.trimEnd() : word + number}${words.colon}`
  const inner = { ...writing, isInside: true }
  const [first, ...rest] = block.blocks
  const begins = first?.t === 'paragraph'
  const behind = blocksToTypst(begins ? rest : block.blocks, inner)
  const line = begins ? [...anchorOf(first.id, writing), ...paragraphToTypst(first, inner)] : []
  const made = call('labelled', [quote(label), indentOf(writing), content(line), content(behind)])
  return block.isBoxed ? call('framed', [made]) : made
}

function termToTypst(block: TermBlock, writing: TypstWriting): string {
  const { words, isEnglish } = writing
  const number = numberToPrint(block.number, writing)
  const own = block.names.filter(name => name.status === 'preferred' && !name.isAbbreviation)
  const others = block.names.filter(name => !own.includes(name))
  const lines: string[] = own.length > 0 ? [call('strong', [quote(own.map(({ text }) => text).join('　'))])] : []
  for (const name of others) {
    lines.push(quote(`${name.status === 'deprecated' ? words.deprecated : ''}${name.text}`))
  }
  const indent = isEnglish ? '0pt' : '2em'
  return content([
    ...(number === null ? [] : [call('term-number', [quote(number)])]),
    ...lines.map(line => call('term-name', [indent, content([line])])),
    ...block.definition.flatMap(paragraph => blockToTypst(paragraph, writing)),
    ...blocksToTypst(block.notes, writing),
    ...(block.source ? [call('par', [content([quote(sourceLine(block.source, writing))])])] : []),
  ])
}

function sourceLine({ text, isModified }: NonNullable<TermBlock['source']>, { words }: TypstWriting): string {
  const says = !isModified || /有修改|modified/i.test(text)
  return `[${words.source}${text}${says ? '' : `${words.comma}${words.modified}`}]`
}

function referenceToTypst(block: ReferenceBlock, writing: TypstWriting): string {
  const number = numberToPrint(block.number, writing)
  const printed = number === null ? 'none' : quote(`[${number}]`)
  return call('reference', [printed, indentOf(writing), content(inlinesToTypst(block.inlines, writing))])
}

/** A paragraph behind the number of a clause without a title. */
export function clauseToTypst(number: string, paragraph: Paragraph | null, writing: TypstWriting): string {
  const line = paragraph ? [...anchorOf(paragraph.id, writing), ...paragraphToTypst(paragraph, writing)] : []
  return call('clause', [quote(number), content(line)])
}
