import type { Id } from '../model/id.ts'
import type { Provision, Range } from '../model/inline.ts'
import { type Decision, decideChinese } from './chinese-sentence.ts'
import { decideEnglish } from './english-sentence.ts'
import { sureOfInstruction } from './imperative.ts'
import { type Carried, carriedBy } from './lead-in.ts'
import { maskBrackets } from './mask.ts'
import { hasHan, type Sentence, splitSentences } from './sentence.ts'

/** A line as it is read. */
export interface Line {
  /** Text in which quotations and code are blanked out. */
  readonly masked: string
  /** The same text as it stands. */
  readonly plain: string
}

/** Where a line stands, as far as it tells how to read it. */
export interface LineSetting {
  /** What the lead-in of its list asks; null outside of such a list. */
  readonly carried: Carried | null
  /** In a cell or a caption, where a few words are no sentence. */
  readonly isCell: boolean
  /** A new id for a provision with that text. */
  readonly newId: (content: string) => Id
}

/** Provisions of a line, and what it hands on to a list right behind it. */
export interface ReadLine {
  readonly provisions: readonly Provision[]
  readonly handsOn: Carried | null
}

/** How sure one can be that an item takes part in what its lead-in asks. */
const carriedConfidence = 0.6
const statementConfidence = 0.7

/**
 * The provisions of a line of text, a statement where nothing else decides. Sentences are parted by 。！？；; a list that
 * follows its lead-in in one sentence (应符合下列要求：长…；宽…) is read as a list.
 */
export function readProvisions(line: Line, setting: LineSetting): ReadLine {
  const provisions: Provision[] = []
  let { carried } = setting
  let handsOn: Carried | null = null
  for (const sentence of splitSentences(line.masked)) {
    if (!sentence.isContinued) carried = setting.carried
    const read = readSentence(line, sentence, { ...setting, carried })
    provisions.push(...read.provisions)
    handsOn = read.handsOn
    if (read.inside) carried = read.inside
  }
  return { provisions, handsOn }
}

interface ReadSentence extends ReadLine {
  /** What the sentences behind the next semicolons take on. */
  readonly inside: Carried | null
}

function readSentence(line: Line, { range: [from, to] }: Sentence, setting: LineSetting): ReadSentence {
  const text = line.masked.slice(from, to)
  const decisions = setting.carried ? decide(text).filter(isBinding) : decide(text)
  const provisions = decisions.map(({ from: at, modal }, place): Provision => {
    const next = decisions[place + 1]
    const stop = next ? from + text.slice(0, next.from).search(/[，,、\s]*$/) : to
    const range: Range = [from + at, stop]
    const { type, isNegative, confidence, start, end } = modal
    return {
      id: idOf(line, range, setting),
      range,
      type,
      isNegative,
      modal: line.plain.slice(from + start, from + end),
      confidence,
    }
  })
  const last = provisions.at(-1)
  const modalEnd = decisions.at(-1)?.modal.end
  if (!last || modalEnd === undefined) {
    const only = withoutModal(line, [from, to], setting)
    return { provisions: only ? [only] : [], handsOn: /[：:]$/.test(text) ? setting.carried : null, inside: null }
  }
  const colon = text.slice(modalEnd).search(/[：:]/) + modalEnd
  const lead = colon >= modalEnd && colon < text.length - 1 ? text.slice(0, colon + 1) : null
  return { provisions, handsOn: carriedBy(text, modalEnd, last), inside: lead ? carriedBy(lead, modalEnd, last) : null }
}

/** What stands in brackets decides only where nothing else does. */
function decide(text: string): Decision[] {
  const decideIn = hasHan(text) ? decideChinese : decideEnglish
  const open = decideIn(maskBrackets(text))
  return open.length > 0 ? open : decideIn(text)
}

/** Beside what is asked of all items, what one can or may be does not decide. */
function isBinding({ modal: { type } }: Decision): boolean {
  return type !== 'capability' && type !== 'possibility'
}

const forbidden = /^(?:请)?(?:不要|切勿|请勿|勿)|^(?:do not|never) /i

function withoutModal(line: Line, range: Range, setting: LineSetting): Provision | null {
  const text = line.masked.slice(...range)
  const { carried, isCell } = setting
  if (!carried && isCell && !/[。.！!]$/.test(text)) return null
  const id = idOf(line, range, setting)
  if (carried) {
    const { type, isNegative, modal, id: leadIn } = carried
    return { id, range, type, isNegative, modal, confidence: carriedConfidence, leadIn }
  }
  const sure = sureOfInstruction(text)
  if (sure === 0) return { id, range, type: 'statement', isNegative: false, modal: '', confidence: statementConfidence }
  return { id, range, type: 'instruction', isNegative: forbidden.test(text), modal: '', confidence: sure }
}

function idOf({ plain }: Line, [from, to]: Range, { newId }: LineSetting): Id {
  return newId(plain.slice(from, to).replace(/\s+/g, ''))
}
