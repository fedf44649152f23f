import { foldText } from './fold-text.ts'

/** A folded text that knows where its characters come from. */
export interface FoldedText {
  readonly text: string
  /** Offset in the original of the character that a folded code unit comes from. */
  start(at: number): number
  /** Offset after that character. */
  end(at: number): number
}

/** Characters that fold one by one, each into one code unit. */
const plain = /^[\u0000-\u007e\u2010-\u2015\u2018-\u201d\u3000-\u3029\u4e00-\u9fff\uff01-\uff5e]*$/

/** Folds a text and keeps where each character comes from; null where characters fold only together. */
export function foldWithOrigins(text: string): FoldedText | null {
  const folded = foldText(text)
  if (plain.test(text)) return { text: folded, start: at => at, end: at => at + 1 }
  const starts: number[] = []
  const ends: number[] = []
  let joined = ''
  for (const { 0: character, index } of text.matchAll(/\P{M}?\p{M}*/gsu)) {
    const part = foldText(character)
    joined += part
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(index)
      ends.push(index + character.length)
    }
  }
  if (joined !== folded) return null
  return { text: folded, start: at => starts[at] ?? text.length, end: at => ends[at] ?? text.length }
}
