import { type IndexDocument, type IndexSchema, schemaLine } from '../schema.ts'
import { foldText } from '../text/fold-text.ts'
import { numberTails } from '../text/number-form.ts'
import { pinyinInitials } from '../text/pinyin.ts'
import type { ByteSink } from './byte-source.ts'
import { DocumentsWriter } from './documents-writer.ts'
import { KeyList } from './key-list.ts'
import { RowList } from './row-list.ts'
import { SectionWriter } from './section-writer.ts'
import type { Checksum } from './segment-format.ts'
import { TermCollector } from './term-collector.ts'
import { longestBeginning, lookUpKey, termKinds } from './term-key.ts'
import { TermsWriter } from './terms-writer.ts'
import { writeTerms } from './write-terms.ts'

/**
 * Makes a segment of documents. All of them are held in memory, about 20 bytes a character of their texts: of more
 * than a hundred thousand documents make several segments and merge them.
 */
export class SegmentBuilder {
  readonly #schema: IndexSchema
  readonly #rows: RowList
  readonly #terms = new TermCollector()
  readonly #keys = new KeyList()

  constructor(schema: IndexSchema) {
    this.#schema = schema
    this.#rows = new RowList(schema)
  }

  /** Documents added, those that were replaced since included. */
  get count(): number {
    return this.#rows.count
  }

  /** Postings collected: what the memory it takes goes by. */
  get size(): number {
    return this.#terms.terms.length + this.#keys.size
  }

  /** Adds a document; one with the same id that was added before is dropped. */
  add(document: IndexDocument): void {
    const ordinal = this.#rows.count
    this.#terms.beginDocument()
    this.#rows.add(document, this.#addTexts(document))
    this.#addNumbers(document.numbers, ordinal)
    for (const key of document.keys) this.#keys.add(lookUpKey(key), ordinal, 0)
    for (const name of this.#schema.titleFields) {
      for (const title of document.text[name] ?? []) this.#addTitle(title, ordinal)
    }
  }

  /** Writes the segment and gives the number of its documents. The builder can't be used afterwards. */
  finish(sink: ByteSink, checksum: Checksum): number {
    const sections = new SectionWriter(sink, checksum)
    const documents = new DocumentsWriter(this.#schema, sections, this.#rows.values)
    const order = this.#rows.write(documents)
    const terms = new TermsWriter(sections)
    writeTerms({ collector: this.#terms, keys: this.#keys, order, arrived: this.#rows.count }, terms)
    terms.finish()
    sections.finish({ schema: schemaLine(this.#schema), documents: documents.count })
    return documents.count
  }

  /** Adds the texts in the order of tiers; gives the first position after each of the first three tiers. */
  #addTexts(document: IndexDocument): number[] {
    const ends = [0, 0, 0]
    for (const field of this.#schema.fields) {
      for (const value of document.text[field.name] ?? []) this.#terms.addText(value, field.tier)
      for (let tier = field.tier; tier < ends.length; tier++) ends[tier] = Math.min(255, this.#terms.position)
    }
    return ends
  }

  #addNumbers(numbers: readonly string[], ordinal: number): void {
    for (const number of numbers) {
      for (const tail of numberTails(number)) {
        this.#keys.add(termKinds.number + tail.text, ordinal, tail.isWhole ? 0 : 1)
      }
    }
  }

  #addTitle(title: string, ordinal: number): void {
    const text = foldText(title).trim()
    if (text === '') return
    this.#keys.add(termKinds.title + text.slice(0, longestBeginning), ordinal, 0)
    const initials = pinyinInitials(text, longestBeginning)
    if (initials) this.#keys.add(termKinds.initials + initials, ordinal, 0)
  }
}
