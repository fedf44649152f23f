import type { StandardDocument } from './model/standard-document.ts'

/** One version of a document that is held beside the registry, without its text. */
export interface HeldDocument {
  /** Address of the document, the same for all its versions. */
  readonly slug: string
  /** Counts up from 1. */
  readonly version: number
  /** Id of the registry's record of the standard; null for a draft that has none. */
  readonly standard: string | null
  /** Number as printed; null for a document without one. */
  readonly number: string | null
  readonly titleZh: string | null
  readonly titleEn: string | null
  /** Said wherever the document is shown: that it is a demonstration. */
  readonly notice: string | null
  /** Boxes of frameworks where it belongs without a record to say so: `shanghai-2022/C4.5`. */
  readonly places?: readonly string[]
  /** SHA-256 of the canonical JSON of the document, lower-case hexadecimal. */
  readonly sha256: string
  /** Name of the file that it was read from. */
  readonly file: string
  /** ISO 8601 instant. */
  readonly addedAt: string
}

/** Title of a document in a language; null when its cover has none. */
export function titleOf({ meta }: Pick<StandardDocument, 'meta'>, language: 'zh' | 'en'): string | null {
  const parts = meta.titles.find(title => title.language.split('-')[0] === language)?.parts ?? []
  return parts.length > 0 ? parts.join(language === 'zh' ? ' ' : ' — ') : null
}
