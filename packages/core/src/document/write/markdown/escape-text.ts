/** Where a text will stand: at the start of a line more signs mean something. */
export interface TextPlace {
  readonly isLineStart: boolean
  /** Whether a link or picture follows at once. */
  readonly isBeforeLink: boolean
}

const special = /[\\`*_[\]<>$|{}~]|&(?=#?\w)/g
const number = String.raw`[ \u3000]*(?:[A-Z]?\.?\d{1,3}(?:\.\d{1,3})*)?[ ]*`
/** What begins a line and makes something else of it, as the reader has it. */
const leads = new RegExp(
  [
    String.raw`[#+=>:-]|\d{1,9}[.)]|[a-z\d]{1,2}[)）]|——|—|－－|[●•·]`,
    `(?:注|示例|NOTE|EXAMPLE)${number}[：:{]`,
    `(?:表|图|Table|Figure)${number}(?:[：:{ \\u3000]|$)`,
    '(?:式中|where)[：:]?[ ]*$',
    '(?:标引序号说明|标引说明|说明|Key)[：:]',
    '(?:首选术语|许用术语|拒用术语|弃用术语|preferred term|admitted term|deprecated(?: term)?)[ ]*[：:]',
  ]
    .map(one => `^(?:${one})`)
    .join('|'),
  'i',
)

/** A text as Markdown that reads back as it is. What leads a line is written as a reference, which leads nothing. */
export function escapeMarkdown(text: string, { isLineStart, isBeforeLink }: TextPlace): string {
  const first = isLineStart && leads.test(text) ? text.slice(0, 1) : ''
  const rest = text.slice(first.length).replace(special, sign => (sign === '&' ? '&amp;' : `\\${sign}`))
  const lead = first === '' ? '' : /[A-Za-z\d\p{Script=Han}]/u.test(first) ? reference(first) : escapeFirst(first)
  const whole = lead + rest
  return isBeforeLink && whole.endsWith('!') ? `${whole.slice(0, -1)}\\!` : whole
}

/** A character by its code point. */
export function reference(character: string): string {
  return `&#${character.codePointAt(0)};`
}

function escapeFirst(sign: string): string {
  return sign < '\u0080' ? `\\${sign}` : reference(sign)
}
