import { alignSequence, stretchesOf } from './align-sequence.ts'

/** A piece of a comparison of two texts: `same` and `del` make the old one, `same` and `ins` the new one. */
export interface Piece {
  readonly t: 'same' | 'del' | 'ins'
  readonly text: string
}

/** Characters beyond which a text is compared by its sentences, not its words. */
const longText = 20_000

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Compares two texts word by word; scattered edits that nobody could read are drawn together. */
export function comparePieces(old: string, next: string): readonly Piece[] {
  if (old === next) return old === '' ? [] : [{ t: 'same', text: old }]
  if (old === '') return [{ t: 'ins', text: next }]
  if (next === '') return [{ t: 'del', text: old }]
  const [left, right] = [tokensOf(old), tokensOf(next)]
  const pieces: Piece[] = []
  for (const {
    isSame,
    old: [x, xEnd],
    next: [y, yEnd],
  } of stretchesOf(alignSequence(left, right), right.length)) {
    pieces.push({ t: isSame ? 'same' : 'del', text: left.slice(x, xEnd).join('') })
    if (!isSame) pieces.push({ t: 'ins', text: right.slice(y, yEnd).join('') })
  }
  return drawTogether(pieces)
}

/** The old text of some pieces. */
export function oldText(pieces: readonly Piece[]): string {
  return pieces.reduce((text, piece) => (piece.t === 'ins' ? text : text + piece.text), '')
}

/** The new text of some pieces. */
export function newText(pieces: readonly Piece[]): string {
  return pieces.reduce((text, piece) => (piece.t === 'del' ? text : text + piece.text), '')
}

function tokensOf(text: string): readonly string[] {
  if (text.length > longText) return text.match(/[^。；;\n]*[。；;\n]|[^。；;\n]+$/g) ?? [text]
  const tokens: string[] = []
  for (const { segment } of words.segment(text))
    tokens.push(...(decimalTail.test(segment) ? [segment] : splitDigits(segment)))
  return tokens
}

const decimalTail = /^[^\d]*$/

/** Numbers apart from what the segmenter leaves on them, as in `an18`. */
function splitDigits(segment: string): readonly string[] {
  return segment.match(/\d+(?:[.,]\d+)*|[^\d]+/g) ?? [segment]
}

interface Run {
  del: string
  ins: string
  /** What is the same behind it. */
  same: string
}

/** Takes short sameness between two larger edits into them. */
function drawTogether(pieces: readonly Piece[]): readonly Piece[] {
  const runs: Run[] = [{ del: '', ins: '', same: '' }]
  for (const { t, text } of pieces) {
    const last = runs[runs.length - 1]
    if (!last || (last.same !== '' && t !== 'same')) runs.push({ del: '', ins: '', same: '', [t]: text })
    else last[t] += text
  }
  const kept: Run[] = []
  for (const run of runs) {
    let current = run
    for (let last = kept.at(-1); last && isTorn(last, current); last = kept.at(-1)) {
      kept.pop()
      current = { del: last.del + last.same + current.del, ins: last.ins + last.same + current.ins, same: current.same }
    }
    kept.push(current)
  }
  return joinAlike(kept.flatMap(({ del, ins, same }) => withoutEnds(del, ins, same)))
}

/** A replacement without the Chinese characters that both of its sides begin or end with: a word may hold another. */
function withoutEnds(del: string, ins: string, same: string): readonly Piece[] {
  const most = Math.min(del.length, ins.length)
  let head = 0
  while (head < most && isHan(del[head]) && del[head] === ins[head]) head++
  let tail = 0
  while (tail < most - head && isHan(del.at(-1 - tail)) && del.at(-1 - tail) === ins.at(-1 - tail)) tail++
  const cut = (text: string) => text.slice(head, text.length - tail)
  return withoutEmpty([
    { t: 'same', text: del.slice(0, head) },
    { t: 'del', text: cut(del) },
    { t: 'ins', text: cut(ins) },
    { t: 'same', text: del.slice(del.length - tail) + same },
  ])
}

function isHan(sign: string | undefined): boolean {
  return sign !== undefined && sign >= '\u3400' && sign <= '\u9fff'
}

/** Pieces of one kind that follow each other as one. */
function joinAlike(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last?.t === piece.t) joined[joined.length - 1] = { t: piece.t, text: last.text + piece.text }
    else joined.push(piece)
  }
  return joined
}

function withoutEmpty(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter(({ text }) => text !== '')
}

/** Whether what is the same between two edits is too little to hold on to. */
function isTorn(before: Run, after: Run): boolean {
  const [left, right] = [Math.max(before.del.length, before.ins.length), Math.max(after.del.length, after.ins.length)]
  if (left === 0 || right === 0) return false
  if (/^[\s，、。；：,;:]*$/.test(before.same)) return before.same.length <= Math.min(left, right)
  return before.same.length <= 4 && before.same.length * 2 <= Math.min(left, right)
}
