import type { Formula, Inline, Mark } from '../../model/inline.ts'
import { annotateMathml, formulaOfLatex } from '../../read/markdown/latex.ts'
import { escapeMarkdown } from './escape-text.ts'
import type { MarkdownParts } from './markdown-parts.ts'

/** Where inlines stand. */
export interface InlinePlace {
  readonly parts: MarkdownParts
  /** Whether they begin a line; titles and cells have a lead of their own. */
  readonly isLineStart: boolean
}

const tags: Readonly<Record<Exclude<Mark, 'code'>, string>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strike: 's',
  sub: 'sub',
  sup: 'sup',
}

/** Inlines as one line of Markdown. */
export function writeInlines(inlines: readonly Inline[], { parts, isLineStart }: InlinePlace): string {
  let line = ''
  inlines.forEach((inline, at) => {
    const next = inlines[at + 1]
    const isBeforeLink = next?.t === 'link' || next?.t === 'image' || next?.t === 'footnote'
    const piece = writeInline(inline, {
      parts,
      isLineStart: isLineStart && at === 0,
      isBeforeLink,
      around: [inlines[at - 1], next],
    })
    // Two runs of backticks side by side would be one.
    line += line.endsWith('`') && piece.startsWith('`') ? `<!-- -->${piece}` : piece
  })
  return line
}

interface RunPlace extends InlinePlace {
  readonly isBeforeLink: boolean
  readonly around: readonly [Inline | undefined, Inline | undefined]
}

function writeInline(inline: Inline, place: RunPlace): string {
  switch (inline.t) {
    case 'text':
      return writeRun(inline, place)
    case 'link':
      return `[${escapeMarkdown(inline.text, { isLineStart: false, isBeforeLink: false })}](<${writeTarget(inline.href)}>)`
    case 'math':
      return writeFormula(inline, place)
    case 'image':
      return `![${escapeMarkdown(inline.alt, { isLineStart: false, isBeforeLink: false })}](<${place.parts.assetPath(inline.asset)}>)`
    case 'footnote':
      return place.parts.footnote(inline)
    case 'break':
      return '<br/>'
  }
}

function writeTarget(href: string): string {
  return href
    .replace(/[\\<>&]/g, sign => (sign === '&' ? '&amp;' : `\\${sign}`))
    .replace(/\s/g, blank => `&#${blank.charCodeAt(0)};`)
}

/** LaTeX between dollars where KaTeX gives back the same formula; otherwise MathML as it is. */
function writeFormula(formula: Formula, { around: [before, after] }: RunPlace): string {
  const isBare = before?.t !== 'math' && after?.t !== 'math' && !endsInDigit(after)
  const { latex } = formula
  const fits = latex !== undefined && /^[^\s$`|][^$`|\n]*(?<!\s)$/.test(latex) && !latex.endsWith('\\')
  if (latex !== undefined && fits && isBare && formulaOfLatex(latex, false).formula.mathml === formula.mathml)
    return `$${latex}$`
  return `${fence(annotateMathml(formula))}{=mathml}`
}

/** `$a$5` is no formula in other dialects. */
function endsInDigit(inline: Inline | undefined): boolean {
  return inline?.t === 'text' && /^\d/.test(inline.text)
}

function writeRun({ text, marks = [] }: Extract<Inline, { t: 'text' }>, place: RunPlace): string {
  if (marks.length === 0) return escapeMarkdown(text, place)
  const isCode = marks.includes('code')
  const others = marks.filter((mark): mark is Exclude<Mark, 'code'> => mark !== 'code')
  const inner = isCode ? fence(text) : escapeMarkdown(text, { ...place, isLineStart: false })
  const [only, more] = others
  if (!isCode && only && !more && isPlainEmphasis(text, place)) {
    if (only === 'bold') return `**${inner}**`
    if (only === 'italic') return `*${inner}*`
  }
  const open = others.map(mark => `<${tags[mark]}>`).join('')
  const close = others
    .map(mark => `</${tags[mark]}>`)
    .reverse()
    .join('')
  return open + inner + close
}

/** Whether asterisks are sure to be read as emphasis: letters inside, and no other mark beside them (CommonMark, 6.2). */
function isPlainEmphasis(text: string, { around }: RunPlace): boolean {
  const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)
  const signs = [...text]
  return (
    isLetter(signs[0]) &&
    isLetter(signs.at(-1)) &&
    around.every(one => one === undefined || (one.t === 'text' && (one.marks ?? []).length === 0))
  )
}

/** Code between as many backticks as it needs. */
function fence(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const ticks = '`'.repeat(longest + 1)
  const pad = /^[` ]|[` ]$/.test(text) && text.trim() !== '' ? ' ' : ''
  return ticks + pad + text + pad + ticks
}
