import { openPackage } from '../../../container/office-package.ts'
import type { Block, Num } from '../../model/block.ts'
import type { Inline } from '../../model/inline.ts'
import type { Section, StandardDocument } from '../../model/standard-document.ts'
import { topSections } from '../../model/walk.ts'
import { expectSameAnew } from '../../write/word/round-trip-under-test.ts'
import { type ReadWordOptions, readWord, type WordReading } from '../read-word.ts'
import { type Draft, writeDraft } from './draft-under-test.ts'

/** Reads a draft that was just written; written anew and read again it must be the same. */
export function readDraft(draft: Draft, options: ReadWordOptions = {}): WordReading {
  const reading = readWord(openPackage(writeDraft(draft)), options)
  expectSameAnew(reading.document)
  return reading
}

/** The structure of a draft, a line for each piece, those inside another further in. */
export function sketchOf(draft: Draft, options: ReadWordOptions = {}): string[] {
  return sketchOfDocument(readDraft(draft, options).document)
}

/** The structure of a document in the same form. */
export function sketchOfDocument(document: StandardDocument): string[] {
  return topSections(document).flatMap(section => sketchSection(section))
}

/** The blocks of the first section of a body that has nothing before it but `1 x`. */
export function sketchBlocks(body: string, draft: Partial<Draft> = {}): string[] {
  const styles = [...(draft.styles ?? []), { id: 'head', name: 'heading 1' }]
  const lead = '<w:p><w:pPr><w:pStyle w:val="head"/></w:pPr><w:r><w:t>1 x</w:t></w:r></w:p>'
  return sketchOf({ ...draft, styles, body: lead + body })
    .slice(1)
    .map(line => line.slice(1))
}

function sketchSection({ kind, number, title, nature, blocks, sections }: Section): string[] {
  const own = `# ${kind}${shown(number)} ${title === null ? '-' : line(title)}${nature === 'informative' ? ' (i)' : ''}`
  return [own, ...deeper(blocks.flatMap(sketchBlock)), ...deeper(sections.flatMap(sketchSection))]
}

function sketchBlock(block: Block): string[] {
  switch (block.t) {
    case 'paragraph':
      return [`p ${line(block.inlines)}`, ...notesIn(block.inlines)]
    case 'list': {
      const items = block.items.flatMap(item => [`-${shown(item.number)}`, ...deeper(item.blocks.flatMap(sketchBlock))])
      return [`list ${block.style}`, ...deeper(items)]
    }
    case 'table': {
      const head = `table${shown(block.number)} ${line(block.title)}${block.unit ? ` [${block.unit}]` : ''} head ${block.headerRows}`
      const rows = block.rows.map(row => row.map(cell => `${span(cell)}${inside(cell.blocks)}`).join(' | '))
      return [head + (block.continues ? ' continued' : ''), ...deeper([...rows, ...block.notes.flatMap(sketchBlock)])]
    }
    case 'figure': {
      const parts = block.parts.map(part => `part${shown(part.number)} ${line(part.title)} ${part.images.length}`)
      const below = [...parts, ...[...block.key, ...block.notes].flatMap(sketchBlock)]
      const alt = block.images.map(image => image.alt).join(',')
      return [
        `figure${shown(block.number)} ${line(block.title)} ${block.images.length}${alt === '' ? '' : ` ${alt}`}`,
        ...deeper(below),
      ]
    }
    case 'formula':
      return [
        `formula${shown(block.number)} ${bare(block.formula.mathml)}`,
        ...deeper(block.where.flatMap(sketchBlock)),
      ]
    case 'note':
    case 'example':
      return [
        `${block.t}${shown(block.number)}${block.isBoxed ? ' boxed' : ''}`,
        ...deeper(block.blocks.flatMap(sketchBlock)),
      ]
    case 'term': {
      const names = block.names.map(
        name => `${name.text} ${name.language}${name.isAbbreviation ? ' abbreviation' : ''} ${name.status}`,
      )
      const source = block.source ? [`source ${block.source.text}${block.source.isModified ? ' modified' : ''}`] : []
      return [
        `term${shown(block.number)} ${names.join(', ')}`,
        ...deeper([...[...block.definition, ...block.notes].flatMap(sketchBlock), ...source]),
      ]
    }
    case 'reference':
      return [
        `ref${shown(block.number)} ${block.standard}${block.isDated ? ' dated' : ''}${block.isAllParts ? ' all' : ''} ${block.title}`,
      ]
    default:
      return [`${block.t} ${block.text}`]
  }
}

function shown(number: Num | null): string {
  if (!number || (number.stated === null && number.computed === null)) return ''
  const { stated, computed, isAutomatic } = number
  const sign = isAutomatic ? '' : stated === null ? '' : '~'
  return ` ${stated === computed ? stated : `${stated}/${computed}`}${sign}`
}

function line(inlines: readonly Inline[]): string {
  return inlines.map(sketchInline).join('')
}

function sketchInline(inline: Inline): string {
  switch (inline.t) {
    case 'text':
      return inline.marks ? `{${inline.marks.join(' ')}:${inline.text}}` : inline.text
    case 'link':
      return `<${inline.href}>${inline.text}</>`
    case 'math':
      return `<${bare(inline.mathml)}>`
    case 'image':
      return `<image ${inline.alt}>`
    case 'footnote':
      return '<footnote>'
    case 'break':
      return '<br>'
  }
}

function notesIn(inlines: readonly Inline[]): string[] {
  return inlines.flatMap(inline => (inline.t === 'footnote' ? deeper(inline.blocks.flatMap(sketchBlock)) : []))
}

function inside(blocks: readonly Block[]): string {
  return blocks.map(block => (block.t === 'paragraph' ? line(block.inlines) : sketchBlock(block).join(';'))).join('/')
}

function span({ columns, rows }: { readonly columns: number; readonly rows: number }): string {
  return columns === 1 && rows === 1 ? '' : `${columns}x${rows} `
}

function bare(mathml: string): string {
  return mathml.replace(/^<math[^>]*>|<\/math>$/g, '')
}

function deeper(lines: readonly string[]): string[] {
  return lines.map(each => ` ${each}`)
}
