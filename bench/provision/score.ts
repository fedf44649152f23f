import { maskQuotations } from '@biaochi/core/document/annotate/mask.ts'
import { type LineSetting, readProvisions } from '@biaochi/core/document/annotate/provisions.ts'
import type { Provision } from '@biaochi/core/document/model/inline.ts'
import type { LabelledSentence } from './labelled.ts'

/** How the provisions of one type were told. */
export interface TypeScore {
  right: number
  /** Told, but not labelled. */
  wrong: number
  /** Labelled, but not told. */
  missed: number
}

/** How a set of sentences fared. */
export interface Score {
  readonly byType: Map<string, TypeScore>
  /** `labelled → told` and how often, where they differ. */
  readonly confusion: Map<string, number>
  /** Provisions of the right type whose sign or modal is not the labelled one. */
  sign: number
  modal: number
  /** Sentences that were told otherwise than labelled. */
  readonly failures: string[]
}

/** Reads each sentence as a paragraph or an item of a list, and compares. */
export function scoreSentences(sentences: readonly LabelledSentence[]): Score {
  const score: Score = { byType: new Map(), confusion: new Map(), sign: 0, modal: 0, failures: [] }
  for (const sentence of sentences) scoreOne(score, sentence)
  return score
}

/** Share of what was told that is right, of what was labelled that was told, and their harmonic mean. */
export function ratesOf({ right, wrong, missed }: TypeScore): { precision: number; recall: number; f1: number } {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong)
  const recall = right + missed === 0 ? 1 : right / (right + missed)
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

function scoreOne(score: Score, sentence: LabelledSentence): void {
  const left = [...readSentence(sentence)]
  const unmet: string[] = []
  let isRight = true
  for (const label of sentence.labels) {
    const same = (one: Provision) => one.type === label.type
    const at = left.findIndex(one => same(one) && one.isNegative === label.isNegative)
    const found = at >= 0 ? at : left.findIndex(same)
    const [told] = found >= 0 ? left.splice(found, 1) : []
    if (!told) {
      typeScore(score, label.type).missed++
      unmet.push(label.type)
      continue
    }
    typeScore(score, label.type).right++
    if (told.isNegative !== label.isNegative) score.sign++
    if (told.modal.toLowerCase() !== label.modal) score.modal++
    if (told.isNegative !== label.isNegative || told.modal.toLowerCase() !== label.modal) isRight = false
  }
  for (const told of left) typeScore(score, told.type).wrong++
  const pairs = Math.max(unmet.length, left.length)
  for (let at = 0; at < pairs; at++) {
    const key = `${unmet[at] ?? 'nothing'} → ${left[at]?.type ?? 'nothing'}`
    score.confusion.set(key, (score.confusion.get(key) ?? 0) + 1)
  }
  if (!isRight || pairs > 0) score.failures.push(sentence.text)
}

function readSentence({ text, field, leadIn }: LabelledSentence): readonly Provision[] {
  const read = (plain: string, carried: LineSetting['carried']) =>
    readProvisions({ masked: maskQuotations(plain), plain }, { carried, isCell: field === 'cell', newId: () => 'v' })
  const carried = leadIn === '' ? null : read(leadIn, null).handsOn
  const { provisions } = read(text, carried)
  // A cell or a caption that says nothing is labelled as a statement.
  if (provisions.length > 0) return provisions
  return [{ id: 'v', range: [0, 0], type: 'statement', isNegative: false, modal: '', confidence: 1 }]
}

function typeScore({ byType }: Score, type: string): TypeScore {
  const score = byType.get(type) ?? { right: 0, wrong: 0, missed: 0 }
  byType.set(type, score)
  return score
}
