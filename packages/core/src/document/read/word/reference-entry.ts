import { findNumbers } from '../../../number/find.ts'
import type { Block, ReferenceBlock } from '../../model/block.ts'
import { plainText } from '../../model/plain-text.ts'
import { type Assembly, placeOf } from './assembly.ts'
import { BlockBuilder } from './block-builder.ts'
import { statedNumber } from './printed-number.ts'
import { dropStart, foldBlanks, rawText, trimInlines } from './raw-inlines.ts'
import type { Entry } from './section-tree.ts'
import type { WordDocument } from './word-document.ts'
import type { ParagraphPiece } from './word-piece.ts'

/** The blocks of the normative references or the bibliography: entries, and the sentences before them. */
export function referencesOf(entries: readonly Entry[], assembly: Assembly, word: WordDocument): Block[] {
  const blocks: Block[] = []
  let waiting: Entry[] = []
  const flush = () => {
    if (waiting.length > 0) blocks.push(...new BlockBuilder(assembly, word).build(waiting))
    waiting = []
  }
  for (const entry of entries) {
    const { piece, inlines } = entry
    const isEntry = piece.t === 'paragraph' && isReference(piece, rawText(inlines ?? piece.inlines), assembly)
    if (!isEntry) waiting.push(entry)
    else {
      flush()
      blocks.push(referenceOf({ ...entry, piece }, assembly))
    }
  }
  flush()
  return blocks
}

/** What is no sentence, or begins with a number of a standard. */
function isReference(piece: ParagraphPiece, raw: string, { purposes }: Assembly): boolean {
  const text = foldBlanks(raw)
  if (text === '') return false
  const purpose = purposes.of(piece.style)?.name
  if (purpose === 'reference' || purpose === 'own-reference') return true
  if (purpose === 'own-text') return false
  if (purpose === 'note' || purpose === 'example' || /^(?:注|NOTE)\s*\d*\s*[:：]/.test(text)) return false
  if (/^(?:下列|以下|本文件|本标准|本部分|本规范|本指南|The following|There are no)/i.test(text)) return false
  if (piece.number?.text || /^[［[（(]\s*\d+\s*[\]］)）]/.test(text)) return true
  return !/[。：:]$/.test(text) || findNumbers(text.slice(0, 60))[0]?.start === 0
}

function referenceOf(
  { piece, inlines: own }: Entry & { readonly piece: ParagraphPiece },
  assembly: Assembly,
): ReferenceBlock {
  const raw = trimInlines(own ?? piece.inlines)
  const shown = own === undefined && piece.number && !piece.number.isBullet ? piece.number.text.trim() : ''
  const isOwn = assembly.purposes.of(piece.style)?.name === 'own-reference'
  const typed = shown === '' && !isOwn ? /^[［[（(]\s*(\d+)\s*[\]］)）][\s\u3000]*/.exec(rawText(raw)) : null
  const isDash = isOwn ? null : /^[—–-]+[\s\u3000]*/.exec(rawText(raw))
  const label = typed ?? isDash
  const cut = label && label[0].length < rawText(raw).length ? label : null
  const number = /\d/.test(shown)
    ? statedNumber(shown, true)
    : typed && cut
      ? statedNumber(typed[0].trim(), false)
      : null
  const inlines = assembly.inlines(cut ? dropStart(raw, cut[0].length) : raw, piece)
  const text = plainText(inlines)
  const [found] = findNumbers(text)
  const standard = found && found.start === 0 ? found : null
  const id = assembly.ids.next('r', text, piece.kept)
  assembly.mark(piece, id)
  return {
    t: 'reference',
    id,
    place: placeOf(piece),
    number,
    inlines,
    standard: standard?.normal ?? null,
    isDated: standard !== null && standard.year !== null,
    isAllParts: standard?.allParts ?? false,
    title: standard ? titleBehind(text.slice(standard.end)) : '',
  }
}

/** The title behind a number, without what says that all parts are meant. */
function titleBehind(text: string): string {
  const plain = text.replace(/^[\s\u3000]*[（(](?:所有部分|all parts)[)）]/i, '').trim()
  return plain.replace(/^[,，:：]\s*|[。.]$/g, '')
}
