import { tag, xmlDeclaration } from '../../../container/xml-write.ts'
import type { Num } from '../../model/block.ts'
import { formatNumber } from '../../read/word/number-format.ts'
import type { DocumentWords } from './word-words.ts'
import { val, wordNamespaces } from './word-xml.ts'

/** A level of a list: what stands before and behind the number itself, and the number, `%1.%2`. */
interface Level {
  readonly before: string
  readonly core: string
  readonly behind: string
  readonly format: string
  /** Style that is linked to it. */
  readonly style?: string
  readonly left: number
  readonly hanging: number
}

interface List {
  readonly levels: readonly Level[]
  /** Last number of each level; null before the first one. */
  readonly values: (number | null)[]
  /** Abstract list, from 0. */
  readonly id: number
  /** The list that its styles name, from 1. */
  readonly main: number
  /** The list that counts on at each level, where it is not the main one. */
  readonly current: Map<number, number>
}

interface Instance {
  readonly list: number
  readonly level: number | null
  readonly start: number
  /** The level as it is in this list alone: a number that does not count. */
  readonly literal?: Level
}

/** How a number is to be written. */
export interface NumberToWrite {
  /** A `numPr`; empty when the style has the right one. */
  readonly numbering: string
  /** What is typed before the text; empty when Word makes the number or there is none. */
  readonly typed: string
}

/** Where a number belongs. */
export interface ListPosition {
  /** `body`, `annex`, or a list by its kind. */
  readonly key: string
  readonly level: number
  /** Whether the level is linked to the style of the paragraph, or the style has the same list without being linked. */
  readonly style?: 'linked' | 'same'
  /** Starts at its first number again. */
  readonly isNew?: boolean
}

const off = tag('w:numPr', {}, val('ilvl', 0) + val('numId', 0))
const bodyLevels = 7
/** Level of clauses right below a chapter of engineering standards, 3.0.1 (工程建设标准编写规定). */
export const zeroLevel = bodyLevels
const fixed = ['body', 'annex']

/** The list that a style belongs to. */
export function listOf(key: string): number {
  return fixed.indexOf(key) + 1
}

/**
 * The lists of a document. It counts as Word does, so that a number which Word would not make by itself is found out and
 * is made to start there, or typed.
 */
export class WordLists {
  readonly #lists = new Map<string, List>()
  readonly #instances: Instance[] = []
  readonly #words: DocumentWords
  readonly #isTypedKept: boolean

  /** `isTypedKept`: numbers that the source had typed are typed again. */
  constructor(words: DocumentWords, isTypedKept: boolean) {
    this.#words = words
    this.#isTypedKept = isTypedKept
    for (const key of fixed) this.#list(key)
  }

  /** The number as it is to be written; `shown` is what the reader is to see, null for none. */
  place(number: Num | null, shown: string | null, position: ListPosition): NumberToWrite {
    const list = this.#list(position.key)
    const level = list.levels[position.level]
    if (shown === null || !level) return { numbering: position.style ? off : '', typed: '' }
    const isTyped = this.#isTypedKept && number !== null && number.stated !== null && !number.isAutomatic
    const instance = isTyped ? null : this.#count(list, shown, position)
    if (instance !== null) {
      // LibreOffice numbers by a style only if its level is linked to it.
      const isStyle = position.style === 'linked' && instance === list.main
      return { numbering: isStyle ? '' : numPr(position.level, instance), typed: '' }
    }
    const whole = level.before + shown + level.behind
    // A per cent sign would stand for a number of the list.
    if (isTyped || !this.#isTypedKept || whole.includes('%'))
      return { numbering: position.style ? off : '', typed: whole }
    return { numbering: numPr(position.level, this.#literal(list, position.level, whole)), typed: '' }
  }

  /** A list that shows just this, and goes on counting as well as it can. */
  #literal(list: List, level: number, text: string): number {
    const { left = 0, hanging = 0 } = list.levels[level] ?? {}
    const start = Number(/\d{1,5}(?=\D*$)/.exec(text)?.[0] ?? 1)
    this.#instances.push({ list: list.id, level, start, literal: plain({ before: text, left, hanging }) })
    return this.#take(list, countOn(list, level, start), this.#instances.length)
  }

  /** A place in a list whose paragraphs bear a sign and no number, such as a dash or a lone note. */
  sign(key: string, level = 0): string {
    return numPr(level, this.#list(key).main)
  }

  /** What Word prints around a number of that list. */
  words(key: string, level = 0): { before: string; behind: string } {
    const { before = '', behind = '' } = this.#list(key).levels[level] ?? {}
    return { before, behind }
  }

  /** The list instance that shows this number here, counted; null when none can. */
  #count(list: List, shown: string, { level, isNew, style }: ListPosition): number | null {
    const next = countOn(list, level, isNew ? 1 : null)
    if (!isNew && show(list, level, next) === shown) {
      return this.#take(list, next, (style ? null : list.current.get(level)) ?? list.main)
    }
    const start = isNew && show(list, level, next) === shown ? 1 : startOf(list, level, shown)
    if (start === null) return null
    const started = countOn(list, level, start)
    if (show(list, level, started) !== shown) return null
    this.#instances.push({ list: list.id, level, start })
    list.current.set(level, this.#instances.length)
    return this.#take(list, started, this.#instances.length)
  }

  #take(list: List, values: readonly (number | null)[], instance: number): number {
    values.forEach((value, at) => {
      list.values[at] = value
    })
    return instance
  }

  #list(key: string): List {
    const known = this.#lists.get(key)
    if (known) return known
    const levels = levelsOf(key, this.#words)
    this.#instances.push({ list: this.#lists.size, level: null, start: 1 })
    const values = new Array<number | null>(levels.length).fill(null)
    const made = {
      levels,
      values,
      id: this.#lists.size,
      main: this.#instances.length,
      current: new Map<number, number>(),
    }
    this.#lists.set(key, made)
    return made
  }

  /** The numbering part (ECMA-376-1, 17.9). */
  part(): string {
    const lists = [...this.#lists.values()].map(({ id, levels }) =>
      tag(
        'w:abstractNum',
        { 'w:abstractNumId': id },
        val('multiLevelType', 'multilevel') + levels.map(levelXml).join(''),
      ),
    )
    const instances = this.#instances.map(({ list, level, start, literal }, at) => {
      const own = val('startOverride', start) + (literal && level !== null ? levelXml(literal, level) : '')
      const restart = level === null ? '' : tag('w:lvlOverride', { 'w:ilvl': level }, own)
      return tag('w:num', { 'w:numId': at + 1 }, val('abstractNumId', list) + restart)
    })
    return xmlDeclaration + tag('w:numbering', wordNamespaces, lists.join('') + instances.join(''))
  }
}

function numPr(level: number, instance: number): string {
  return tag('w:numPr', {}, val('ilvl', level) + val('numId', instance))
}

/** Counters once a paragraph of that level was counted; `start` is where it is made to start. */
function countOn({ values }: List, level: number, start: number | null): (number | null)[] {
  return values.map((value, at) => {
    if (at < level) return value ?? 1
    if (at > level) return null
    return start ?? (value === null ? 1 : value + 1)
  })
}

function show({ levels }: List, level: number, values: readonly (number | null)[]): string {
  return (levels[level]?.core ?? '').replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    return formatNumber(values[at] ?? 1, levels[at]?.format ?? 'decimal')
  })
}

/** Where a level must start to show that number; null when its last part is none of its format. */
function startOf({ levels }: List, level: number, shown: string): number | null {
  const last = shown.split('.').at(-1) ?? ''
  const format = levels[level]?.format ?? 'decimal'
  if (format === 'decimal') return /^(?:0|[1-9]\d{0,4})$/.test(last) ? Number(last) : null
  for (let value = 1; value <= 52; value++) if (formatNumber(value, format) === last) return value
  return null
}

const itemStep = 420

function levelsOf(key: string, words: DocumentWords): readonly Level[] {
  const { colon } = words
  if (key === 'body' || key === 'annex') return clauseLevels(key === 'annex', words)
  const [kind = '', letter = ''] = key.split(' ')
  switch (kind) {
    case 'table':
    case 'figure':
      return [plain({ before: words[kind], core: `${letter}%1`, behind: '　' })]
    case 'note':
    case 'example':
      return [plain({ before: words[kind], core: '%1', behind: colon, left: itemStep, hanging: 0 })]
    case 'lone-note':
    case 'lone-example': {
      const word = kind === 'lone-note' ? words.note : words.example
      return [plain({ before: word.trim() + colon, format: 'none', left: itemStep })]
    }
    case 'reference':
      return [plain({ before: '[', core: '%1', behind: ']　', left: itemStep })]
    default:
      return itemLevels(kind)
  }
}

function clauseLevels(isAnnex: boolean, words: DocumentWords): readonly Level[] {
  const levels = Array.from({ length: bodyLevels }, (_, at) => {
    const isTop = at === 0
    const core = Array.from({ length: at + 1 }, (_, segment) => `%${segment + 1}`).join('.')
    const style = isAnnex ? (isTop ? 'AnnexMark' : `AnnexHeading${at + 1}`) : `Heading${at + 1}`
    const isMark = isAnnex && isTop
    return plain({
      core,
      style,
      before: isMark ? words.annex : '',
      behind: isMark ? '' : '　',
      format: isMark ? 'upperLetter' : 'decimal',
    })
  })
  return isAnnex ? levels : [...levels, plain({ core: '%1.0.%8', behind: '　' })]
}

const signs: Readonly<Record<string, Partial<Level>>> = {
  dash: { before: '——', format: 'none' },
  bullet: { before: '●　', format: 'none' },
  alpha: { behind: ')　', format: 'lowerLetter' },
  arabic: { behind: ')　', format: 'decimal' },
  roman: { behind: ')　', format: 'lowerRoman' },
}

/** Levels look alike and stand further in, the deeper the further. */
function itemLevels(kind: string): readonly Level[] {
  const sign = signs[kind] ?? {}
  const isPlain = sign.format === 'none'
  return Array.from({ length: 9 }, (_, at) =>
    plain({ core: isPlain ? '' : `%${at + 1}`, ...sign, left: itemStep * (at + 2), hanging: itemStep }),
  )
}

function plain(level: Partial<Level>): Level {
  return { before: '', core: '', behind: '', format: 'decimal', left: 0, hanging: 0, ...level }
}

function levelXml({ before, core, behind, format, style, left, hanging }: Level, at: number): string {
  const content = [
    val('start', 1),
    val('numFmt', format),
    style ? val('pStyle', style) : '',
    val('suff', 'nothing'),
    val('lvlText', before + core + behind),
    val('lvlJc', 'left'),
    tag('w:pPr', {}, tag('w:ind', { 'w:left': left, 'w:hanging': hanging || null, 'w:firstLine': hanging ? null : 0 })),
  ]
  return tag('w:lvl', { 'w:ilvl': at }, content.join(''))
}
