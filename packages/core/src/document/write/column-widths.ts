/** What a cell of one column says. */
export interface ColumnText {
  readonly column: number
  readonly text: string
  readonly isHeader: boolean
}

/** The line that columns share; lengths in halves of the size of the letters, so that a Chinese character has two. */
export interface ColumnRoom {
  readonly columns: number
  readonly line: number
  /** Room between the frame and the text of one cell, both sides together. */
  readonly padding: number
}

/**
 * The share of the line that each column takes, by what it says, though not in full proportion; their sum is 1. No column
 * is narrower than its longest word as long as the line has room for all of them.
 */
export function shareColumns(texts: readonly ColumnText[], { columns, line, padding }: ColumnRoom): readonly number[] {
  const wanted = new Array<number>(columns).fill(leastText ** flatness)
  const words = new Array<number>(columns).fill(padding + leastText)
  for (const { column, text, isHeader } of texts) {
    for (const one of text.split('\n')) {
      const width = Math.min(longestText, widthOf(one))
      const word = Math.min(longestWord, longestIn(one, isHeader))
      wanted[column] = Math.max(wanted[column] ?? 0, width ** flatness)
      words[column] = Math.max(words[column] ?? 0, padding + word)
    }
  }
  const widths = sum(words) < line ? fit(wanted, words, line) : words
  const total = sum(widths)
  return widths.map(width => width / total)
}

/** A column with less is no column. */
const leastText = 2
/** More words than these fill several lines anyway. */
const longestText = 60
/** A longer word, such as an address, has to break. */
const longestWord = 30
/** 1 would be in proportion. */
const flatness = 0.8
/** A heading this long, in characters, stays on one line. */
const shortHeading = 4

/** Widths in proportion to what is wanted, but for columns that would be too narrow. */
function fit(wanted: readonly number[], least: readonly number[], line: number): readonly number[] {
  const isLeast = wanted.map(() => false)
  for (;;) {
    const left = line - sum(least.filter((_, at) => isLeast[at]))
    const scale = left / sum(wanted.filter((_, at) => !isLeast[at]))
    const narrow = wanted.findIndex((width, at) => !isLeast[at] && width * scale < (least[at] ?? 0))
    if (narrow < 0) return wanted.map((width, at) => (isLeast[at] ? (least[at] ?? 0) : width * scale))
    isLeast[narrow] = true
  }
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0)
}

const han = /[\u2e80-\uffef]/
const breaks = /[\s\u3000]+|(?<=-)|(?<=[\u2e80-\uffef])|(?=[\u2e80-\uffef])/

/** Width of the longest piece that does not break: a word, up to its hyphens, or a Chinese character. */
function longestIn(text: string, isHeader: boolean): number {
  if (isHeader && [...text].length <= shortHeading) return widthOf(text)
  return Math.max(0, ...text.slice(0, 1000).split(breaks).map(widthOf))
}

/** Letters by the widest of the fonts that a machine may put in place of ours. */
function widthOf(text: string): number {
  let width = 0
  for (const sign of text.slice(0, longestText)) width += han.test(sign) ? 2 : /[A-Z@%]/.test(sign) ? 1.45 : 1.2
  return width
}
