import type { Block, Paragraph, TermBlock, TermName } from '../../model/block.ts'
import { plainText } from '../../model/plain-text.ts'
import { kindOfTitle } from '../../model/section-kind.ts'
import { type Assembly, placeOf } from './assembly.ts'
import { BlockBuilder } from './block-builder.ts'
import { foldBlanks, rawText, splitLines } from './raw-inlines.ts'
import { type Entry, nodeTitle, type SectionNode } from './section-tree.ts'
import type { WordDocument } from './word-document.ts'
import type { ParagraphPiece, RawInline } from './word-piece.ts'

const han = /\p{Script=Han}/u
/** Chinese, a blank, then Latin to the end: a term with its English equivalent. */
const pair = /^(.*\p{Script=Han}(?:.*[）)》”"\d])?)[\s\u3000]+([A-Za-z][^\p{Script=Han}]*)$/u
const sourceLine = /^[［[【]?\s*(?:来源|SOURCE)\s*[:：]\s*(.*?)[\s\u3000]*[\]］】]?[。.]?$/i

/** Whether a clause of the terms is an entry rather than a group of them. */
export function isTermEntry(node: SectionNode): boolean {
  const { line, inner, entries } = node
  if (line.isTerm) return true
  // Terms of our own writing have their style.
  if (line.piece.kept.length > 0) return false
  if (inner.length > 0) return false
  const title = line.title === null ? foldBlanks(rawText(line.text)) : nodeTitle(node)
  if (title === '') return entries.length > 0
  if (kindOfTitle(title) !== 'clause' || /^(?:一般|总则|概述|通用|基本)|(?:术语|缩略语|符号|定义)$/.test(title))
    return false
  if (line.title === null) return pair.test(title) && title.length < 80
  const texts = entries.flatMap(({ piece }) =>
    piece.t === 'paragraph' && piece.text.trim() !== '' ? [piece.text.trim()] : [],
  )
  const [first = '', second = ''] = texts
  if (pair.test(title)) return texts.length > 0
  if (isEnglishName(first)) return second !== ''
  // A title, then one sentence that defines it.
  return title.length <= 20 && /。$/.test(first) && !/应|宜|不得/.test(first) && entries.every(isLine)
}

function isLine({ piece }: Entry): boolean {
  return piece.t === 'paragraph' && (piece.number === null || piece.number.text === '')
}

function isEnglishName(text: string): boolean {
  return text !== '' && text.length < 80 && !han.test(text) && /^[A-Za-z(]/.test(text) && !/[.。;；:：]$/.test(text)
}

interface OwnLine {
  readonly inlines: readonly RawInline[]
  readonly piece: ParagraphPiece
}

/** A term entry (GB/T 1.1—2020, 8.7.3): names in the first lines, then what defines it, its notes and its source. */
export function termOf(node: SectionNode, assembly: Assembly, word: WordDocument): TermBlock {
  const { piece, number } = node.line
  const lines = ownLines(node)
  const names = takeNames(lines, assembly, piece.kept.length > 0)
  const kept = [piece, ...lines.slice(0, 1).map(line => line.piece)].flatMap(each => each.kept)
  const id = assembly.ids.next('w', names.map(({ text }) => text).join(' ') || piece.text, kept)
  assembly.mark(piece, id)
  const { styled, rest } = takeStyledSource(entriesBehind(node, lines), assembly)
  const blocks = new BlockBuilder(assembly, word).build(rest)
  const { source, others } = styled ? { source: styled, others: blocks } : takeSource(blocks, assembly)
  const isDefinition = (block: Block): block is Paragraph => block.t === 'paragraph'
  const end = others.findIndex(block => !isDefinition(block))
  const definition = (end < 0 ? others : others.slice(0, end)).filter(isDefinition)
  const notes = end < 0 ? [] : others.slice(end)
  return { t: 'term', id, place: placeOf(piece), number, names, definition, notes, ...(source && { source }) }
}

/** The lines before the first other block, those of one paragraph apart. */
function ownLines({ line, entries, title }: SectionNode): OwnLine[] {
  const lines: OwnLine[] = []
  const add = (inlines: readonly RawInline[], piece: ParagraphPiece) => {
    for (const each of linesOf(inlines)) lines.push({ inlines: each, piece })
  }
  if (title) add(title, line.piece)
  for (const { piece, inlines } of entries) {
    if (piece.t !== 'paragraph') break
    add(inlines ?? piece.inlines, piece)
  }
  return lines
}

function linesOf(inlines: readonly RawInline[]): (readonly RawInline[])[] {
  return splitLines(inlines).filter(line => rawText(line).trim() !== '')
}

/** Takes the names off the first lines; where a style marks them, as in our own writing, these and no others. */
function takeNames(lines: OwnLine[], { purposes }: Assembly, isOwn: boolean): TermName[] {
  const names: TermName[] = []
  const isStyled = isOwn || lines.some(line => isNameLine(line, purposes))
  for (let line = lines[0]; line; line = lines[0]) {
    const text = foldBlanks(rawText(line.inlines))
    const isNamed = isNameLine(line, purposes)
    if (isStyled && !isNamed) break
    const isFirst = names.length === 0
    const isEnglish =
      isEnglishName(text) && names.every(({ language, isAbbreviation }) => language === 'zh' || isAbbreviation)
    const isFurther = /^(?:许用|拒用|不推荐|被取代|DEPRECATED|ADMITTED)|[（(](?:拒用|许用|被取代)[^）)]*[)）]$/i.test(
      text,
    )
    if (!isFirst && !isNamed && !isEnglish && !isFurther && !isAbbreviation(text)) break
    names.push(...namesIn(text, isFirst ? 'preferred' : 'admitted', names))
    lines.shift()
  }
  return names
}

function isNameLine({ piece }: OwnLine, purposes: Assembly['purposes']): boolean {
  return purposes.of(piece.style)?.name === 'term-name'
}

function isAbbreviation(text: string): boolean {
  return /^[A-Z][A-Za-z\d-]{0,11}$/.test(text) && (text.match(/[A-Z]/g)?.length ?? 0) >= Math.max(2, text.length / 2)
}

/** `数据元 data element；DE` holds three names; `before` are those of the lines above. */
export function namesIn(text: string, usual: TermName['status'], before: readonly TermName[]): TermName[] {
  const isDeprecated = /^(?:拒用|被取代|DEPRECATED)\s*[:：]?|[（(](?:拒用|被取代)[^）)]*[)）]/i.test(text)
  const isAdmitted = /^(?:许用|ADMITTED)\s*[:：]?|[（(]许用[)）]/i.test(text)
  const status = isDeprecated ? 'deprecated' : isAdmitted ? 'admitted' : usual
  const plain = text
    .replace(/^(?:拒用|许用|被取代|不推荐使用?|DEPRECATED|ADMITTED)(?:术语)?\s*[:：]?\s*/i, '')
    .replace(/[（(](?:拒用|许用|被取代)[^）)]*[)）]/g, '')
    .trim()
  const [, own = '', other = ''] = pair.exec(plain) ?? ['', han.test(plain) ? plain : '', han.test(plain) ? '' : plain]
  const isOwnKnown = before.some(name => name.language === 'zh' && name.status === 'preferred')
  const isOtherKnown = before.some(
    name => name.language === 'en' && name.status === 'preferred' && !name.isAbbreviation,
  )
  return [
    ...split(own, 'zh', status, isOwnKnown),
    ...split(other, 'en', firstStatus(status, isOtherKnown), isOtherKnown),
  ]
}

/** An English name on the second line is that of the preferred term. */
function firstStatus(status: TermName['status'], isKnown: boolean): TermName['status'] {
  return status === 'admitted' && !isKnown ? 'preferred' : status
}

function split(text: string, language: string, status: TermName['status'], isKnown: boolean): TermName[] {
  const texts = text.split(/[;；]/).flatMap(each => (each.trim() === '' ? [] : [each.trim()]))
  let isFirst = !isKnown
  return texts.map(each => {
    if (isAbbreviation(each)) return { language, text: each, status, isAbbreviation: true }
    const own = status === 'preferred' && !isFirst ? ('admitted' as const) : status
    isFirst = false
    return { language, text: each, status: own }
  })
}

/** The entries from the line on that is no name. */
function entriesBehind({ line, entries }: SectionNode, lines: readonly OwnLine[]): Entry[] {
  const [first] = lines
  const ofHeading = lines.filter(each => each.piece === line.piece)
  const isOwn = entries[0]?.piece === line.piece
  const started = isOwn ? [] : ofHeading.map(({ piece, inlines }) => ({ piece, inlines }))
  const at = entries.findIndex(({ piece }) => piece === first?.piece)
  if (!first || at < 0)
    return [
      ...started,
      ...entries.filter(({ piece }) => piece.t !== 'paragraph' || !isEmpty(piece)).slice(firstOther(entries)),
    ]
  const same = lines.filter(({ piece }) => piece === first.piece)
  const isWhole = first.piece !== line.piece && same.length === linesOf(first.piece.inlines).length
  const left = isWhole ? entries.slice(at, at + 1) : same.map(({ piece, inlines }) => ({ piece, inlines }))
  return [...started, ...left, ...entries.slice(at + 1)]
}

function firstOther(entries: readonly Entry[]): number {
  const at = entries.findIndex(({ piece }) => piece.t !== 'paragraph')
  return at < 0 ? entries.length : at
}

function isEmpty({ text, inlines }: ParagraphPiece): boolean {
  return text.trim() === '' && inlines.length === 0
}

/** The source in the style for it. */
function takeStyledSource(entries: readonly Entry[], { purposes }: Assembly) {
  const texts = entries.map(({ piece, inlines }) =>
    piece.t === 'paragraph' && purposes.of(piece.style)?.name === 'source'
      ? sourceLine.exec(foldBlanks(rawText(inlines ?? piece.inlines)))
      : null,
  )
  const at = texts.findLastIndex(text => text !== null)
  if (at < 0) return { styled: null, rest: entries }
  return { styled: sourceOf(texts[at]?.[1] ?? ''), rest: entries.filter((_, other) => other !== at) }
}

/** The source, which stands in brackets on the last line or behind the definition. */
function takeSource(blocks: readonly Block[], { ids }: Assembly) {
  let source: TermBlock['source']
  const others = blocks.flatMap((block): Block[] => {
    // What had an id of ours was no source when it was written.
    if (block.t !== 'paragraph' || source || ids.isGiven(block.id)) return [block]
    const text = plainText(block.inlines)
    const lines = text.split('\n')
    const found =
      sourceLine.exec((lines.at(-1) ?? '').trim()) ??
      /[［[【]\s*(?:来源|SOURCE)\s*[:：]\s*([^\]］】]*)[\]］】][。.]?\s*$/i.exec(text)
    if (!found) return [block]
    source = sourceOf(found[1] ?? '')
    const length = lines.length > 1 ? text.length - (lines.at(-1)?.length ?? 0) - 1 : (found.index ?? 0)
    return length <= 0 ? [] : [{ ...block, inlines: cut(block.inlines, length) }]
  })
  return { source, others }
}

function sourceOf(text: string): TermBlock['source'] {
  return { text: text.trim(), isModified: /(?:有|已|经)修改|改写|modified/i.test(text), references: [] }
}

function cut(inlines: Paragraph['inlines'], length: number): Paragraph['inlines'] {
  let left = length
  return inlines.flatMap(inline => {
    if (left <= 0) return []
    const own = plainText([inline]).length
    const taken = Math.min(own, left)
    left -= own
    if (inline.t !== 'text' || taken === own) return [inline]
    return [{ ...inline, text: inline.text.slice(0, taken).trimEnd() }]
  })
}
