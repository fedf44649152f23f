import type { Block } from './block.ts'
import type { Inline } from './inline.ts'
import type { Section } from './standard-document.ts'

/** Stands for what is no text in a line: a formula, a picture, the mark of a footnote. */
export const objectSign = '\ufffc'

/** The text of a line; ranges of provisions and references count in it. Formulas, pictures and footnotes are one sign each. */
export function plainText(inlines: readonly Inline[]): string {
  let text = ''
  for (const inline of inlines) text += textOf(inline)
  return text
}

function textOf(inline: Inline): string {
  if (inline.t === 'text' || inline.t === 'link') return inline.text
  return inline.t === 'break' ? '\n' : objectSign
}

/** Title of a section or a caption, blanks folded; empty for a clause without one. */
export function titleText(title: readonly Inline[] | null): string {
  return title
    ? plainText(title)
        .replaceAll(objectSign, '')
        .replace(/[\s\u3000]+/g, ' ')
        .trim()
    : ''
}

/** Everything that can be read in a block, a line for each paragraph and cell. */
export function blockText(block: Block): string {
  switch (block.t) {
    case 'paragraph':
    case 'reference':
      return plainText(block.inlines)
    case 'list':
      return lines(block.items.flatMap(item => item.blocks))
    case 'table':
      return join([
        plainText(block.title),
        ...block.rows.flatMap(row => row.map(cell => lines(cell.blocks))),
        lines(block.notes),
      ])
    case 'figure':
      return join([
        plainText(block.title),
        ...block.parts.map(part => plainText(part.title)),
        lines(block.key),
        lines(block.notes),
      ])
    case 'formula':
      return lines(block.where)
    case 'note':
    case 'example':
      return lines(block.blocks)
    case 'term':
      return join([...block.names.map(name => name.text), lines(block.definition), lines(block.notes)])
    case 'code':
    case 'opaque':
      return block.text
  }
}

/** Everything that can be read in a section, its clauses too. */
export function sectionText(section: Section): string {
  return join([titleText(section.title), lines(section.blocks), ...section.sections.map(sectionText)])
}

function lines(blocks: readonly Block[]): string {
  return join(blocks.map(blockText))
}

function join(texts: readonly string[]): string {
  return texts.filter(text => text !== '').join('\n')
}
