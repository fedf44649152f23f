import type { Num } from '../../model/block.ts'
import { kindOfTitle, natureOfKind } from '../../model/section-kind.ts'
import type { Section, SectionKind } from '../../model/standard-document.ts'
import { mayFollow } from '../pages/heading-line.ts'
import { noNumber, statedNumber } from './printed-number.ts'
import { dropStart, foldBlanks, rawText, splitLines, trimInlines } from './raw-inlines.ts'
import type { Purpose } from './style-purpose.ts'
import type { ParagraphPiece, RawInline } from './word-piece.ts'

/** A paragraph that begins a section. */
export interface HeadingLine {
  readonly piece: ParagraphPiece
  readonly kind: SectionKind
  /** 1 for a chapter, an annex and an element. */
  readonly depth: number
  readonly number: Num
  /** Null for a clause without a title, whose text is `text`. */
  readonly title: readonly RawInline[] | null
  /** What follows the number of a clause without a title. */
  readonly text: readonly RawInline[]
  readonly nature: Section['nature']
  /** Whether its style says that a term entry begins. */
  readonly isTerm: boolean
  /** Whether nothing but the shape of its text says that it is a heading. */
  readonly isGuessed: boolean
}

/** Where in a document the reading stands. */
export interface HeadingState {
  /** Last number of a clause; null before the first. */
  readonly last: string | null
  readonly part: 'cover' | 'contents' | 'front' | 'body' | 'annexes' | 'back'
  /** Whether a list numbers clauses on several levels. */
  readonly isClauseList: (piece: ParagraphPiece) => boolean
}

const typedClause = /^[\s\u3000]*((?:[A-Z]{1,2}[.．])?\d{1,3}(?:[.．]\d{1,3}){0,6})(?![\d.．])[.．、]?([\s\u3000]*)/
const typedAnnex =
  /^[\s\u3000]*(附[\s\u3000]*录[\s\u3000]*([A-Z]{1,2})|(?:Annex|ANNEX)[\s\u3000]+([A-Z]{1,2}))(?![A-Za-z\d.])[\s\u3000]*/
const natureWords =
  /^[\s\u3000]*[（(〔【[]?[\s\u3000]*(规范性|资料性|提示性|标准的|提示的|normative|informative)(?:附录|的附录|\s*annex)?[\s\u3000]*[)）〕】\]]?[\s\u3000]*/i
const bracketed = /^[\s\u3000]*[（(〔【[][\s\u3000]*(?:规范性|资料性|提示性|标准的|提示的|normative|informative)/i

/** The heading that a paragraph is; null when it is none. */
export function readHeading(piece: ParagraphPiece, purpose: Purpose | null, state: HeadingState): HeadingLine | null {
  const name = purpose?.name ?? null
  const isBlank = piece.text.trim() === ''
  const shown = piece.number && !piece.number.isBullet ? piece.number.text.trim() : ''
  if (isBlank && shown === '') return null
  const isAnnex = shown !== '' && /^(?:附\s*录|annex)\s*[A-Z]{1,2}$/i.test(shown.replace(/[\s\u3000]/g, ''))
  if (name === 'annex' || isAnnex) {
    const isMark = shown !== '' || typedAnnex.test(piece.text)
    return isMark ? annexHeading(piece, shown) : null
  }
  const annex = typedAnnexHeading(piece, purpose)
  if (annex) return annex
  const element = elementHeading(piece, purpose, shown)
  if (element) return element
  if (name === 'heading' || name === 'plain' || name === 'term' || name === 'element')
    return styledHeading(piece, purpose, shown)
  if (name !== null && name !== 'text') return null
  if (piece.outline !== null && !/^[表图]\s*[A-Z]?[.\d]/.test(foldBlanks(piece.text)))
    return styledHeading(piece, purpose, shown)
  return guessedHeading(piece, shown, state)
}

/** What the lines behind the mark of an annex say of it: its nature, else its title. */
export function readNature(text: string): { readonly nature: Section['nature']; readonly length: number } | null {
  if (!bracketed.test(text)) return null
  const found = natureWords.exec(text)
  if (!found) return null
  const isInformative = /资料性|提示|informative/i.test(found[1] ?? '')
  return { nature: isInformative ? 'informative' : 'normative', length: found[0].length }
}

/** Whether a line can be a title: short, and no sentence. */
export function isTitleLike(text: string, longest = 40): boolean {
  const plain = foldBlanks(text)
  const limit = /\p{Script=Han}/u.test(plain) ? longest : longest * 3
  return plain !== '' && plain.length <= limit && !/[。；;！!？?：:，,、]$|。|；/.test(plain)
}

function annexHeading(piece: ParagraphPiece, shown: string): HeadingLine {
  const typed = shown === '' ? (typedAnnex.exec(rawText(piece.inlines)) ?? null) : null
  const number = typed ? statedNumber(typed[1] ?? '', false) : statedNumber(shown, true)
  let rest = trimInlines(dropStart(piece.inlines, typed?.[0].length ?? 0))
  const said = readNature(rawText(rest))
  if (said) rest = trimInlines(dropStart(rest, said.length))
  // A title may be broken into several lines on the page.
  const title = trimInlines(splitLines(rest).flatMap((line, at) => (at === 0 ? line : [blank, ...line])))
  const nature = said?.nature ?? 'normative'
  const base = { piece, kind: 'annex', depth: 1, number, title, nature, text: [] } as const
  return { ...base, isTerm: false, isGuessed: false }
}

const blank: RawInline = { t: 'text', text: ' ' }

/** `附录A` typed in a paragraph of its own; running text that begins so goes on with a sentence. */
function typedAnnexHeading(piece: ParagraphPiece, purpose: Purpose | null): HeadingLine | null {
  const found = typedAnnex.exec(piece.text)
  if (!found || (piece.number && piece.number.text !== '')) return null
  if (purpose && purpose.name !== 'heading' && purpose.name !== 'text' && purpose.name !== 'element') return null
  const rest = piece.text.slice(found[0].length)
  const isMarked = piece.outline !== null || purpose?.name === 'heading' || purpose?.name === 'element'
  const said = readNature(rest)
  const isAlone = rest.trim() === '' || (said !== null && isTitleOrNothing(rest.slice(said.length)))
  return isAlone || (isMarked && isTitleOrNothing(rest)) || (piece.isBold && isTitleLike(rest, 25))
    ? annexHeading(piece, '')
    : null
}

function isTitleOrNothing(text: string): boolean {
  return text.trim() === '' || isTitleLike(text, 60)
}

const unnumbered: ReadonlySet<SectionKind> = new Set(['contents', 'foreword', 'introduction', 'bibliography', 'index'])

/** A foreword and its like, which have no number; an introduction may have 0. */
function elementHeading(piece: ParagraphPiece, purpose: Purpose | null, shown: string): HeadingLine | null {
  const name = purpose?.name ?? null
  if (name !== null && !['element', 'heading', 'text', 'body-title', 'contents'].includes(name)) return null
  const zero = /^[\s\u3000]*0[\s\u3000]+/.exec(piece.text)
  const own = zero ? dropStart(piece.inlines, zero[0].length) : piece.inlines
  const kind = kindOfTitle(rawText(own))
  if (!unnumbered.has(kind)) return null
  const isZero = zero !== null || shown === '0'
  if (isZero ? kind !== 'introduction' : shown !== '' && name !== 'element') return null
  const number = isZero ? statedNumber('0', shown === '0') : noNumber
  const title = trimInlines(own)
  const isStyled = name === 'element' || name === 'heading' || name === 'contents' || name === 'body-title'
  const isGuessed = !isStyled && piece.outline === null
  return { piece, kind, depth: 1, number, title, text: [], nature: natureOfKind(kind), isTerm: false, isGuessed }
}

function styledHeading(piece: ParagraphPiece, purpose: Purpose | null, shown: string): HeadingLine {
  const typed = shown === '' ? typedNumber(piece) : null
  const number = shown !== '' ? statedNumber(shown, true) : typed ? statedNumber(typed.number, false) : noNumber
  const rest = trimInlines(typed ? dropStart(piece.inlines, typed.length) : piece.inlines)
  const isTerm = purpose?.name === 'term'
  const isPlain = purpose?.name === 'plain' || (purpose?.name === 'heading' && isSentence(rawText(rest)))
  const depth = depthOf(number, purpose, piece)
  return { ...clause(piece, { number, depth, rest, isPlain }), isTerm, isGuessed: false }
}

/** Headings hold sentences where a drafter took the style for a clause without a title. */
function isSentence(text: string): boolean {
  const plain = foldBlanks(text)
  return (
    /[。；;]$/.test(plain) ||
    (/[：:]$/.test(plain) && plain.length > 8) ||
    (plain.length > 40 && /[，。；]/.test(plain))
  )
}

function depthOf({ stated }: Num, purpose: Purpose | null, { number, outline, level }: ParagraphPiece): number {
  if (stated !== null && /^(?:[A-Z]{1,2}|\d+)(?:\.\d+)*$/.test(stated)) {
    // Clauses of engineering standards right below a chapter are 3.0.1.
    return stated.split('.').filter((part, at) => at === 0 || part !== '0').length
  }
  if (purpose?.name === 'element') return 1
  return number?.segments || (purpose?.depth ?? (outline ?? level ?? 0) + 1)
}

interface ClauseParts {
  readonly number: Num
  readonly depth: number
  readonly rest: readonly RawInline[]
  readonly isPlain: boolean
}

function clause(piece: ParagraphPiece, { number, depth, rest, isPlain }: ClauseParts) {
  const named = kindOfTitle(rawText(rest))
  const isOfClause = depth === 1 || named === 'terms' || named === 'symbols'
  const kind: SectionKind = isPlain || !isOfClause || unnumbered.has(named) ? 'clause' : named
  const content = isPlain ? { title: null, text: rest } : { title: rest, text: [] }
  return { piece, kind, depth, number, ...content, nature: natureOfKind(kind) }
}

/** A number typed before the text of a paragraph. */
function typedNumber(piece: ParagraphPiece): { readonly number: string; readonly length: number } | null {
  const text = rawText(piece.inlines)
  const chapter = /^[\s\u3000]*(第[一二三四五六七八九十百零\d]{1,5}[编章节条])(?:[\s\u3000]+|$)/.exec(text)
  if (chapter) return { number: chapter[1] ?? '', length: chapter[0].length }
  const found = typedClause.exec(text)
  if (!found) return null
  const rest = text.slice(found[0].length)
  const isCount = found[2] === '' && /^(?:[年月日世个项种类次级位%％°℃]|[A-Za-z])/.test(rest)
  return isCount ? null : { number: (found[1] ?? '').replaceAll('．', '.'), length: found[0].length }
}

/** A clause that only its number tells, made by a list or typed. */
function guessedHeading(piece: ParagraphPiece, shown: string, state: HeadingState): HeadingLine | null {
  if (state.part === 'cover' && state.last === null && !/^(?:1|0)\b/.test(shown || piece.text.trim())) return null
  if (shown !== '') {
    const isClause = /^(?:\d+|[A-Z])(?:\.\d+)+$/.test(shown) || (/^\d+$/.test(shown) && state.isClauseList(piece))
    if (!isClause) return null
    const rest = trimInlines(piece.inlines)
    const isPlain = !isTitleLike(rawText(rest)) && rawText(rest) !== ''
    return guess(piece, statedNumber(shown, true), rest, isPlain)
  }
  const typed = typedNumber(piece)
  if (!typed || !/^(?:[A-Z]{1,2}\.)?\d/.test(typed.number)) return null
  const rest = trimInlines(dropStart(piece.inlines, typed.length))
  const text = rawText(rest)
  const isPlain = !isTitleLike(text)
  const isNext = mayFollow(state.last, withoutZero(typed.number))
  if (!isTrusted({ typed, text, isPlain, isNext, piece })) return null
  return guess(piece, statedNumber(typed.number, false), rest, isPlain && text !== '')
}

/** 3.0.1 follows 3 as 3.1 would. */
export function withoutZero(number: string): string {
  return number.replace(/^(\d+)\.0\./, '$1.')
}

interface TypedClause {
  readonly typed: { readonly number: string; readonly length: number }
  readonly text: string
  readonly isPlain: boolean
  readonly isNext: boolean
  readonly piece: ParagraphPiece
}

/** Whether a typed number is that of a clause rather than a count or an item. */
function isTrusted({ typed, text, isPlain, isNext, piece }: TypedClause): boolean {
  const isChapter = !typed.number.includes('.')
  if (!isChapter) return isNext || (piece.isBold && !isPlain)
  if (isPlain) return false
  const isKnown = kindOfTitle(text) !== 'clause'
  const hasBlank = /[\s\u3000]$/.test(rawText(piece.inlines).slice(0, typed.length))
  return (piece.isBold && (isNext || isKnown)) || (isNext && (isKnown || hasBlank) && isTitleLike(text, 25))
}

function guess(piece: ParagraphPiece, number: Num, rest: readonly RawInline[], isPlain: boolean): HeadingLine {
  const depth = depthOf(number, null, piece)
  return { ...clause(piece, { number, depth, rest, isPlain }), isTerm: false, isGuessed: true }
}
