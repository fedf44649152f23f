import { type IndexSchema, schemaLine } from '../schema.ts'
import type { ByteSink } from './byte-source.ts'
import { DocumentsWriter } from './documents-writer.ts'
import { type MergeInput, mergeDocuments } from './merge-documents.ts'
import { mergeTerms } from './merge-terms.ts'
import { SectionWriter } from './section-writer.ts'
import type { Checksum } from './segment-format.ts'
import { TermsWriter } from './terms-writer.ts'

/**
 * Merges segments into one, without their dead documents, and gives the number of its documents. It reads and writes
 * from front to back; in memory it holds the columns and 4 bytes a document. No id may be alive in two inputs.
 */
export function mergeSegments(
  inputs: readonly MergeInput[],
  target: { schema: IndexSchema; sink: ByteSink; checksum: Checksum },
): number {
  const sections = new SectionWriter(target.sink, target.checksum)
  const documents = new DocumentsWriter(target.schema, sections)
  const finals = mergeDocuments(inputs, target.schema, documents)
  const terms = new TermsWriter(sections)
  mergeTerms(
    inputs.map((input, index) => ({ segment: input.segment, finalOf: finals[index] ?? new Int32Array(0) })),
    terms,
  )
  terms.finish()
  sections.finish({ schema: schemaLine(target.schema), documents: documents.count })
  return documents.count
}
