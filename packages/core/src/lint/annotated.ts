import { annotate } from '../document/annotate/annotate.ts'
import { numberDocument } from '../document/model/number-document.ts'
import type { StandardDocument } from '../document/model/standard-document.ts'

/** The document as rules want it: numbered, with the provisions and references of every paragraph. */
export function annotated(document: StandardDocument): StandardDocument {
  return annotate(numberDocument(document))
}
