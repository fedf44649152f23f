import type {
  Block,
  Cell,
  FigureBlock,
  FigureImage,
  FigurePart,
  FormulaBlock,
  ListBlock,
  ListStyle,
  NoteBlock,
  OpaqueBlock,
  Paragraph,
  ReferenceBlock,
  TableBlock,
  TermBlock,
  TermName,
} from '../../model/block.ts'
import type { IdPrefix } from '../../model/id.ts'
import { computedNumber } from '../../model/number-document.ts'
import { descendants, elementsIn, type HtmlElement, hasClass, textIn } from './html-tree.ts'
import { type InlineSetting, readInlines, readRunningText } from './read-inlines.ts'
import { readMathElement } from './read-math.ts'
import { readFlag, readId, readNumber, readPlace, readTarget, wholeNumber } from './read-number.ts'

/** Pieces inside an element that our writing made blocks of; what is no block is passed over. */
export function readOwnBlocks(element: HtmlElement | null, setting: InlineSetting): readonly Block[] {
  return element ? elementsIn(element).flatMap(child => readBlock(child, setting) ?? []) : []
}

const listStyles: readonly ListStyle[] = ['dash', 'bullet', 'alpha', 'arabic', 'roman']

function readBlock(element: HtmlElement, setting: InlineSetting): Block | null {
  const { name } = element
  if (name === 'p' && hasClass(element, 'text')) return readParagraph(element, setting)
  if (name === 'p' && hasClass(element, 'entry')) return readEntry(element, setting)
  if (hasClass(element, 'list')) return readList(element, setting)
  if (name === 'div' && hasClass(element, 'table')) return readTable(element, setting)
  if (name === 'figure') return readFigure(element, setting)
  if (hasClass(element, 'formula')) return readFormula(element, setting)
  if (name === 'aside') return readNote(element, setting)
  if (hasClass(element, 'term')) return readTerm(element, setting)
  if (name === 'pre' && hasClass(element, 'code')) return readCode(element, setting)
  return hasClass(element, 'opaque') ? readOpaque(element, setting) : null
}

function piece(element: HtmlElement, prefix: IdPrefix, { ids }: InlineSetting) {
  return { id: readId(element, prefix, ids), ...readPlace(element) }
}

/** The first child of that class; null when there is none. */
export function childOfClass(element: HtmlElement | null, name: string): HtmlElement | null {
  return element ? (elementsIn(element).find(child => hasClass(child, name)) ?? null) : null
}

/** The first child of that name; null when there is none. */
export function childNamed(element: HtmlElement | null, name: string): HtmlElement | null {
  return element ? (elementsIn(element).find(child => child.name === name) ?? null) : null
}

function readParagraph(element: HtmlElement, setting: InlineSetting): Paragraph {
  return { t: 'paragraph', ...piece(element, 'p', setting), ...readRunningText(element, setting) }
}

function readEntry(element: HtmlElement, setting: InlineSetting): ReferenceBlock {
  const { attributes } = element
  return {
    t: 'reference',
    ...piece(element, 'r', setting),
    number: readNumber(element),
    inlines: readInlines(childOfClass(element, 'entry-text'), setting),
    standard: attributes.get('data-standard') ?? null,
    isDated: attributes.has('data-dated'),
    isAllParts: attributes.has('data-all-parts'),
    title: attributes.get('data-title') ?? '',
  }
}

function readList(element: HtmlElement, setting: InlineSetting): ListBlock {
  const style = listStyles.find(each => hasClass(element, each)) ?? 'dash'
  const own = piece(element, 'l', setting)
  const items = elementsIn(element)
    .filter(({ name }) => name === 'li')
    .map(item => ({
      ...piece(item, 'i', setting),
      number: readNumber(item),
      blocks: readOwnBlocks(childOfClass(item, 'item'), setting),
    }))
  return { t: 'list', ...own, style, items }
}

function readTable(element: HtmlElement, setting: InlineSetting): TableBlock {
  const { attributes } = element
  const table = childNamed(childOfClass(element, 'scroll'), 'table')
  const own = piece(element, 't', setting)
  const title = readInlines(childOfClass(childNamed(table, 'caption'), 'title'), setting)
  const rowsOf = (name: string) => {
    const part = childNamed(table, name)
    return part
      ? elementsIn(part)
          .filter(row => row.name === 'tr')
          .map(row => readRow(row, setting))
      : []
  }
  const head = rowsOf('thead')
  const rows = [...head, ...rowsOf('tbody')]
  const foot = childNamed(childNamed(childNamed(table, 'tfoot'), 'tr'), 'td')
  const unit = attributes.get('data-unit')
  const continues = readTarget(attributes.get('data-continues'))
  return {
    t: 'table',
    ...own,
    number: readNumber(element),
    title,
    ...(unit === undefined ? {} : { unit }),
    headerRows: wholeNumber(attributes.get('data-header-rows')) ?? head.length,
    rows,
    notes: readOwnBlocks(foot, setting),
    ...(continues === null ? {} : { continues }),
  }
}

function readRow(row: HtmlElement, setting: InlineSetting): readonly Cell[] {
  return elementsIn(row)
    .filter(({ name }) => name === 'td' || name === 'th')
    .map(cell => {
      const { attributes } = cell
      const align = (['left', 'center', 'right'] as const).find(each => hasClass(cell, each))
      return {
        columns: wholeNumber(attributes.get('data-columns') ?? attributes.get('colspan')) ?? 1,
        rows: wholeNumber(attributes.get('data-rows') ?? attributes.get('rowspan')) ?? 1,
        ...readFlag('isHeader', attributes.get('data-header')),
        ...(align === undefined ? {} : { align }),
        blocks: readOwnBlocks(cell, setting),
      }
    })
}

function readFigure(element: HtmlElement, setting: InlineSetting): FigureBlock {
  const own = piece(element, 'f', setting)
  const images = readImages(childOfClass(element, 'images'), setting)
  const held = childOfClass(element, 'parts')
  const parts = held ? elementsIn(held).map((part): FigurePart => readPart(part, setting)) : []
  const key = readOwnBlocks(childOfClass(element, 'key'), setting)
  const notes = readOwnBlocks(childOfClass(element, 'notes'), setting)
  const title = readInlines(childOfClass(childNamed(element, 'figcaption'), 'title'), setting)
  return { t: 'figure', ...own, number: readNumber(element), title, images, parts, key, notes }
}

function readPart(part: HtmlElement, setting: InlineSetting): FigurePart {
  return {
    ...piece(part, 'f', setting),
    number: readNumber(part) ?? computedNumber(null),
    title: readInlines(childOfClass(childNamed(part, 'figcaption'), 'title'), setting),
    images: readImages(childOfClass(part, 'images'), setting),
  }
}

function readImages(element: HtmlElement | null, setting: InlineSetting): readonly FigureImage[] {
  return readInlines(element, setting).flatMap(inline =>
    inline.t === 'image' ? [{ asset: inline.asset, alt: inline.alt }] : [],
  )
}

function readFormula(element: HtmlElement, setting: InlineSetting): FormulaBlock {
  const line = childOfClass(element, 'line')
  const math = childNamed(line, 'math')
  const source = childOfClass(line, 'formula-source')
  return {
    t: 'formula',
    ...piece(element, 'm', setting),
    number: readNumber(element),
    formula: math ? readMathElement(math) : { t: 'math', mathml: source ? textIn(source) : '' },
    where: readOwnBlocks(childOfClass(element, 'where'), setting),
  }
}

function readNote(element: HtmlElement, setting: InlineSetting): NoteBlock {
  const t = hasClass(element, 'example') ? 'example' : 'note'
  return {
    t,
    ...piece(element, t === 'note' ? 'n' : 'e', setting),
    number: readNumber(element),
    blocks: readOwnBlocks(childOfClass(element, 'content'), setting),
    ...readFlag('isBoxed', element.attributes.get('data-boxed')),
  }
}

function readTerm(element: HtmlElement, setting: InlineSetting): TermBlock {
  const own = piece(element, 'w', setting)
  const list = childNamed(element, 'dl')
  const names = list ? elementsIn(list).flatMap(child => (child.name === 'dt' ? readName(child) : [])) : []
  const definition = readOwnBlocks(childOfClass(list, 'definition'), setting).filter(block => block.t === 'paragraph')
  const notes = readOwnBlocks(childOfClass(list, 'notes'), setting)
  const said = childOfClass(list, 'source')
  const number = readNumber(element) ?? computedNumber(null)
  const term: TermBlock = { t: 'term', ...own, number, names, definition, notes }
  if (!said) return term
  const text = childOfClass(said, 'source-text')
  const references = text ? readRunningText(text, setting).references : []
  return {
    ...term,
    source: { text: text ? textIn(text) : '', isModified: said.attributes.has('data-modified'), references },
  }
}

function readName(element: HtmlElement): readonly TermName[] {
  const name = elementsIn(element).find(child => child.attributes.has('data-language'))
  if (!name) return []
  const status = (['admitted', 'deprecated'] as const).find(each => hasClass(name, each)) ?? 'preferred'
  const { attributes } = name
  return [
    {
      language: attributes.get('data-language') ?? '',
      text: textIn(name),
      status,
      ...readFlag('isAbbreviation', attributes.get('data-abbreviation')),
    },
  ]
}

function readCode(element: HtmlElement, setting: InlineSetting): Block {
  const language = element.attributes.get('data-language')
  const own = piece(element, 'c', setting)
  return { t: 'code', ...own, text: textIn(element), ...(language === undefined ? {} : { language }) }
}

const formats: readonly OpaqueBlock['format'][] = ['ooxml', 'sts', 'html', 'markdown']

function readOpaque(element: HtmlElement, setting: InlineSetting): OpaqueBlock {
  const format = formats.find(each => each === element.attributes.get('data-format')) ?? 'html'
  const text = childOfClass(element, 'opaque-text')
  let source = ''
  for (const inner of descendants(element)) if (hasClass(inner, 'opaque-source')) source = textIn(inner)
  return { t: 'opaque', ...piece(element, 'o', setting), format, source, text: text ? textIn(text) : '' }
}
