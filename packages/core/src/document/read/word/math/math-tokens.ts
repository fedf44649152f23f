import { escapeText, tag } from '../../../../container/xml-write.ts'

/** How the letters of a run of a formula stand (ECMA-376-1, 22.1.2.110, 22.1.2.88). */
export interface MathFace {
  /** Text rather than mathematics. */
  readonly isText: boolean
  /** Upright letters. */
  readonly isUpright: boolean
  readonly isBold: boolean
}

const token =
  /(\d+(?:[.,]\d+)*)|([A-Za-z\u0370-\u03ff\u2100-\u214f](?:[\u0300-\u036f])?|[\ud835][\udc00-\udfff])|([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+)|(\s+)|(.)/gsu

/** Presentation elements for the text of a run: numbers `mn`, letters `mi`, words `mtext`, everything else `mo`. */
export function mathTokens(text: string, face: MathFace): string {
  if (face.isText) return text === '' ? '' : tag('mtext', {}, escapeText(spaced(text)))
  // A word in upright letters is one name, such as that of a function or an index.
  if (face.isUpright && /^\p{L}{2,}$/u.test(text)) return word(text, face)
  let xml = ''
  for (const [, digits, letter, words, space, sign] of text.matchAll(token)) {
    if (digits !== undefined) xml += tag('mn', variant(face, 'mn'), digits)
    else if (letter !== undefined) xml += tag('mi', variant(face, 'mi'), letter)
    else if (words !== undefined) xml += tag('mtext', {}, words)
    else if (space !== undefined) xml += space.length > 0 ? tag('mspace', { width: '0.25em' }) : ''
    else if (sign !== undefined) xml += tag('mo', {}, escapeText(sign))
  }
  return xml
}

function word(text: string, face: MathFace): string {
  return /^\p{Script=Han}+$/u.test(text) ? tag('mtext', {}, text) : tag('mi', variant(face, 'word'), escapeText(text))
}

function variant({ isUpright, isBold }: MathFace, element: 'mi' | 'mn' | 'word') {
  if (isBold) return { mathvariant: isUpright || element === 'mn' ? 'bold' : 'bold-italic' }
  return element === 'mi' && isUpright ? { mathvariant: 'normal' } : {}
}

/** Blanks at the ends of text would be lost. */
function spaced(text: string): string {
  return text.replace(/^\s+|\s+$/g, blanks => '\u00a0'.repeat(blanks.length))
}
