import type { Blockquote, Code, Html, Paragraph as ParagraphNode, RootContent } from 'mdast'
import type { Block, FormulaBlock, NoteBlock, OpaqueBlock, TableBlock } from '../../model/block.ts'
import { blockText, plainText } from '../../model/plain-text.ts'
import { readHtmlText } from '../html-text.ts'
import { addToFrame, type Framed } from './frame.ts'
import { formulaOfMathml } from './latex.ts'
import { captionOf, type Lead, noteLeadOf, whereLeadOf } from './leads.ts'
import type { MarkdownContext } from './markdown-context.ts'
import { attributesAtEnd, noAttributes, type PieceAttributes } from './piece-attributes.ts'
import { readFigure } from './read-figure.ts'
import { readHtmlTable, spanOfHtmlTable } from './read-html-table.ts'
import { readLatex } from './read-inlines.ts'
import { readList, readTypedList, splitLines } from './read-list.ts'
import { readLine, readParagraph } from './read-paragraph.ts'
import { readReferenceList, readReferenceParagraph } from './read-references.ts'
import { readBarTable, type TableRows } from './read-table.ts'
import { readComment } from './suppression-comment.ts'

const opaqueFormats: readonly OpaqueBlock['format'][] = ['ooxml', 'sts', 'html', 'markdown']

/** Turns nodes beside each other into blocks; captions, quotes and explanations join the block they belong to. */
export class FlowReader {
  readonly #nodes: readonly RootContent[]
  readonly #context: MarkdownContext
  readonly #isReferences: boolean
  readonly #blocks: Block[] = []
  /** Attributes that stood alone before the next block. */
  #attributes: PieceAttributes = noAttributes
  /** Whether a quote would belong to the last block. */
  #isOpen = false

  constructor(
    nodes: readonly RootContent[],
    { context, isReferences }: { readonly context: MarkdownContext; readonly isReferences: boolean },
  ) {
    this.#nodes = nodes
    this.#context = context
    this.#isReferences = isReferences
  }

  read(): readonly Block[] {
    for (let at = 0; at < this.#nodes.length; ) {
      const waiting = this.#context.takeWaiting()
      const before = this.#blocks.length
      at += this.#take(at)
      const block = this.#blocks[before]
      if (block) this.#context.suppress(waiting, block.id)
      else this.#context.suppressNext(waiting)
    }
    return this.#blocks
  }

  /** Reads what begins at a node; returns how many nodes that took. */
  #take(at: number): number {
    const node = this.#nodes[at]
    const isHeld = this.#isOpen
    this.#isOpen = false
    switch (node?.type) {
      case 'paragraph':
        return this.#paragraph(node, at, isHeld)
      case 'list':
        return this.#list(at)
      case 'blockquote':
        this.#quote(node, isHeld)
        return 1
      case 'code':
        return this.#code(node)
      case 'math':
        return this.#formula(node.value, node)
      case 'table':
        return this.#table(at, at, { caption: null, unit: null })
      case 'html':
        return this.#html(node, at)
      case 'heading':
        return this.#add(this.#opaque('markdown', this.#context.slice(node), plainHeading(node, this.#context)))
      // Definitions are read where they are used; a line across the page is the end of a document as print has it.
      default:
        return 1
    }
  }

  #add(block: Block | null, isOpen = false): 1 {
    if (block) this.#blocks.push(block)
    this.#attributes = noAttributes
    this.#isOpen = isOpen
    return 1
  }

  #paragraph(node: ParagraphNode, at: number, isHeld: boolean): number {
    const context = this.#context
    const alone = attributesAtEnd(context.slice(node).trimEnd())
    if (alone && alone.raw === context.slice(node).trim()) {
      this.#attributes = alone.attributes
      return 1
    }
    const display = displayMath(node, context)
    if (display !== null) return this.#formula(display, node)
    const isPlain = alone?.attributes.classes.has('paragraph') ?? false
    if (isPlain) return this.#add(readParagraph(node.children, context, context.line(node)))
    const caption = captionOf('table', node, context)
    const captioned = caption ? this.#captioned(caption, at) : 0
    if (captioned > 0) return captioned
    const figure = readFigure(this.#nodes, at, { context, attributes: this.#attributes })
    if (figure) {
      this.#add(figure.figure, figure.figure.number !== null)
      return figure.span
    }
    const where = isHeld ? this.#where(node, at) : 0
    if (where > 0) return where
    const reference = this.#isReferences ? readReferenceParagraph(node, context) : null
    if (reference) return this.#add(reference)
    const typed = readTypedList(node.children, context, context.line(node))
    return this.#add(typed ?? readParagraph(node.children, context, context.line(node)))
  }

  /** A caption with the table below it, and between them at most a line with the unit. */
  #captioned(caption: Lead, at: number): number {
    const isTable = (place: number) => this.#nodes[place]?.type === 'table' || spanOfHtmlTable(this.#nodes, place) > 0
    if (isTable(at + 1)) return this.#table(at + 1, at, { caption, unit: null })
    const unit = this.#nodes[at + 1]
    if (unit?.type === 'paragraph' && isTable(at + 2)) return this.#table(at + 2, at, { caption, unit })
    return 0
  }

  #table(
    at: number,
    first: number,
    { caption, unit }: { readonly caption: Lead | null; readonly unit: ParagraphNode | null },
  ): number {
    const node = this.#nodes[at]
    const span = node?.type === 'table' ? 1 : spanOfHtmlTable(this.#nodes, at)
    const held = this.#nodes.slice(at, at + span)
    const title = caption ? readLine(caption.rest, this.#context) : null
    const rows = node?.type === 'table' ? readBarTable(node, this.#context) : readHtmlTable(held, this.#context)
    if (rows) this.#add(this.#makeTable(rows, { caption, title, unit, first }), true)
    else this.#add(this.#opaque('html', this.#context.slice(this.#nodes[first], held.at(-1)), ''))
    return at + span - first
  }

  #makeTable(
    rows: TableRows,
    {
      caption,
      title,
      unit,
      first,
    }: {
      readonly caption: Lead | null
      readonly title: ReturnType<typeof readLine> | null
      readonly unit: ParagraphNode | null
      readonly first: number
    },
  ): TableBlock {
    const text = title
      ? plainText(title.inlines)
      : rows.rows.flatMap(row => row.flatMap(cell => cell.blocks.map(blockText))).join('\n')
    const { continues } = this.#attributes.values
    return {
      t: 'table',
      id: this.#context.id('t', text, title?.attributes.id ?? this.#attributes.id),
      place: { line: this.#context.line(this.#nodes[first]) },
      number: caption ? { computed: null, stated: caption.number, isAutomatic: false } : null,
      title: title?.inlines ?? [],
      ...(unit ? { unit: plainText(readLine(unit.children, this.#context).inlines) } : {}),
      ...rows,
      notes: [],
      ...(continues === undefined ? {} : { continues }),
    }
  }

  #list(at: number): number {
    const node = this.#nodes[at]
    if (node?.type !== 'list') return 1
    const figure = readFigure(this.#nodes, at, { context: this.#context, attributes: this.#attributes })
    if (figure) {
      this.#add(figure.figure, true)
      return figure.span
    }
    const { classes } = this.#attributes
    const isPlainList =
      classes.has('dash') ||
      classes.has('bullet') ||
      classes.has('alpha') ||
      classes.has('arabic') ||
      classes.has('roman')
    const references =
      classes.has('references') || (this.#isReferences && !isPlainList) ? readReferenceList(node, this.#context) : null
    if (!references) return this.#add(readList(node, { context: this.#context, attributes: this.#attributes }))
    this.#blocks.push(...references)
    return this.#add(null)
  }

  #quote(node: Blockquote, isHeld: boolean): void {
    const [first, ...others] = node.children
    const last = this.#blocks.at(-1)
    const framed = isHeld && last && isFramed(last) ? last : null
    const lead = first?.type === 'paragraph' ? noteLeadOf(first, this.#context) : null
    const note = lead && first?.type === 'paragraph' ? this.#note(lead, first, others) : null
    if (framed) {
      this.#blocks[this.#blocks.length - 1] = addToFrame(framed, { note, node, context: this.#context })
      this.#isOpen = true
    } else if (note) this.#add(note)
    else this.#strangeQuote(node)
  }

  #strangeQuote(node: Blockquote): void {
    const source = this.#context.slice(node)
    this.#add(this.#opaque('markdown', source, source.replace(/^[ \t]*>[ \t]?/gm, '').trim()))
    this.#context.tell('markdown-quote-unknown', node, {
      severity: 'info',
      message: {
        zh: '引用块不以“注：”或“示例：”开头，原样保留。',
        en: 'The quote does not begin with “注：” or “示例：” and is kept as it stands.',
      },
      fix: {
        zh: '写成“> 注：……”或“> 示例：……”，否则去掉“>”。',
        en: 'Write “> 注：…” or “> 示例：…”, or take “>” away.',
      },
    })
  }

  #note({ word, number, attributes, rest }: Lead, first: ParagraphNode, others: readonly RootContent[]): NoteBlock {
    const blocks = this.#context.blocks(rest.length > 0 ? [{ ...first, children: [...rest] }, ...others] : others)
    const isExample = /^(?:示例|example)$/i.test(word)
    return {
      t: isExample ? 'example' : 'note',
      id: this.#context.id(isExample ? 'e' : 'n', blocks.map(blockText).join('\n'), attributes.id),
      place: { line: this.#context.line(first) },
      number: number === null ? null : { computed: null, stated: number, isAutomatic: false },
      blocks,
      ...(attributes.classes.has('boxed') ? { isBoxed: true } : {}),
    }
  }

  #formula(source: string, node: RootContent): 1 {
    const [tag = '', stated = ''] = /\\tag\{\(?([\w.]{1,10})\)?\}\s*/.exec(source) ?? []
    const latex = source.replace(tag, '').trim()
    const formula = readLatex(latex, { node, context: this.#context, isDisplay: true })
    return this.#addFormula(formula, { text: latex, stated, node })
  }

  #addFormula(
    formula: FormulaBlock['formula'],
    { text, stated, node }: { readonly text: string; readonly stated: string; readonly node: RootContent },
  ): 1 {
    const isNumbered = !this.#attributes.classes.has('unnumbered')
    const block: FormulaBlock = {
      t: 'formula',
      id: this.#context.id('m', text, this.#attributes.id),
      place: { line: this.#context.line(node) },
      number: isNumbered ? { computed: null, stated: stated || null, isAutomatic: false } : null,
      formula,
      where: [],
    }
    return this.#add(block, true)
  }

  /** `式中：` below a formula: the lines below it in the same paragraph, or the list that follows. */
  #where(node: ParagraphNode, at: number): number {
    const last = this.#blocks.at(-1)
    const lead = last?.t === 'formula' ? whereLeadOf(node, this.#context) : null
    if (last?.t !== 'formula' || !lead) return 0
    const lines = splitLines(lead.rest).flatMap(line => readParagraph(line, this.#context) ?? [])
    const next = this.#nodes[at + 1]
    const list = lines.length === 0 && next?.type === 'list' ? next : null
    const items = list ? readList(list, { context: this.#context, attributes: noAttributes }).items : []
    const where = [...last.where, ...lines, ...items.flatMap(item => item.blocks)]
    this.#blocks[this.#blocks.length - 1] = { ...last, where }
    this.#isOpen = true
    return list ? 2 : 1
  }

  #code(node: Code): 1 {
    const raw = /^\{=([a-z]+)\}$/.exec(node.lang ?? '')?.[1]
    const format = opaqueFormats.find(one => one === raw)
    if (format) return this.#add(this.#opaque(format, node.value, node.meta ?? ''))
    if (raw === 'mathml') {
      return this.#addFormula(formulaOfMathml(node.value), { text: node.value, stated: '', node })
    }
    return this.#add({
      t: 'code',
      id: this.#context.id('c', node.value, this.#attributes.id),
      place: { line: this.#context.line(node) },
      text: node.value,
      ...(node.lang ? { language: node.lang } : {}),
    })
  }

  #html(node: Html, at: number): number {
    if (spanOfHtmlTable(this.#nodes, at) > 0) return this.#table(at, at, { caption: null, unit: null })
    const comment = readComment(node, this.#context)
    if (comment !== 'content') {
      if (comment === 'remark') this.#add(this.#opaque('markdown', node.value, ''))
      return 1
    }
    return this.#add(this.#opaque('html', node.value, readHtmlText(node.value).text.trim()))
  }

  #opaque(format: OpaqueBlock['format'], source: string, text: string): OpaqueBlock {
    return { t: 'opaque', id: this.#context.id('o', source, this.#attributes.id), format, source, text }
  }
}

/** `$$…$$` that is a whole paragraph, as many write a formula on one line; null for any other. */
function displayMath({ children }: ParagraphNode, context: MarkdownContext): string | null {
  const [only, ...others] = children
  if (only?.type !== 'inlineMath' || others.length > 0) return null
  return context.slice(only).startsWith('$$') ? only.value : null
}

function isFramed(block: Block): block is Framed {
  return block.t === 'table' || block.t === 'figure' || block.t === 'formula'
}

function plainHeading(node: Extract<RootContent, { type: 'heading' }>, context: MarkdownContext): string {
  return plainText(readLine(node.children, context).inlines)
}
