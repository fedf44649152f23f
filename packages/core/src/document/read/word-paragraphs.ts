import type { XmlReader } from '../../container/xml.ts'
import { type Outline, readLevel, wordAttribute } from './word-outline.ts'

/** Place of a paragraph in a table, all ordinals beginning with 1. */
export interface TablePlace {
  /** Ordinal of the table in its part; a table inside a cell has its own. */
  readonly table: number
  readonly row: number
  /** Column of the grid: a cell that spans two counts as two. */
  readonly column: number
}

/** A paragraph of a Word document. */
export interface WordParagraph {
  /** Ordinal in its part, paragraphs of tables and text boxes counted; the first is 1. */
  readonly ordinal: number
  /** As it reads: changes accepted, results of fields, no hidden text; tabs and line breaks as such. */
  readonly text: string
  /** Level of a heading, 0 being the highest; null for other paragraphs. */
  readonly level: number | null
  readonly cell: TablePlace | null
}

/** Elements whose content is not to be read: deleted or moved away, codes of fields, the older twin of a drawing. */
const passedOver: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'delInstrText',
  'Fallback',
  'sectPr',
  'sdtPr',
  'tblPr',
  'trPr',
  'rubyPr',
  'rt',
])

/** Watches the reading of a part, to know where in the XML a text stands. What is passed over is not shown. */
export interface ParagraphWatcher {
  /** Called with every token, before it is read. */
  token(reader: XmlReader, token: 'open' | 'close' | 'text'): void
  /** Called when text joins the paragraph of that ordinal, behind `at` code units of it. */
  text(added: { readonly ordinal: number; readonly at: number; readonly text: string }): void
}

/** Reads the paragraphs of one part. Throws a `ContainerFault`. */
export function readParagraphs(reader: XmlReader, outline: Outline, watcher?: ParagraphWatcher): WordParagraph[] {
  const walk = new PartWalk(outline, watcher)
  for (let token = reader.next(); token !== 'end'; token = reader.next()) {
    if (token === 'open' && passedOver.has(reader.local)) {
      reader.skip()
      continue
    }
    watcher?.token(reader, token)
    if (token === 'open') walk.open(reader)
    else if (token === 'close') walk.close(reader.local)
    else walk.text(reader.text)
  }
  return walk.paragraphs
}

interface OpenParagraph {
  readonly ordinal: number
  text: string
  level: number | null
  readonly cell: TablePlace | null
}

interface OpenTable {
  readonly table: number
  row: number
  column: number
  /** Grid columns that the open cell takes. */
  span: number
}

/** Where the reading of a part stands. Paragraphs nest: a text box lies in a run of another paragraph. */
class PartWalk {
  readonly paragraphs: WordParagraph[] = []
  readonly #outline: Outline
  readonly #watcher: ParagraphWatcher | undefined
  readonly #open: OpenParagraph[] = []
  readonly #tables: OpenTable[] = []
  /** Fields that are open, each by whether its result has begun. */
  readonly #fields: { hasResult: boolean }[] = []
  readonly #runs: { isHidden: boolean }[] = []
  #ordinals = 0
  #tableCount = 0
  #isInText = false
  #isInRunProperties = false

  constructor(outline: Outline, watcher?: ParagraphWatcher) {
    this.#outline = outline
    this.#watcher = watcher
  }

  open(reader: XmlReader): void {
    const opened = this.#openers[reader.local]
    if (opened) opened(reader)
  }

  close(local: string): void {
    if (local === 'p') this.#closeParagraph()
    else if (local === 'r') this.#runs.pop()
    else if (local === 't') this.#isInText = false
    else if (local === 'rPr') this.#isInRunProperties = false
    else if (local === 'tbl') this.#tables.pop()
    else if (local === 'tc') this.#closeCell()
  }

  text(text: string): void {
    if (this.#isInText) this.#add(text)
  }

  readonly #openers: Readonly<Record<string, (reader: XmlReader) => void>> = {
    p: () => this.#openParagraph(),
    r: () => this.#runs.push({ isHidden: false }),
    t: () => {
      this.#isInText = true
    },
    rPr: () => {
      this.#isInRunProperties = true
    },
    vanish: reader => {
      const run = this.#runs.at(-1)
      if (run && this.#isInRunProperties) run.isHidden = isOn(reader)
    },
    pStyle: reader => {
      const paragraph = this.#open.at(-1)
      if (paragraph) paragraph.level ??= this.#outline.get(wordAttribute(reader, 'val') ?? '') ?? null
    },
    outlineLvl: reader => {
      const paragraph = this.#open.at(-1)
      if (paragraph) paragraph.level = readLevel(wordAttribute(reader, 'val') ?? '')
    },
    // Inside the properties of a paragraph a tab is a tab stop.
    tab: () => this.#runs.length > 0 && this.#add('\t'),
    ptab: () => this.#add('\t'),
    br: () => this.#add('\n'),
    cr: () => this.#add('\n'),
    noBreakHyphen: () => this.#add('-'),
    softHyphen: () => this.#add('\u00ad'),
    sym: reader => this.#add(symbolOf(wordAttribute(reader, 'char') ?? '')),
    fldChar: reader => this.#turnField(wordAttribute(reader, 'fldCharType') ?? ''),
    tbl: () => this.#tables.push({ table: ++this.#tableCount, row: 0, column: 0, span: 1 }),
    tr: () => {
      const table = this.#tables.at(-1)
      if (table) Object.assign(table, { row: table.row + 1, column: 1, span: 1 })
    },
    gridBefore: reader => this.#skipColumns(wordAttribute(reader, 'val')),
    gridSpan: reader => {
      const table = this.#tables.at(-1)
      if (table) table.span = countOf(wordAttribute(reader, 'val'))
    },
  }

  #openParagraph(): void {
    const table = this.#tables.at(-1)
    const cell = table ? { table: table.table, row: table.row, column: table.column } : null
    this.#open.push({ ordinal: ++this.#ordinals, text: '', level: null, cell })
  }

  #closeParagraph(): void {
    const paragraph = this.#open.pop()
    if (paragraph) this.paragraphs[paragraph.ordinal - 1] = paragraph
    // The code of a field ends with its paragraph: one whose end is missing must not swallow the rest.
    if (this.#open.length === 0) while (this.#fields.at(-1)?.hasResult === false) this.#fields.pop()
  }

  #closeCell(): void {
    const table = this.#tables.at(-1)
    if (table) Object.assign(table, { column: table.column + table.span, span: 1 })
  }

  #skipColumns(value: string | null): void {
    const table = this.#tables.at(-1)
    if (table) table.column += countOf(value)
  }

  #turnField(turn: string): void {
    const field = this.#fields.at(-1)
    if (turn === 'begin') this.#fields.push({ hasResult: false })
    else if (turn === 'separate' && field) field.hasResult = true
    else if (turn === 'end') this.#fields.pop()
  }

  #add(text: string): void {
    const paragraph = this.#open.at(-1)
    if (!paragraph || this.#runs.at(-1)?.isHidden || this.#fields.some(field => !field.hasResult)) return
    this.#watcher?.text({ ordinal: paragraph.ordinal, at: paragraph.text.length, text })
    paragraph.text += text
  }
}

function isOn(reader: XmlReader): boolean {
  return !/^(?:0|false|off)$/.test(wordAttribute(reader, 'val') ?? '1')
}

/** A number of columns; tables have 63 at most (ECMA-376-1, 17.4). */
function countOf(value: string | null): number {
  const count = Number(value ?? 1)
  return Number.isInteger(count) && count >= 0 && count <= 1000 ? count : 1
}

/** A character of a symbol font: those of the private area stand for the font's own codes, which for marks are ASCII's. */
function symbolOf(hex: string): string {
  const code = Number.parseInt(hex, 16)
  if (!Number.isInteger(code) || code < 0x20 || code > 0xffff) return '\ufffd'
  return code >= 0xf020 && code <= 0xf07e ? String.fromCharCode(code - 0xf000) : String.fromCharCode(code)
}
