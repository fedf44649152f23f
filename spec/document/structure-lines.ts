import type { Block, Num } from '@biaochi/core/document/model/block.ts'
import type { Inline } from '@biaochi/core/document/model/inline.ts'
import { shownNumber } from '@biaochi/core/document/model/number-document.ts'
import type { Section, StandardDocument } from '@biaochi/core/document/model/standard-document.ts'
import { topSections } from '@biaochi/core/document/model/walk.ts'

/** The structure of a document as the guide to Markdown shows it: a line for each piece, what is inside further in. */
export function structureLines(document: StandardDocument): string[] {
  const { meta, suppressions } = document
  return [
    ...meta.titles.map(({ language, parts }) => words('title', language, parts.join(' | '))),
    ...(meta.stage === null ? [] : [words('stage', meta.stage, meta.stageWords)]),
    ...topSections(document).flatMap(sectionLines),
    ...suppressions.map(({ rule, reason }) => words('ignored', rule, reason)),
  ]
}

function sectionLines({ kind, number, title, nature, blocks, sections }: Section): string[] {
  const own = words('#', kind, shown(number), title && line(title), nature === 'informative' && `(${nature})`)
  return [own, ...inside(blocks.flatMap(blockLines)), ...inside(sections.flatMap(sectionLines))]
}

function blockLines(block: Block): string[] {
  switch (block.t) {
    case 'paragraph':
      return [words('p', line(block.inlines)), ...inside(block.inlines.flatMap(footnoteLines))]
    case 'list':
      return [
        words('list', block.style),
        ...inside(
          block.items.flatMap(item => [words('item', shown(item.number)), ...inside(item.blocks.flatMap(blockLines))]),
        ),
      ]
    case 'table': {
      const rows = block.rows.map((row, at) => {
        const cells = row.map(cell => cell.blocks.flatMap(blockLines).join(' ').replace(/^p /, '') + span(cell))
        return words(at < block.headerRows ? 'head' : 'row', cells.join(' | '))
      })
      const own = words('table', shown(block.number), line(block.title), block.unit && `[${block.unit}]`)
      return [own, ...inside([...rows, ...block.notes.flatMap(blockLines)])]
    }
    case 'figure': {
      const images = block.images.map(({ alt }) => words('image', alt))
      const parts = block.parts.map(part => words('part', shown(part.number), line(part.title)))
      const key = block.key.length > 0 ? ['key', ...inside(block.key.flatMap(blockLines))] : []
      const own = words('figure', shown(block.number), line(block.title))
      return [own, ...inside([...images, ...parts, ...key, ...block.notes.flatMap(blockLines)])]
    }
    case 'formula':
      return [
        words('formula', shown(block.number), block.formula.latex ?? block.formula.mathml),
        ...inside(block.where.flatMap(blockLines)),
      ]
    case 'note':
    case 'example':
      return [
        words(block.t, shown(block.number), block.isBoxed && 'boxed'),
        ...inside(block.blocks.flatMap(blockLines)),
      ]
    case 'term': {
      const names = block.names.map(({ text, language, status }) =>
        words('name', text, language, status === 'preferred' ? null : status),
      )
      const source = block.source ? [words('source', block.source.text)] : []
      return [
        words('term', shown(block.number)),
        ...inside([...names, ...[...block.definition, ...block.notes].flatMap(blockLines), ...source]),
      ]
    }
    case 'reference':
      return [
        words(
          'reference',
          shown(block.number),
          block.standard ?? line(block.inlines),
          block.isDated && 'dated',
          block.isAllParts && 'all parts',
        ),
      ]
    default:
      return [words(block.t, block.text)]
  }
}

function line(inlines: readonly Inline[]): string {
  return inlines
    .map(inline => {
      if (inline.t === 'text') return inline.marks ? `${inline.text}(${inline.marks.join(' ')})` : inline.text
      if (inline.t === 'math') return `$${inline.latex ?? inline.mathml}$`
      return inline.t === 'link' ? `${inline.text}(${inline.href})` : `(${inline.t})`
    })
    .join('')
}

function footnoteLines(inline: Inline): string[] {
  return inline.t === 'footnote' ? ['footnote', ...inside(inline.blocks.flatMap(blockLines))] : []
}

function shown(number: Num | null): string | null {
  return shownNumber(number)
}

function span({ columns, rows }: { readonly columns: number; readonly rows: number }): string {
  return columns === 1 && rows === 1 ? '' : ` (${columns}×${rows})`
}

function words(...parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter(part => typeof part === 'string' && part !== '').join(' ')
}

function inside(lines: readonly string[]): string[] {
  return lines.map(one => `  ${one}`)
}
