import type { XmlElement } from '../../../container/xml-tree.ts'
import { attributeOf } from './word-element.ts'

/** Signs of the font Symbol by their code (Adobe Symbol encoding); letters are Greek ones. */
const greek = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'
const smallGreek = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'
const signs: Readonly<Record<number, string>> = {
  34: '∀',
  36: '∃',
  39: '∋',
  42: '∗',
  45: '−',
  64: '≅',
  92: '∴',
  94: '⊥',
  126: '∼',
  162: '′',
  163: '≤',
  165: '∞',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  176: '°',
  177: '±',
  178: '″',
  179: '≥',
  180: '×',
  181: '∝',
  182: '∂',
  183: '•',
  184: '÷',
  185: '≠',
  186: '≡',
  187: '≈',
  188: '…',
  197: '⊕',
  198: '∅',
  199: '∩',
  200: '∪',
  204: '⊂',
  205: '⊆',
  206: '∈',
  207: '∉',
  208: '∠',
  209: '∇',
  213: '∏',
  214: '√',
  215: '⋅',
  229: '∑',
  242: '∫',
}

/** Marks of the fonts Wingdings and Wingdings 2 that drafts use. */
const marks: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  117: '◆',
  168: '□',
  167: '▪',
  216: '➢',
  252: '✓',
  251: '✗',
  253: '☒',
  254: '☑',
  82: '☑',
  163: '□',
  224: '→',
}

/** The character that a `sym` shows (ECMA-376-1, 17.3.3.30); U+FFFD for one that cannot be told. */
export function symbolOf(element: XmlElement): string {
  const code = Number.parseInt(attributeOf(element, 'char') ?? '', 16)
  if (!Number.isInteger(code) || code < 0x20 || code > 0xffff) return '\ufffd'
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const font = (attributeOf(element, 'font') ?? '').toLowerCase()
  const known = font === 'symbol' ? ofSymbol(place) : font.startsWith('wingdings') ? marks[place] : undefined
  if (known !== undefined) return known
  // Those of the private area stand for the font's own codes, which for marks are ASCII's.
  return code >= 0xf020 && code <= 0xf07e ? String.fromCharCode(place) : String.fromCharCode(code)
}

function ofSymbol(place: number): string | undefined {
  if (place >= 0x41 && place <= 0x5a) return greek[place - 0x41]
  if (place >= 0x61 && place <= 0x7a) return smallGreek[place - 0x61]
  return signs[place]
}
