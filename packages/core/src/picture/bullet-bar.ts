import type { TargetResult } from '../evaluation/target.ts'
import type { Language } from '../language.ts'

/** A target as a bullet bar (SVG) with its sentence beneath: actual, expected by the day, target. */
export function bulletBar(result: TargetResult, language: Language): string {
  return `<figure class="bullet">${result.target.title[language]}</figure>`
}
