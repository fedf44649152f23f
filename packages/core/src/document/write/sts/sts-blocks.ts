import { escapeText, tag } from '../../../container/xml-write.ts'
import type {
  Block,
  CodeBlock,
  FormulaBlock,
  ListBlock,
  ListStyle,
  NoteBlock,
  OpaqueBlock,
  Paragraph,
  ReferenceBlock,
} from '../../model/block.ts'
import { shownNumber } from '../../model/number-document.ts'
import { type Facts, writeFacts } from './sts-facts.ts'
import { figureXml } from './sts-figure.ts'
import { type FlowPiece, filledFlowXml, flowPieces, flowXml, type Place } from './sts-flow.ts'
import { type InlineSetting, inlinesXml } from './sts-inlines.ts'
import { formulaXml } from './sts-math.ts'
import { entryXml } from './sts-reference.ts'
import { type RunningText, runningTextXml } from './sts-running-text.ts'
import { tableXml } from './sts-table.ts'
import { termXml } from './sts-term.ts'
import { placeFacts, type StsWriting } from './sts-writing.ts'

/** Writes blocks, and what they hold. */
export class BlockWriter implements InlineSetting {
  readonly writing: StsWriting
  readonly isNamed = false

  constructor(writing: StsWriting) {
    this.writing = writing
  }

  footnote = (blocks: readonly Block[]): string => filledFlowXml(this.#pieces(blocks), 'foot')

  /** Blocks in some place of STS; `more` are facts that each of them bears. */
  flow(blocks: readonly Block[], place: Place, more: Facts = {}): string {
    return flowXml(this.#pieces(blocks, more), place)
  }

  /** The same for a place that wants at least one element. */
  filledFlow(blocks: readonly Block[], place: Place): string {
    return filledFlowXml(this.#pieces(blocks), place)
  }

  #pieces(blocks: readonly Block[], more: Facts = {}): readonly FlowPiece[] {
    const entry = (reference: ReferenceBlock) => entryXml(reference, this)
    return flowPieces(blocks, { make: (block, more) => this.#make(block, more), entry, more })
  }

  #make(block: Exclude<Block, ReferenceBlock>, more: Facts): readonly FlowPiece[] {
    switch (block.t) {
      case 'paragraph':
        return [{ name: 'p', xml: this.paragraph(block, more) }]
      case 'list':
        return [{ name: 'list', xml: this.#list(block, more) }]
      case 'table':
        return [{ name: 'table-wrap', xml: tableXml(block, more, this) }]
      case 'figure':
        return [{ name: 'fig', xml: figureXml(block, more, this) }]
      case 'formula':
        return this.#formula(block, more)
      case 'note':
      case 'example':
        return [this.#note(block, more)]
      case 'term':
        return [{ name: 'term-sec', xml: termXml(block, more, this) }]
      case 'code':
        return [{ name: 'code', xml: this.#code(block, more) }]
      case 'opaque':
        return [{ name: 'boxed-text', xml: this.#opaque(block, more) }]
    }
  }

  /** A paragraph with its annotations. */
  paragraph(paragraph: Paragraph, more: Facts): string {
    const attributes = this.writing.piece(paragraph.id, { ...placeFacts(paragraph.place), ...more })
    return tag('p', attributes, runningTextXml(paragraph, this))
  }

  #list(list: ListBlock, more: Facts): string {
    const { style } = list
    const items = list.items.map(item => {
      const shown = shownNumber(item.number)
      const sign = signs[style] ?? (shown === null ? '' : `${shown})`)
      const label = sign === '' ? '' : tag('label', {}, escapeText(sign))
      const attributes = this.writing.numbered(item.id, item.number, placeFacts(item.place))
      return tag('list-item', attributes, label + this.filledFlow(item.blocks, 'item'))
    })
    const facts = { style, items: items.length === 0 ? 0 : undefined, ...placeFacts(list.place), ...more }
    const attributes = { 'list-type': listTypes[style], ...this.writing.piece(list.id, facts) }
    const none = tag('list-item', {}, this.filledFlow([], 'item'))
    return tag('list', attributes, items.length === 0 ? none : items.join(''))
  }

  #formula(block: FormulaBlock, more: Facts): readonly FlowPiece[] {
    const { open, close } = this.writing.words
    const { content, facts } = formulaXml(block.formula)
    const shown = shownNumber(block.number)
    const label = shown === null ? '' : tag('label', {}, escapeText(open + shown + close))
    const said = { ...facts, ...placeFacts(block.place), ...more }
    const xml = tag('disp-formula', this.writing.numbered(block.id, block.number, said), label + content)
    return [{ name: 'disp-formula', xml }, ...this.#pieces(block.where, { ...more, where: block.id })]
  }

  #note(note: NoteBlock, more: Facts): FlowPiece {
    const { words } = this.writing
    const shown = shownNumber(note.number)
    const label = `${note.t === 'note' ? words.note : words.example}${shown ?? ''}`.trim() + words.colon.trim()
    const boxed = note.isBoxed === undefined ? undefined : String(note.isBoxed)
    const facts = { boxed, ...placeFacts(note.place), ...more }
    const attributes = {
      'content-type': note.isBoxed === true ? 'boxed' : null,
      ...this.writing.numbered(note.id, note.number, facts),
    }
    const name = note.t === 'note' ? 'non-normative-note' : 'non-normative-example'
    const content = tag('label', {}, escapeText(label)) + this.flow(note.blocks, 'note')
    return { name, xml: tag(name, attributes, content) }
  }

  #code(code: CodeBlock, more: Facts): string {
    const attributes = {
      language: code.language,
      'xml:space': 'preserve',
      ...this.writing.piece(code.id, { ...placeFacts(code.place), ...more }),
    }
    return tag('code', attributes, escapeText(code.text))
  }

  #opaque({ id, format, source, text, place }: OpaqueBlock, more: Facts): string {
    const attributes = {
      'content-type': 'opaque',
      ...this.writing.piece(id, { opaque: format, ...placeFacts(place), ...more }),
    }
    const kept = tag('preformat', { 'preformat-type': format, 'xml:space': 'preserve' }, escapeText(source))
    return tag(
      'boxed-text',
      attributes,
      tag('p', { 'specific-use': writeFacts({ text: true }) }, escapeText(text)) + kept,
    )
  }

  /** Term entries of a section. */
  terms(blocks: readonly Block[]): string {
    return this.#pieces(blocks)
      .map(({ xml }) => `${xml}\n`)
      .join('')
  }

  /** An entry of the references. */
  entry(reference: ReferenceBlock): string {
    return entryXml(reference, this)
  }

  /** A caption or a title. */
  line(inlines: Parameters<typeof inlinesXml>[0]): string {
    return inlinesXml(inlines, this)
  }

  /** Running text outside of paragraphs; `isNamed` when it lies in a `named-content`. */
  text(text: RunningText, isNamed: boolean): string {
    return runningTextXml(text, { writing: this.writing, footnote: this.footnote, isNamed })
  }
}

const signs: Partial<Record<ListStyle, string>> = { dash: '——', bullet: '●' }
const listTypes: Readonly<Record<ListStyle, string>> = {
  dash: 'dash',
  bullet: 'bullet',
  alpha: 'alpha-lower',
  arabic: 'order',
  roman: 'roman-lower',
}
