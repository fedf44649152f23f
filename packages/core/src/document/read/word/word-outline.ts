import type { OutlineEntry, OutlineKind } from '../../outline-entry.ts'
import { readTypedNumber } from '../typed-number.ts'
import type { ParagraphPiece } from './word-piece.ts'

/** Every numbered paragraph and every heading, in order. */
export function* outlineOfWord(paragraphs: Iterable<ParagraphPiece>): Generator<OutlineEntry> {
  for (const paragraph of paragraphs) {
    const entry = paragraph.role === 'contents' ? null : entryOf(paragraph)
    if (entry) yield entry
  }
}

function entryOf(paragraph: ParagraphPiece): OutlineEntry | null {
  const shown = paragraph.number && paragraph.number.text !== '' ? paragraph.number.text.trim() : null
  const text = paragraph.text.replace(/[\s\u3000]+/g, ' ').trim()
  const kind = kindOf(paragraph, shown)
  if (!kind || (shown === null && text === '')) return null
  const typed = shown === null ? readTypedNumber(text) : null
  return {
    number: shown ?? typed?.number ?? null,
    text: typed?.text ?? text,
    kind,
    level: levelOf(paragraph, kind, typed?.segments ?? 0),
    isAutomatic: shown !== null,
    paragraph: paragraph.ordinal,
  }
}

/** What numbers say whose style is silent. */
const tellingNumbers: readonly (readonly [RegExp, OutlineKind])[] = [
  [/^附\s*录/, 'annex'],
  [/^表/, 'table'],
  [/^图/, 'figure'],
  [/^注/, 'note'],
  [/^示\s*例/, 'example'],
]

function kindOf(paragraph: ParagraphPiece, shown: string | null): OutlineKind | null {
  const { role, outline, number } = paragraph
  const isNumbered = shown !== null
  if (role === 'cover' || role === 'contents') return isNumbered ? 'list' : null
  if (role === 'heading' || role === 'annex') return role
  if (role !== null) return isNumbered ? role : null
  if (outline !== null) return 'heading'
  if (!isNumbered) return null
  const told = tellingNumbers.find(([pattern]) => pattern.test(shown))
  if (told) return told[1]
  return !number?.isBullet && /^(?:\d+|[A-Z])(?:\.\d+)+$/.test(shown) ? 'clause' : 'list'
}

function levelOf(paragraph: ParagraphPiece, kind: OutlineKind, typedSegments: number): number {
  const { number, level, outline, depth } = paragraph
  if (kind === 'heading' || kind === 'clause' || kind === 'term' || kind === 'annex') {
    if (kind === 'annex') return 1
    return number?.segments || typedSegments || depth || (outline ?? level ?? 0) + 1
  }
  return (level ?? 0) + 1
}
