import type { DocumentIndex } from './document-index.ts'
import type { PlacedLine, PlacedSection } from './placed.ts'

/** A test method may warn of its dangers before everything else (GB/T 20001.4). */
export const safetyWarning = /^(?:警示|警告|危险|WARNING|CAUTION|DANGER)[\s\u3000]*[—–：:-]/

/** The scope with its paragraphs, list items included; null for a document without one. */
export function readScope(
  index: DocumentIndex,
): { readonly scope: PlacedSection; readonly lines: readonly PlacedLine[] } | null {
  const scope = index.first('scope')
  if (!scope) return null
  const lines = index.lines.filter(
    line => (line.in === scope || line.in.around.includes(scope)) && !safetyWarning.test(line.text),
  )
  return lines.length > 0 ? { scope, lines } : null
}
