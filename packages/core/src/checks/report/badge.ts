import { escapeAttribute, escapeText } from '../../container/xml-write.ts'
import { type Language, say } from '../../language.ts'
import type { CheckReport, Verdict } from './check-report.ts'
import { printRate } from './print-figure.ts'
import { rateOf } from './rate.ts'
import { verdictWords } from './report-words.ts'
import { showValue } from './show-value.ts'

/** Dark enough for white text (contrast above 4.5). */
const colours: Readonly<Record<Verdict, string>> = {
  conforms: '#17706e',
  'does-not-conform': '#a3312a',
  'no-verdict': '#6b5a1e',
}

const marks: Readonly<Record<Verdict, string>> = { conforms: '✓', 'does-not-conform': '✕', 'no-verdict': '?' }

/** Characters of a title that are shown; the whole is in the name that readers of screens say. */
const shownTitle = 24

/**
 * A small picture (SVG) that says to which standard data conform, and how much of what was checked is sound: for a page of
 * a data set. Word and mark stand beside the colour.
 */
export function reportBadge({ verdict, standard, rules }: CheckReport, language: Language = 'zh'): string {
  const title = showValue(say(standard.title, language))
  const label = [...title].length > shownTitle ? `${[...title].slice(0, shownTitle - 1).join('')}…` : title
  const ran = rules.filter(({ status }) => status === 'passed' || status === 'failed')
  const sum = (field: 'checked' | 'failed') => ran.reduce((total, one) => total + one[field], 0)
  const rate = printRate(rateOf(sum('checked'), sum('failed')))
  const word = `${marks[verdict]} ${say(verdictWords[verdict], language)} ${rate}`
  const [left, right] = [widthOf(label) + 16, widthOf(word) + 16]
  const name = `${title}: ${say(verdictWords[verdict], language)}, ${rate}`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="22" role="img" aria-label="${escapeAttribute(name)}"><title>${escapeText(name)}</title><rect width="${left + right}" height="22" rx="3" fill="#3b4448"/><path d="M${left} 0h${right - 3}a3 3 0 0 1 3 3v16a3 3 0 0 1-3 3h-${right - 3}z" fill="${colours[verdict]}"/><g fill="#fff" font-family="'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','DejaVu Sans',sans-serif" font-size="12">${textAt(8, left - 16, label)}${textAt(left + 8, right - 16, word)}</g></svg>
`
}

/** A text that fills its width whatever font is there. */
function textAt(x: number, width: number, text: string): string {
  return `<text x="${x}" y="15" textLength="${width}" lengthAdjust="spacingAndGlyphs">${escapeText(text)}</text>`
}

/** Pixels at 12 pixels a letter: full for what East Asian fonts draw square, somewhat more than half for the rest. */
function widthOf(text: string): number {
  const squares = [...text].filter(character => (character.codePointAt(0) ?? 0) >= 0x2e80).length
  return Math.round(squares * 12 + ([...text].length - squares) * 7)
}
