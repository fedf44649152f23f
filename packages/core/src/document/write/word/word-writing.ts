import { tag } from '../../../container/xml-write.ts'
import type { Block, Num } from '../../model/block.ts'
import type { Id } from '../../model/id.ts'
import type { StandardDocument, Suppression } from '../../model/standard-document.ts'
import type { WordLists } from './word-lists.ts'
import type { WordParts } from './word-parts.ts'
import type { DocumentWords } from './word-words.ts'
import { around, type PieceToWrite } from './word-xml.ts'

/** A document on its way into Word. */
export interface Writing {
  readonly document: StandardDocument
  readonly words: DocumentWords
  readonly lists: WordLists
  readonly parts: WordParts
  /** Findings to be left alone, by the piece they hold for. */
  readonly suppressions: ReadonlyMap<Id | null, readonly Suppression[]>
  /** `A.` in annex A; empty in the body. */
  readonly letter: string
  /** Numbers of tables by their ids, for those that continue one. */
  readonly tableNumbers: ReadonlyMap<Id, string>
  /** Lists around. */
  readonly listDepth: number
  readonly place: 'text' | 'cell' | 'frame' | 'note' | 'example'
  footnoteXml(id: Id, blocks: readonly Block[], mark: string): string
}

/**
 * The number that the reader of the source saw. What comes from Word shows what Word showed; other sources that print no
 * number leave it to the structure.
 */
export function numberToShow(number: Num | null, { document }: Pick<Writing, 'document'>): string | null {
  if (!number) return null
  return number.stated ?? (document.source === 'docx' ? null : number.computed)
}

/** Puts the bookmark of a piece around it, and the comments that say which findings to leave alone there. */
export function identified(id: Id, pieces: readonly PieceToWrite[], writing: Writing): readonly PieceToWrite[] {
  const ordinal = writing.parts.bookmark()
  const start = tag('w:bookmarkStart', { 'w:id': ordinal, 'w:name': `bc_${id}` })
  const [before, behind] = commentsOf(id, writing)
  return around(pieces, start + before, behind + tag('w:bookmarkEnd', { 'w:id': ordinal }))
}

/** Marks of comments before and behind a piece. */
export function commentsOf(id: Id | null, { suppressions, parts }: Writing): readonly [before: string, behind: string] {
  let before = ''
  let behind = ''
  for (const { rule, reason } of suppressions.get(id) ?? []) {
    const comment = { 'w:id': parts.comment(`标尺忽略 ${rule}：${reason}`) }
    before += tag('w:commentRangeStart', comment)
    behind += tag('w:commentRangeEnd', comment) + tag('w:r', {}, tag('w:commentReference', comment))
  }
  return [before, behind]
}
