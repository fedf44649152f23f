import type { StandardNumber } from '../../number/number.ts'
import { parseNumber } from '../../number/parse.ts'
import type { PartialDate } from '../date.ts'
import { isDraftNumber } from '../draft-number.ts'
import type { Relation, RelationType } from '../standard.ts'

type Kind = Pick<Relation, 'type' | 'direction'>

const out = (type: RelationType): Kind => ({ type })
const back = (type: RelationType): Kind => ({ type, direction: 'in' })

/**
 * Types of the Relaton model (relaton-models, `BibItemRelationType`) that say something of two standards. `updates` and
 * `obsoletes` are read below. Types that link forms of one work (`instanceOf`, `hasDraft`, `hasManifestation` …) are not
 * relations of standards.
 */
const kinds: Readonly<Record<string, Kind>> = {
  obsoletedBy: back('replaces'),
  updatedBy: back('amends'),
  successorOf: out('replaces'),
  hasSuccessor: back('replaces'),
  merges: out('replaces'),
  mergedInto: back('replaces'),
  splits: out('replaces-partly'),
  splitInto: back('replaces-partly'),
  amends: out('amends'),
  amendedBy: back('amends'),
  corrects: out('corrects'),
  correctedBy: back('corrects'),
  hasAmendment: back('amends'),
  hasCorrigendum: back('corrects'),
  includes: back('part-of'),
  includedIn: out('part-of'),
  hasPart: back('part-of'),
  partOf: out('part-of'),
  adoptedFrom: out('adopts'),
  adoptedAs: back('adopts'),
  adaptedFrom: out('adopts'),
  hasAdaptation: back('adopts'),
  cites: out('cites'),
  isCitedIn: back('cites'),
  translatedFrom: out('translates'),
  hasTranslation: back('translates'),
  complementOf: out('supports'),
  hasComplement: back('supports'),
}

/** A relation of a Relaton record before it is understood. */
export interface StatedRelation {
  /** As written: `obsoletes`. */
  readonly type: string
  readonly target: string
  /** `circulated` date that stands with the target. */
  readonly circulated: PartialDate | null
}

/** The record that states relations. */
export interface Owner {
  readonly number: StandardNumber | null
  readonly isWithdrawn: boolean
}

/** Turns a relation of a Relaton record into one of ours; null for a type that is none between standards. */
export function readRelation(stated: StatedRelation, owner: Owner): Relation | null {
  const parsed = parseNumber(stated.target)
  const target = parsed.normal ?? stated.target
  const other = parsed.normal === null ? null : parsed
  if (stated.type === 'obsoletes') return { ...readObsoletes(owner.number, target, other), target }
  if (stated.type === 'updates') {
    const kind = readUpdates(owner.number, target, other)
    // In records of withdrawn ISO standards the date beside "revised by" is that of the withdrawal; in all others it is
    // the day of the record's own last stage and says nothing of the relation.
    const isDated = kind.type === 'replaces' && owner.isWithdrawn && stated.circulated !== null
    return { ...kind, target, ...(isDated && stated.circulated ? { from: stated.circulated } : {}) }
  }
  const kind = kinds[stated.type]
  return kind ? { ...kind, target } : null
}

/**
 * relaton-iso writes `obsoletes` for both "Previously" and "Will be replaced by" of the catalogue of ISO. What a
 * published standard "obsoletes" but is itself a draft, or of a later year, is to come: it replaces this one.
 */
function readObsoletes(own: StandardNumber | null, target: string, other: StandardNumber | null): Kind {
  const isOwnDraft = own !== null && isDraftNumber(own.normal)
  const isLaterEdition = other?.amendments.length === 0 && isLater(other, own)
  const isToCome = (!isOwnDraft && isDraftNumber(target)) || isLaterEdition
  return isToCome ? back('replaces') : out('replaces')
}

/**
 * relaton-iso writes `updates` for "Corrigenda / Amendments" and "Revised by" of the catalogue of ISO, that is, the other
 * way round from what the word says. The numbers tell which is meant: a document of this one's number changes it, one of
 * a later year replaces it; else the word has the meaning it has elsewhere, "this record amends the other".
 */
function readUpdates(own: StandardNumber | null, target: string, other: StandardNumber | null): Kind {
  if (own && isSupplement(target, own.normal)) return back(supplementType(other))
  if (own && isSupplement(own.normal, target)) return out(supplementType(own))
  const isIso = own?.scheme === 'iso-iec'
  const isToCome = isLater(other, own) || (isIso && !isLater(own, other))
  return isToCome ? back('replaces') : out('amends')
}

function isSupplement(number: string, base: string): boolean {
  return number.startsWith(`${base}/`)
}

function supplementType(number: StandardNumber | null): 'amends' | 'corrects' {
  return number?.amendments.at(-1)?.kind === 'corrigendum' ? 'corrects' : 'amends'
}

/** Compares the years of two numbers as numbers, which orders editions; no date is made of them. */
function isLater(a: StandardNumber | null, b: StandardNumber | null): boolean {
  const [left, right] = [yearOf(a), yearOf(b)]
  return left !== null && right !== null && left > right
}

function yearOf(number: StandardNumber | null): string | null {
  return number ? (number.amendments.at(-1)?.year ?? number.year) : null
}
