import type { Block, Num, SourcePlace } from './block.ts'
import type { Id } from './id.ts'
import type { Inline } from './inline.ts'

/** The rulebook that a document is written by. */
export const documentProfiles = ['gbt1.1-2020', 'gbt1.1-2009', 'engineering', 'guide', 'iso', 'other'] as const
export type DocumentProfile = (typeof documentProfiles)[number]

/** How far a draft has come. */
export const documentStages = ['draft', 'consultation', 'examination', 'approval', 'published'] as const
export type DocumentStage = (typeof documentStages)[number]

/** Elements of a document (要素, GB/T 1.1—2020, table 3); `clause` is any other chapter or clause. */
export const sectionKinds = [
  'contents',
  'foreword',
  'introduction',
  'scope',
  'normative-references',
  'terms',
  'symbols',
  'clause',
  'annex',
  'bibliography',
  'index',
] as const
export type SectionKind = (typeof sectionKinds)[number]

/** A chapter, a clause with or without a title, an annex, or an unnumbered element such as the foreword. */
export interface Section {
  readonly id: Id
  readonly place?: SourcePlace
  readonly kind: SectionKind
  readonly number: Num
  /** Null for a clause without a title (无标题条). */
  readonly title: readonly Inline[] | null
  readonly nature: 'normative' | 'informative'
  /** What stands before the first of its own clauses. */
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
}

export interface DocumentTitle {
  /** BCP 47: `zh`, `en`. */
  readonly language: string
  /** Elements of the title (GB/T 1.1—2020, 6.1): introductory, main, complementary; those that are absent left out. */
  readonly parts: readonly string[]
}

/** What the cover says. Empty lists and null mean that it says nothing. */
export interface DocumentMeta {
  /** As printed: `DB31/T 1523—2024`, `DBXX/T XXXX—XXXX`. */
  readonly number: string | null
  /** Normal form; null when it is no complete number. */
  readonly normal: string | null
  readonly titles: readonly DocumentTitle[]
  /** Words of the class: `上海市地方标准`. */
  readonly classWords: string | null
  readonly ics: readonly string[]
  readonly ccs: string | null
  /** Filing number (备案号). */
  readonly filing: string | null
  /** Numbers that this one replaces, as printed. */
  readonly replaces: readonly string[]
  readonly adopts: { readonly number: string; readonly degree: 'IDT' | 'MOD' | 'NEQ' } | null
  readonly stage: DocumentStage | null
  /** Words of the stage as printed: `征求意见稿`. */
  readonly stageWords: string | null
  /** `YYYY-MM-DD`; null also for a placeholder such as `XXXX-XX-XX`. */
  readonly issued: string | null
  readonly implemented: string | null
  readonly issuers: readonly string[]
  /** 提出, 归口. */
  readonly proposers: readonly string[]
  readonly committees: readonly string[]
  /** 起草单位, 主要起草人. */
  readonly drafters: readonly string[]
  readonly authors: readonly string[]
  /** Said on every page and in every format, such as that it is a demonstration. */
  readonly notice?: string
}

/** A picture or another file inside the document. */
export interface Asset {
  readonly id: Id
  /** `image/png`, `image/svg+xml`, `image/x-emf`. */
  readonly type: string
  /** Name in its source. */
  readonly name: string
  /** Base64 of its bytes, so that a document is one JSON value. */
  readonly content: string
}

/** A change that was tracked by the word processor. */
export interface Revision {
  readonly id: Id
  readonly kind: 'insertion' | 'deletion' | 'move-from' | 'move-to' | 'format'
  readonly author: string | null
  /** RFC 3339. */
  readonly at: string | null
  readonly text: string
  readonly place: SourcePlace
}

/** A finding that the authors have seen and leave as it is. */
export interface Suppression {
  readonly rule: string
  /** The piece it holds for; null for the whole document. */
  readonly at: Id | null
  readonly reason: string
}

/** A standard as a structured document. It is a JSON value: what `convert … out.json` writes. */
export interface StandardDocument {
  readonly format: 'biaochi-document'
  readonly version: 1
  readonly id: Id
  /** BCP 47 language of its text. */
  readonly language: string
  readonly profile: DocumentProfile
  readonly meta: DocumentMeta
  /** Contents, foreword, introduction. */
  readonly front: readonly Section[]
  readonly body: readonly Section[]
  readonly annexes: readonly Section[]
  /** Bibliography, index. */
  readonly back: readonly Section[]
  readonly assets: readonly Asset[]
  readonly revisions: readonly Revision[]
  readonly suppressions: readonly Suppression[]
  /** Kind of file that it was read from. */
  readonly source: 'docx' | 'sts' | 'markdown' | 'html' | 'pdf' | 'json'
}
