import { formatNumber } from './number-format.ts'
import { type ListDefinition, type ListLevel, levelCount, type WordList, type WordLists } from './numbering-part.ts'

/** Number of a paragraph as it is shown, without the blank behind it. */
export interface ListNumber {
  /** Empty when the level shows nothing. */
  readonly text: string
  readonly isBullet: boolean
  /** How many numbers of levels it shows: 2 for `4.1`. */
  readonly segments: number
}

interface Counters {
  /** Last number given by level; null before the first one and after a restart. */
  readonly values: (number | null)[]
}

/**
 * Counts the paragraphs of lists in the order of the document. Counters belong to the definition, so that lists made
 * from one go on counting; a list that starts anew does so once (ECMA-376-1, 17.9).
 */
export class ListCounter {
  readonly #lists: WordLists
  readonly #counters = new Map<ListDefinition, Counters>()
  /** Lists and levels whose own start was used. */
  readonly #started = new Set<string>()

  constructor(lists: WordLists) {
    this.#lists = lists
  }

  /** The number of the next paragraph of a list; null for a list that does not exist. */
  next(number: number, level: number): ListNumber | null {
    const list = this.#lists.get(number)
    const own = list ? levelOf(list, level) : null
    if (!list || !own) return null
    const counters = this.#countersOf(list.definition)
    const values = counters.values
    for (let upper = 0; upper < level; upper++) {
      // A level that was passed over counts as begun.
      values[upper] ??= this.#startOf(list, number, upper)
    }
    const override = this.#takeStart(list, number, level)
    const last = values[level] ?? null
    values[level] = override ?? (last === null ? own.start : last + 1)
    for (let deeper = level + 1; deeper < levelCount; deeper++) {
      if (restarts(levelOf(list, deeper), level)) values[deeper] = null
    }
    return show(list, level, values)
  }

  #countersOf(definition: ListDefinition): Counters {
    const known = this.#counters.get(definition)
    if (known) return known
    const fresh: Counters = { values: new Array<number | null>(levelCount).fill(null) }
    this.#counters.set(definition, fresh)
    return fresh
  }

  #startOf(list: WordList, number: number, level: number): number {
    return this.#takeStart(list, number, level) ?? levelOf(list, level)?.start ?? 1
  }

  /** Where a list says that it starts, the first time that this is asked. */
  #takeStart(list: WordList, number: number, level: number): number | null {
    const start = list.overrides.get(level)?.start ?? null
    const key = `${number}/${level}`
    if (start === null || this.#started.has(key)) return null
    this.#started.add(key)
    return start
  }
}

/** A level as this list has it. */
function levelOf(list: WordList, level: number): ListLevel | null {
  return list.overrides.get(level)?.level ?? list.definition.levels.get(level) ?? null
}

/** Whether a level starts again when a higher one was counted. */
function restarts(deeper: ListLevel | null, counted: number): boolean {
  const { restart } = deeper ?? { restart: null }
  return restart === null || counted < restart
}

function show(list: WordList, level: number, values: readonly (number | null)[]): ListNumber {
  const own = levelOf(list, level)
  if (!own) return { text: '', isBullet: false, segments: 0 }
  if (own.format === 'bullet') return { text: bulletOf(own.text), isBullet: true, segments: 0 }
  let segments = 0
  const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const place = Number(digit) - 1
    const shown = levelOf(list, place)
    if (!shown || shown.format === 'bullet' || place > level) return ''
    segments++
    const format = own.isLegal && shown.format !== 'none' ? 'decimal' : shown.format
    return formatNumber(values[place] ?? shown.start, format)
  })
  return { text, isBullet: false, segments }
}

/** Bullets of the symbol fonts that Word uses, as characters that other fonts have too. */
const bullets: Readonly<Record<number, string>> = {
  183: '•',
  108: '●',
  110: '■',
  117: '◆',
  167: '▪',
  168: '□',
  216: '➢',
  252: '✓',
  118: '❖',
  254: '☑',
}

function bulletOf(text: string): string {
  return text.replace(/[\uf020-\uf0ff]/g, sign => bullets[sign.charCodeAt(0) - 0xf000] ?? sign)
}
