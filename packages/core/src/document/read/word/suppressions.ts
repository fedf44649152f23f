import type { Suppression } from '../../model/standard-document.ts'
import type { Assembly } from './assembly.ts'
import type { WordNote } from './word-document.ts'
import { type ParagraphPiece, paragraphsOf } from './word-piece.ts'

const asked =
  /^[\s\u3000]*(?:标尺忽略|biaochi-ignore)[\s\u3000]+([A-Za-z][\w.-]*)[\s\u3000]*(?:[:：][\s\u3000]*([\s\S]*))?$/

/** Findings to be left alone, as comments say it: `标尺忽略 rule-id：理由` or `biaochi-ignore rule-id: reason`. */
export function suppressionsOf(
  comments: Iterable<WordNote>,
  paragraphs: readonly ParagraphPiece[],
  assembly: Assembly,
): Suppression[] {
  const places = new Map<string, string | null>()
  for (const { ordinal, comments: anchors } of paragraphs) {
    for (const { id, behind } of anchors) {
      if (places.has(id)) continue
      const isKept = behind !== null && assembly.ids.isGiven(behind)
      places.set(id, isKept ? behind : (assembly.pieces.get(ordinal) ?? null))
    }
  }
  return [...comments].flatMap(({ id, pieces }) => {
    const text = [...paragraphsOf(pieces)].map(piece => piece.text).join('\n')
    const [, rule, reason = ''] = asked.exec(text) ?? []
    // That a reason is missing is for the linter to say.
    return rule ? [{ rule, at: places.get(id) ?? null, reason: reason.trim() }] : []
  })
}
