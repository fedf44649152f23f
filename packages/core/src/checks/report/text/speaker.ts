import type { Text } from '../../../finding.ts'
import { type Language, say } from '../../../language.ts'
import { printCount } from '../print-figure.ts'

/** Samples of a rule that are printed; the others are in every other form. */
export const printedSamples = 5

/** Says texts in one language. */
export class Speaker {
  readonly #language: Language
  constructor(language: Language) {
    this.#language = language
  }
  say(text: Text): string {
    return say(text, this.#language)
  }
  /** Texts side by side. */
  list(texts: readonly string[]): string {
    return texts.join(this.say({ zh: '、', en: ', ' }))
  }
}

/** Says how many are not printed. */
export function moreLine(more: number, speaker: Speaker): string[] {
  if (more <= 0) return []
  return [`    ${speaker.say({ zh: `……还有 ${printCount(more)} 处`, en: `… and ${printCount(more)} more` })}`]
}
