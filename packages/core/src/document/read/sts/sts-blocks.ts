import type { Block, CodeBlock, FormulaBlock, NoteBlock, OpaqueBlock, Paragraph } from '../../model/block.ts'
import type { Inline } from '../../model/inline.ts'
import { readFigure, readLoosePicture } from './sts-figure.ts'
import { Flow } from './sts-flow.ts'
import { type InlineSetting, type RunningText, readRunningText } from './sts-inlines.ts'
import { readDefinitions, readList } from './sts-list.ts'
import { readFormula } from './sts-math.ts'
import { labelOf, readNumber } from './sts-number.ts'
import { flagOf, placeOfFacts } from './sts-own.ts'
import type { StsReading } from './sts-reading.ts'
import { readEntry } from './sts-reference.ts'
import { serialise } from './sts-serialise.ts'
import { readTable } from './sts-table.ts'
import { readTerm } from './sts-term.ts'
import { childNamed, elementsIn, plainTextIn, type StsElement, type StsNode, textIn, withoutParts } from './sts-tree.ts'

/** Elements of no meaning of their own in each other; what lies deeper is kept as it is. */
const deepest = 30

type Read = (element: StsElement) => readonly Block[]

/** Reads the blocks of an STS file, and what they hold. */
export class BlockReader implements InlineSetting {
  readonly reading: StsReading
  /** Elements without meaning of their own that are open. */
  #opened = 0
  readonly #readers: Readonly<Record<string, Read>>

  constructor(reading: StsReading) {
    this.reading = reading
    const note: Read = element => [this.#note(element, 'note')]
    const example: Read = element => [this.#note(element, 'example')]
    const figure: Read = element => [readFigure(element, this)]
    const code: Read = element => [this.#code(element)]
    const open: Read = element => this.#open(element)
    this.#readers = {
      p: element => this.#paragraphs(element),
      list: element => [readList(element, this)],
      'def-list': element => [readDefinitions(element, this)],
      'table-wrap': element => [readTable(element, this)],
      table: element => [readTable(element, this)],
      'oasis:table': element => [readTable(element, this)],
      array: element => [readTable(element, this)],
      fig: figure,
      'fig-group': figure,
      graphic: element => [readLoosePicture(element, this)],
      media: element => [readLoosePicture(element, this)],
      'disp-formula': element => this.#formula(element),
      'non-normative-note': note,
      'normative-note': note,
      note,
      'non-normative-example': example,
      'normative-example': example,
      code,
      preformat: code,
      'ref-list': element => this.references(element),
      'term-sec': element => this.#terms(element),
      'boxed-text': element => this.#box(element),
      alternatives: element => this.#alternatives(element),
      'disp-formula-group': open,
      'table-wrap-group': open,
      'notes-group': open,
      'disp-quote': open,
      statement: open,
      'fn-group': element => this.#notesLeft(element),
    }
  }

  footnote = (element: StsElement): readonly Block[] => this.blocks(withoutParts(element))

  /** What stands in an element, running text between blocks as paragraphs. */
  blocks(nodes: readonly StsNode[]): readonly Block[] {
    const flow = new Flow(this)
    for (const node of nodes) {
      const read = typeof node === 'string' ? undefined : this.#readerOf(node)
      if (read && typeof node !== 'string') flow.add(node, read(node))
      else flow.loose(node)
    }
    return flow.end()
  }

  /** Whether an element is a block; a formula in running text is none. */
  isBlock(node: StsNode): boolean {
    return typeof node !== 'string' && this.#readerOf(node) !== undefined
  }

  /** The entries of a list of references, and what stands between them. */
  references(element: StsElement): readonly Block[] {
    return withoutParts(element).flatMap(child => {
      if (typeof child === 'string') return []
      return child.name === 'ref' ? [readEntry(child, this)] : this.blocks([child])
    })
  }

  #readerOf(element: StsElement): Read | undefined {
    const known = this.#readers[element.name]
    if (known) return known
    if (blockNames.has(element.name)) return node => [this.#opaque(node)]
    // Whatever it is, what it holds are no words of a line.
    const isFrame = !lines.has(element.name) && elementsIn(element).some(({ name }) => this.#readers[name])
    return isFrame ? node => this.#open(node) : undefined
  }

  text(nodes: readonly StsNode[]): RunningText {
    return readRunningText(nodes, this)
  }

  line(element: StsElement | null): readonly Inline[] {
    return element ? this.text(element.children).inlines : []
  }

  /** A paragraph of nodes that stand outside of one. */
  paragraph(nodes: readonly StsNode[]): Paragraph {
    const text = this.text(nodes)
    const words = text.inlines.map(inline => ('text' in inline ? inline.text : '')).join('')
    return { t: 'paragraph', id: this.reading.newId('p', words), ...text }
  }

  /** The paragraph that an element is. */
  paragraphOf(element: StsElement, facts = element.facts, nodes: readonly StsNode[] = element.children): Paragraph {
    return { t: 'paragraph', id: this.reading.id(element, 'p'), ...placeOfFacts(facts), ...this.text(nodes) }
  }

  #paragraphs(element: StsElement): readonly Block[] {
    const { facts, children } = element
    if (facts?.has('none')) return []
    if (facts?.has('held')) return this.blocks(children)
    if (!children.some(child => this.isBlock(child))) {
      const paragraph = this.paragraphOf(element)
      return paragraph.inlines.length > 0 || this.reading.isOwn ? [paragraph] : []
    }
    return this.blocks(children)
  }

  #formula(element: StsElement): readonly Block[] {
    const formula = readFormula(element, this.reading)
    if (!formula) {
      const picture = elementsIn(element).find(
        ({ name }) => name === 'graphic' || name === 'inline-graphic' || name === 'alternatives',
      )
      if (!picture) return []
      this.reading.losses.add('sts-formula-picture', labelOf(element))
      return [
        readLoosePicture(picture.name === 'alternatives' ? (childNamed(picture, 'graphic') ?? picture) : picture, this),
      ]
    }
    const number = readNumber(element, 'formula')
    const id = this.reading.id(element, 'm')
    const block: FormulaBlock = { t: 'formula', id, ...placeOfFacts(element.facts), number, formula, where: [] }
    const notes = elementsIn(element).filter(({ name }) => name.startsWith('non-normative'))
    return [block, ...this.blocks(notes)]
  }

  #note(element: StsElement, t: NoteBlock['t']): NoteBlock {
    return {
      t,
      id: this.reading.id(element, t === 'note' ? 'n' : 'e'),
      ...placeOfFacts(element.facts),
      number: readNumber(element, 'note'),
      blocks: this.blocks(withoutParts(element)),
      ...flagOf('isBoxed', element.facts?.get('boxed')),
    }
  }

  #code(element: StsElement): CodeBlock {
    const language = element.attributes.get('language')
    const own = { id: this.reading.id(element, 'c'), ...placeOfFacts(element.facts) }
    return { t: 'code', ...own, text: textIn(element), ...(language === undefined ? {} : { language }) }
  }

  #terms(element: StsElement): readonly Block[] {
    if (element.facts?.has('blocks')) return this.blocks(element.children)
    return readTerm(element, this)
  }

  #box(element: StsElement): readonly Block[] {
    const format = formats.find(each => each === element.facts?.get('opaque'))
    if (format === undefined) return element.facts?.has('held') ? this.blocks(element.children) : this.#open(element)
    const [text, source] = ['p', 'preformat'].map(name => childNamed(element, name))
    const id = this.reading.id(element, 'o')
    return [
      {
        t: 'opaque',
        id,
        ...placeOfFacts(element.facts),
        format,
        source: source ? textIn(source) : '',
        text: text ? textIn(text) : '',
      },
    ]
  }

  /** The first of several forms that is understood. */
  #alternatives(element: StsElement): readonly Block[] {
    const found = elementsIn(element).find(({ name }) => this.#readers[name])
    return found ? this.blocks([found]) : [this.#opaque(element)]
  }

  /** What an element of no meaning of its own holds. */
  #open(element: StsElement): readonly Block[] {
    if (this.#opened >= deepest) return [this.#opaque(element)]
    this.#opened++
    const blocks = this.#opening(element)
    this.#opened--
    return blocks
  }

  #opening(element: StsElement): readonly Block[] {
    this.reading.losses.add('sts-element-opened', element.name)
    const title = [childNamed(element, 'title'), childNamed(childNamed(element, 'caption') ?? element, 'title')]
    const heading = title.flatMap(each => (each ? [this.paragraph(each.children)] : [])).slice(0, 1)
    return [...heading, ...this.blocks(withoutParts(element))]
  }

  /** Footnotes whose marks were not met. */
  #notesLeft(element: StsElement): readonly Block[] {
    return elementsIn(element).flatMap(note =>
      note.name === 'fn' && this.reading.takeGroupedNote(note)
        ? this.blocks([...leadOf(note), ...withoutParts(note)])
        : [],
    )
  }

  #opaque(element: StsElement): OpaqueBlock {
    this.reading.losses.add('sts-element-kept', element.name)
    const source = serialise(element)
    return { t: 'opaque', id: this.reading.id(element, 'o'), format: 'sts', source, text: plainTextIn(element) }
  }
}

/** Blocks of STS that have no like in the model. */
const blockNames: ReadonlySet<string> = new Set(
  (
    'address chem-struct-wrap supplementary-material related-article related-object speech verse-group glossary ' +
    'term-display sig-block xi:include toc index ack notes'
  ).split(' '),
)
/** Elements of running text that hold paragraphs of their own. */
const lines: ReadonlySet<string> = new Set(['fn', 'inline-formula', 'mml:math', 'tex-math'])
const formats: readonly OpaqueBlock['format'][] = ['ooxml', 'sts', 'html', 'markdown']

function leadOf(note: StsElement): readonly string[] {
  const label = labelOf(note)
  return label === '' ? [] : [`${label} `]
}
