/** Classes of characters, as `classOf` gives them. */
export const separator = 0
export const letter = 1
export const digit = 2
/** Characters of scripts written without blanks between words: Han, kana, Hangul, Bopomofo. */
export const unspaced = 3

const unspacedShape = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}ー]/u
const letterShape = /[\p{L}\p{M}]/u
const digitShape = /\p{Nd}/u

let table: Uint8Array | null = null

/** The class of a code point; a lone surrogate separates. */
export function classOf(point: number): number {
  if (point > 0xffff) return classify(String.fromCodePoint(point))
  table ??= makeTable()
  return table[point] ?? separator
}

/** Made when first needed: the properties of the platform are too slow for a million texts. */
function makeTable(): Uint8Array {
  return Uint8Array.from({ length: 0x10000 }, (_, unit) => classify(String.fromCharCode(unit)))
}

function classify(character: string): number {
  if (unspacedShape.test(character)) return unspaced
  if (digitShape.test(character)) return digit
  return letterShape.test(character) ? letter : separator
}
