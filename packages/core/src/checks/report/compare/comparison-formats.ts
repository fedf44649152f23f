import type { Language } from '../../../language.ts'
import { comparisonToHtml } from './comparison-to-html.ts'
import { comparisonToText } from './comparison-to-text.ts'
import type { ReportComparison } from './report-comparison.ts'

/** Forms of a comparison; media types and endings are those of `reportFormats`. */
export const comparisonFormats = ['text', 'json', 'html'] as const
export type ComparisonFormat = (typeof comparisonFormats)[number]

/** A comparison in one of its forms; the text ends with a line end. */
export function writeComparison(
  comparison: ReportComparison,
  format: ComparisonFormat,
  language: Language = 'zh',
): string {
  if (format === 'json') return `${JSON.stringify(comparison, null, 2)}\n`
  return format === 'html' ? comparisonToHtml(comparison, language) : comparisonToText(comparison, language)
}
