import type { DocumentIndex } from './document-index.ts'
import type { PlacedLine, PlacedSection } from './placed.ts'

/** The scope with its paragraphs, list items included; null for a document without one. */
export function readScope(
  index: DocumentIndex,
): { readonly scope: PlacedSection; readonly lines: readonly PlacedLine[] } | null {
  const scope = index.first('scope')
  if (!scope) return null
  const lines = index.lines.filter(line => line.in === scope || line.in.around.includes(scope))
  return lines.length > 0 ? { scope, lines } : null
}
