import type { XmlElement } from '../../../container/xml-tree.ts'
import type { ListStyle, Num } from '../../model/block.ts'
import { noNumber, statedNumber } from './printed-number.ts'
import { dropStart, foldBlanks, rawText, trimInlines } from './raw-inlines.ts'
import type { Entry } from './section-tree.ts'
import type { Purpose } from './style-purpose.ts'
import type { WordDocument } from './word-document.ts'
import type { ParagraphPiece, RawInline, TablePiece } from './word-piece.ts'

interface LineRow {
  readonly piece: ParagraphPiece
  /** What stands behind the label. */
  readonly inlines: readonly RawInline[]
  readonly purpose: Purpose | null
  /** The number of its label; null when it has none. */
  readonly number: Num | null
}

/** A paragraph by what it is among its neighbours. */
export interface TextRow extends LineRow {
  readonly t:
    | 'text'
    | 'picture'
    | 'formula'
    | 'table-caption'
    | 'figure-caption'
    | 'part-caption'
    | 'unit'
    | 'note'
    | 'note-text'
    | 'example'
    | 'example-text'
    | 'item-text'
    | 'source'
    | 'code'
  /** Whether its label is only typed, so that its neighbours must agree. */
  readonly isTyped: boolean
}

export interface ItemRow extends LineRow {
  readonly t: 'item'
  readonly style: ListStyle
  /** List and level that Word counts it in; null for a typed marker. */
  readonly list: number | null
  /** Depth that its style or list gives it, 1 being the highest; null when nothing tells. */
  readonly level: number | null
}

export interface TableRow {
  readonly t: 'table'
  readonly piece: TablePiece
}

/** What is kept as it is: a drawing, or markup that is not known. */
export interface KeptRow {
  readonly t: 'kept'
  /** Ids that bookmarks at it keep, and of those that it stands within. */
  readonly piece: Pick<ParagraphPiece, 'kept' | 'within'>
  readonly element: XmlElement
  readonly isDrawing: boolean
  readonly paragraph: number | null
}

export type Row = TextRow | ItemRow | TableRow | KeptRow

type Reading = Pick<TextRow, 't' | 'inlines' | 'number' | 'isTyped'>
type Reader = (line: Line) => Reading | ItemReading | null
type ItemReading = Pick<ItemRow, 't' | 'inlines' | 'number' | 'style' | 'list' | 'level'>

interface Line {
  readonly piece: ParagraphPiece
  readonly inlines: readonly RawInline[]
  readonly text: string
  /** The number that Word shows; empty without one. */
  readonly shown: string
  readonly purpose: Purpose | null
  readonly word: WordDocument
}

/** What a paragraph is among its neighbours; null for a blank one. */
export function rowOfParagraph(
  { piece, inlines: own }: Entry & { readonly piece: ParagraphPiece },
  purpose: Purpose | null,
  word: WordDocument,
): TextRow | ItemRow | null {
  const inlines = trimInlines(own ?? piece.inlines)
  const text = rawText(inlines)
  const shown = own === undefined ? (piece.number?.text.trim() ?? '') : ''
  if (text === '' && shown === '') return null
  // A clause without a title of our own writing begins with a paragraph, whatever that looks like.
  const isOwn =
    purpose?.name === 'own-text' || purpose?.name === 'own-cell' || (own !== undefined && piece.kept.length > 0)
  if (isOwn && shown === '') return { piece, purpose, t: 'text', inlines, number: null, isTyped: false }
  const line: Line = { piece, inlines, text, shown, purpose, word }
  for (const read of readers) {
    const found = read(line)
    if (found) return { piece, purpose, ...found }
  }
  return { piece, purpose, t: 'text', inlines, number: null, isTyped: false }
}

const named: ReadonlySet<string> = new Set<TextRow['t']>([
  'part-caption',
  'unit',
  'note-text',
  'example-text',
  'item-text',
  'code',
])

const readers: readonly Reader[] = [
  line =>
    line.purpose && named.has(line.purpose.name) ? labelled(line, line.purpose.name as TextRow['t'], null) : null,
  line => (isCaption(line) ? null : (readFormula(line) ?? readPicture(line))),
  line => readCaption(line, 'table-caption'),
  line => readCaption(line, 'figure-caption'),
  line => readNote(line, 'note'),
  line => readNote(line, 'example'),
  readItem,
  ({ inlines, text }) =>
    /^[（(]?(?:计量)?单位\s*(?:为|[:：])\s*\S{1,20}$/.test(text)
      ? { t: 'unit', inlines, number: null, isTyped: true }
      : null,
  line =>
    line.purpose?.name === 'source' || /^[［[【]\s*(?:来源|SOURCE)\s*[:：]/i.test(line.text)
      ? plain(line, 'source')
      : null,
]

/** The title of a caption may be a formula. */
function isCaption({ purpose }: Line): boolean {
  return purpose?.name === 'table-caption' || purpose?.name === 'figure-caption'
}

function plain({ inlines }: Line, t: TextRow['t']): Reading {
  return { t, inlines, number: null, isTyped: false }
}

/** A paragraph whose style tells what it is; its label is shown by Word, or typed as the pattern says. */
function labelled(line: Line, t: TextRow['t'], pattern: RegExp | null): Reading {
  if (line.shown !== '') return { ...plain(line, t), number: numberOfLabel(line.shown, true) }
  const partLabel = t === 'part-caption' ? /^[（(]?([a-z])[)）][\s\u3000]*/ : pattern
  const found = partLabel?.exec(line.text)
  if (!found) return plain(line, t)
  const inlines = trimInlines(dropStart(line.inlines, found[0].length))
  return { t, inlines, number: numberOfLabel(found[0].trim(), false), isTyped: true }
}

/** `注1：` has a number, `注：` has none. */
function numberOfLabel(label: string, isAutomatic: boolean): Num | null {
  return /[\dA-Za-z一二三四五六七八九十①-⑳]/.test(label.replace(/^(?:NOTE|EXAMPLE|Table|Figure)/i, ''))
    ? statedNumber(label, isAutomatic)
    : null
}

/** A formula, alone in its line but for its number: `（A.1）`, often behind dots or a tab. */
const formulaNumber =
  /^[\s\u3000…⋯·.\t]*(?:[（(]\s*([A-Z]{0,2}[.．]?\s?\d+(?:[.．-]\d+)*[a-z]?)\s*[)）])?[\s\u3000,，。;；.]*$/

function readFormula({ inlines, piece, shown, purpose }: Line): Reading | null {
  const hasMath = inlines.some(inline => inline.t === 'math')
  const isObject = inlines.some(inline => inline.t === 'picture' && inline.program?.startsWith('Equation'))
  if (!hasMath && !isObject && !(purpose?.name === 'formula' && inlines.some(inline => inline.t === 'picture')))
    return null
  const rest = inlines.filter(inline => inline.t !== 'math' && inline.t !== 'picture')
  const text = rawText(rest)
  const found = formulaNumber.exec(text)
  if (!found) return null
  // A lone symbol in a list or a cell is no formula of its own.
  const isPlain = found[1] === undefined && shown === '' && purpose?.name !== 'formula'
  if (isPlain && (piece.isInTable || (piece.number !== null && shown !== ''))) return null
  const number = found[1] !== undefined ? statedNumber(text.replace(/^[\s\u3000…⋯·.\t]+/, '').trim(), false) : null
  const automatic = /^[（(].*[)）]$/.test(shown) ? statedNumber(shown, true) : null
  return { t: 'formula', inlines, number: number ?? automatic, isTyped: false }
}

function readPicture({ inlines, text, shown, piece, purpose }: Line): Reading | null {
  if (
    (piece.isInTable && purpose?.name !== 'picture') ||
    shown !== '' ||
    !inlines.some(inline => inline.t === 'picture')
  )
    return null
  const isOnly =
    /^[\s\u3000\ufffc\n]+$/.test(text) && inlines.every(inline => inline.t !== 'math' && inline.t !== 'note-mark')
  return isOnly ? { t: 'picture', inlines, number: null, isTyped: false } : null
}

const captions = {
  'table-caption': {
    shown: /^(?:表|table)/i,
    typed:
      /^(?:续\s*)?(?:表|Table)[\s\u3000]*((?:[A-Z]{1,2}[\s.．]*)?\d+(?:[.．-]\d+)*)(?![\d.．]|[\s\u3000]*[)）])[\s\u3000:：.]*/i,
  },
  'figure-caption': {
    shown: /^(?:图|figure)/i,
    typed:
      /^(?:图|Figure|Fig\.)[\s\u3000]*((?:[A-Z]{1,2}[\s.．]*)?\d+(?:[.．-]\d+)*)(?![\d.．]|[\s\u3000]*[)）])[\s\u3000:：.]*/i,
  },
} as const

function readCaption(line: Line, t: keyof typeof captions): Reading | null {
  const { shown, typed } = captions[t]
  const isStyled = line.purpose?.name === t
  if (line.shown !== '') {
    return isStyled || shown.test(line.shown) ? { ...plain(line, t), number: statedNumber(line.shown, true) } : null
  }
  const found = typed.exec(line.text)
  if (!found) return isStyled ? plain(line, t) : null
  const rest = trimInlines(dropStart(line.inlines, found[0].length))
  const isCaption = isStyled || (/^[^。；]{0,60}$/.test(rawText(rest)) && !/^[的所中给和与、，,]/.test(rawText(rest)))
  if (!isCaption) return null
  const label = found[0].replace(/^续\s*/, '').replace(/[\s\u3000:：.]+$/, '')
  const number = { ...statedNumber(label, false), stated: (found[1] ?? '').replaceAll('．', '.').replace(/\s/g, '') }
  return { t, inlines: rest, number, isTyped: !isStyled }
}

const notes = {
  note: {
    shown: /^(?:注|NOTE)\s*\d*(?:\s+to entry)?\s*[:：]?$/i,
    typed:
      /^(?:注[\s\u3000]*(\d{0,3})[\s\u3000]*[:：]|NOTE(?:\s+\d{1,3})?(?:\s+to entry)?(?:\s*[:：—–]|\s))[\s\u3000]*/,
  },
  example: {
    shown: /^(?:示例|EXAMPLE)\s*\d*\s*[:：]?$/i,
    typed:
      /^(?:示[\s\u3000]*例[\s\u3000]*(\d{0,3})[\s\u3000]*(?:[:：]|$)|EXAMPLE(?:\s+\d{1,3})?(?:\s*[:：—–]|\s|$))[\s\u3000]*/,
  },
} as const

function readNote(line: Line, t: keyof typeof notes): Reading | null {
  const { shown, typed } = notes[t]
  const isStyled = line.purpose?.name === t
  if (line.shown !== '' && (isStyled || shown.test(line.shown))) return labelled(line, t, null)
  // What a list counts is an item, though it begins so.
  if (line.shown === '' && typed.test(line.text)) return { ...labelled(line, t, typed), isTyped: true }
  return isStyled ? plain(line, t) : null
}

const markers: readonly (readonly [RegExp, ListStyle])[] = [
  [/^(?:[—–―-]{2}|—)[\s\u3000]*/, 'dash'],
  [/^[●•·○▪■◆◇➢✓※][\s\u3000]*/, 'bullet'],
  [/^([a-z])[)）][\s\u3000]*/, 'alpha'],
  [/^(\d{1,2})[)）][\s\u3000]*/, 'arabic'],
  [/^([ivx]{2,5})[)）][\s\u3000]*/, 'roman'],
  [/^[（(](\d{1,2})[)）][\s\u3000]*/, 'arabic'],
  [/^[（(]([a-z])[)）][\s\u3000]*/, 'alpha'],
  [/^([①-⑳])[\s\u3000]*/, 'arabic'],
]

function readItem(line: Line): ItemReading | null {
  const { piece, shown, inlines, text, purpose, word } = line
  const level = purpose?.level ?? null
  if (shown !== '' && piece.number) {
    const told = word.levelOf(piece.list, piece.level)
    const style = purpose?.list ?? styleOfLevel(told?.format ?? 'decimal', shown)
    const isCounted = style !== 'dash' && style !== 'bullet'
    const number = isCounted ? statedNumber(shown, true) : null
    return { t: 'item', inlines, number, style, list: piece.list, level: level ?? (piece.level ?? 0) + 1 }
  }
  const found = markers.find(([pattern]) => pattern.test(text))
  if (!found) return purpose?.name === 'item' ? bareItem(line) : null
  const [pattern, style] = found
  const [whole = '', label] = pattern.exec(text) ?? []
  const rest = trimInlines(dropStart(inlines, whole.length))
  if (rawText(rest) === '') return null
  const number = label === undefined ? null : statedNumber(whole.trim(), false)
  return { t: 'item', inlines: rest, number, style, list: null, level }
}

/** An item by its style whose marker is missing. */
function bareItem({ inlines, purpose }: Line): ItemReading {
  const style = purpose?.list ?? 'dash'
  const isCounted = style !== 'dash' && style !== 'bullet'
  return { t: 'item', inlines, number: isCounted ? noNumber : null, style, list: null, level: purpose?.level ?? null }
}

function styleOfLevel(format: string, shown: string): ListStyle {
  if (/^[—–―-]+$/.test(foldBlanks(shown))) return 'dash'
  if (format === 'bullet' || /^[●•·○▪■◆◇➢✓]$/.test(shown)) return 'bullet'
  if (/Letter/.test(format)) return 'alpha'
  return /Roman/.test(format) ? 'roman' : 'arabic'
}
