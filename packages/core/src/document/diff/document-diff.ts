import type { Text } from '../../finding.ts'
import type { Block } from '../model/block.ts'
import type { Id } from '../model/id.ts'
import type { ProvisionType } from '../model/inline.ts'
import type { SectionKind } from '../model/standard-document.ts'
import type { Piece } from './pieces.ts'

/**
 * What became of a clause. `moved` and `renumbered` announce a whole run of clauses once, in `scope`; a clause of the run
 * whose text changed too has an entry of its own. `split`: `new` holds text that stood in `old`, which is still there;
 * `merged`: `old` is gone and its text stands in `new`.
 */
export const clauseChanges = [
  'unchanged',
  'changed',
  'added',
  'removed',
  'moved',
  'renumbered',
  'split',
  'merged',
] as const
export type ClauseChangeKind = (typeof clauseChanges)[number]

/** A clause on one side of a comparison. */
export interface ClauseSide {
  readonly id: Id
  /** As it is shown: `5.2`, `A`, `A.1`; null where there is none. */
  readonly number: string | null
  /** Empty for a clause without one. */
  readonly title: string
  readonly kind: SectionKind
}

export interface ClauseChange {
  readonly change: ClauseChangeKind
  readonly old: ClauseSide | null
  readonly new: ClauseSide | null
  /** Whether it, or a clause around it, stands elsewhere now. */
  readonly isMoved: boolean
  readonly isRenumbered: boolean
  /** How its title changed; empty when it did not. */
  readonly title: readonly Piece[]
  /** Blocks that changed, in reading order; all of them when unchanged ones were asked for. */
  readonly blocks: readonly BlockChange[]
  /** The added or removed clause around it, which has an entry of its own. */
  readonly within?: Id
  /** What a `moved` or `renumbered` says it of. */
  readonly scope?: ChangeScope
}

/** A run of clauses that moved or took other numbers together. */
export interface ChangeScope {
  readonly text: Text
  /** The clauses of the run at its highest level, in their old order. */
  readonly pairs: readonly { readonly old: string | null; readonly new: string | null }[]
  /** How many clauses it is in all, those inside them counted. */
  readonly count: number
}

export interface BlockChange {
  readonly change: 'same' | 'changed' | 'added' | 'removed' | 'moved-here' | 'moved-away'
  readonly kind: Block['t']
  /** A term, or the caption of a table or figure; null for others. */
  readonly name: string | null
  readonly old: BlockSide | null
  readonly new: BlockSide | null
  /** What it is made of: a paragraph is one part, a list a part an item, a table a part a cell. Unchanged ones only if asked for. */
  readonly parts: readonly PartChange[]
}

export interface BlockSide {
  readonly id: Id
  /** Number of a table, figure, formula, note or term; null for others. */
  readonly number: string | null
  /** The clause it stands in. */
  readonly clause: string | null
}

/** What a part is to its block. */
export type PartName =
  | 'text'
  | 'title'
  | 'unit'
  | 'cell'
  | 'name'
  | 'definition'
  | 'source'
  | 'image'
  | 'formula'
  | 'note'
  | 'footnote'
  | 'code'
  | 'opaque'

export interface PartChange {
  readonly part: PartName
  readonly change: 'same' | 'changed' | 'added' | 'removed'
  /** `a)` of an item, `表头 · 行` of a cell, the language of a name; null where one part is enough. */
  readonly label: string | null
  readonly old: string | null
  readonly new: string | null
  /** Word by word. For pictures and formulas the text is only what can be read of them. */
  readonly pieces: readonly Piece[]
  /** Row and column of a cell on each side, from 1. */
  readonly cell?: { readonly old: CellPlace | null; readonly new: CellPlace | null }
}

export type CellPlace = readonly [row: number, column: number]

/**
 * What became of a provision. `tightened` and `relaxed` are said only where the direction is certain from the words;
 * `changed`: something in it weighs differently and the direction depends on what is meant; `reworded`: the words changed
 * and nothing that weighs was found, or what was found cannot be compared.
 */
export const provisionChanges = ['added', 'removed', 'tightened', 'relaxed', 'changed', 'reworded'] as const
export type ProvisionChangeKind = (typeof provisionChanges)[number]

export interface ProvisionSide {
  readonly id: Id
  readonly section: Id
  /** Number of the nearest clause around it that has one. */
  readonly clause: string | null
  /** The sentence. */
  readonly text: string
  readonly type: ProvisionType
  readonly modal: string
  readonly isNegative: boolean
}

export interface ProvisionChange {
  readonly change: ProvisionChangeKind
  readonly old: ProvisionSide | null
  readonly new: ProvisionSide | null
  readonly why: Text
  readonly reasons: readonly Reason[]
  /** 0 to 1. */
  readonly confidence: number
  readonly pieces: readonly Piece[]
}

/** One thing in a provision that weighs differently. */
export interface Reason {
  readonly aspect: 'modal' | 'quantity' | 'enumeration' | 'condition' | 'subject'
  /** `other`: it changed, and which way is not certain. `none`: it says the same in other words, or cannot be compared. */
  readonly direction: 'tightened' | 'relaxed' | 'other' | 'none'
  readonly old: string
  readonly new: string
  readonly text: Text
  readonly confidence: number
}

/** What became of a data element or a code. */
export interface DataChange {
  readonly change: 'added' | 'removed' | 'changed'
  readonly of: 'element' | 'code'
  /** Identifier, else name. */
  readonly name: string
  /** `type`, `length`, `constraint`, `domain`, `name`, `meaning` …; null for a whole element or code. */
  readonly aspect: DataAspect | null
  readonly old: string | null
  readonly new: string | null
  /** Whether data or programs that were right before may be wrong now; null when the words do not tell. */
  readonly isBreaking: boolean | null
  readonly why: Text
  readonly clause: { readonly old: string | null; readonly new: string | null }
}

export type DataAspect = 'name' | 'type' | 'length' | 'constraint' | 'domain' | 'unit' | 'definition' | 'meaning'

/** A fact of the cover that changed. */
export interface MetaChange {
  readonly fact: string
  readonly label: Text
  readonly old: readonly string[]
  readonly new: readonly string[]
}

export interface DiffSummary {
  /** True when nothing at all differs, numbers and cover included. */
  readonly isSame: boolean
  readonly clauses: Readonly<Record<ClauseChangeKind, number>>
  readonly provisions: Readonly<Record<ProvisionChangeKind, number>>
  readonly data: { readonly breaking: number; readonly compatible: number; readonly uncertain: number }
  readonly text: Text
}

/** Two editions of a document compared: what `diff --json` prints. */
export interface DocumentDiff {
  readonly format: 'biaochi-diff'
  readonly version: 1
  readonly old: DocumentSide
  readonly new: DocumentSide
  readonly meta: readonly MetaChange[]
  readonly clauses: readonly ClauseChange[]
  readonly provisions: readonly ProvisionChange[]
  readonly data: readonly DataChange[]
  readonly summary: DiffSummary
}

export interface DocumentSide {
  readonly number: string | null
  /** In the language of the document; empty when the cover has none. */
  readonly title: string
}
