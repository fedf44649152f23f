import { parseNumber } from '../number/parse.ts'
import { readStatedStatus, readUnnumbered } from './cell/stated-status.ts'
import { plainText } from './plain-text.ts'
import type {
  NumberEntry,
  NumberRole,
  OrganisationEntry,
  OrganisationRole,
  Relation,
  RelationType,
  Standard,
  StandardClass,
} from './standard.ts'

const numberRoles: readonly NumberRole[] = ['primary', 'joint', 'dual', 'former']
const organisationRoles: readonly OrganisationRole[] = [
  'proposer',
  'custodian',
  'drafter',
  'issuer',
  'authority',
  'implementer',
]
const relationTypes: readonly RelationType[] = [
  'replaces',
  'replaces-partly',
  'adopts',
  'amends',
  'corrects',
  'cites',
  'part-of',
  'promoted-to',
  'supports',
  'translates',
]

/**
 * A record in the form that the registry keeps: lists without repetitions and in one order, and what follows from the
 * number filled in where the source is silent — class, force, kind, the standard that an amendment amends. Idempotent.
 */
export function tidyStandard(standard: Standard): Standard {
  const trimmed = trimTexts(standard)
  return orderLists(fillFromNumber(fillStatus({ ...trimmed, numbers: orderNumbers(trimmed.numbers) })))
}

function trimTexts(standard: Standard): Standard {
  return {
    ...standard,
    titleZh: oneLine(standard.titleZh),
    titleEn: oneLine(standard.titleEn),
    statedStatus: oneLine(standard.statedStatus),
    sourceKey: oneLine(standard.sourceKey),
    abstract: plainText(standard.abstract ?? '') || null,
    organisations: standard.organisations.map(({ role, name }) => ({ role, name: oneLine(name) ?? '' })),
    sources: standard.sources.map(({ tier, text }) => ({ tier, text: oneLine(text) ?? '' })),
  }
}

function oneLine(text: string | null): string | null {
  return text === null ? null : plainText(text).replace(/\s*\n\s*/g, ' ') || null
}

function fillStatus(standard: Standard): Standard {
  const { numbers, statedStatus } = standard
  const isDated = standard.issued !== null || standard.effective !== null
  return {
    ...standard,
    statedMeaning: standard.statedMeaning ?? (statedStatus === null ? null : readStatedStatus(statedStatus)),
    unnumbered: numbers.length > 0 ? null : (standard.unnumbered ?? readUnnumbered(statedStatus, isDated)),
  }
}

function fillFromNumber(standard: Standard): Standard {
  const number = parseNumber(standard.numbers[0]?.normal ?? '')
  if (number.normal === null) return standard
  const change = number.amendments.at(-1)
  const amended = change ? number.normal.slice(0, number.normal.lastIndexOf('/')) : null
  const type = change?.kind === 'corrigendum' ? 'corrects' : 'amends'
  const derived: Relation[] = amended ? [{ type, target: amended }] : []
  return {
    ...standard,
    kind: standard.kind === 'standard' && change ? change.kind : standard.kind,
    class: standard.class === 'unknown' ? classOf(number.class) : standard.class,
    force: standard.force === 'unknown' ? number.force : standard.force,
    relations: [...standard.relations, ...derived],
  }
}

function classOf(numberClass: StandardClass | 'plan'): StandardClass {
  return numberClass === 'plan' ? 'unknown' : numberClass
}

function orderLists(standard: Standard): Standard {
  return {
    ...standard,
    relations: distinct(sortBy(standard.relations, rankOf), relationKey),
    organisations: distinct(sortBy(standard.organisations, roleRank), entry => `${entry.role} ${entry.name}`).filter(
      entry => entry.name !== '',
    ),
    ics: [...new Set(standard.ics)],
    ccs: [...new Set(standard.ccs)],
    sources: distinct(standard.sources, source => source.text).filter(source => source.text !== ''),
    unread: distinct(standard.unread, each => `${each.field} ${each.text}`),
  }
}

/** The first number is the primary one, and the only primary one. */
function orderNumbers(numbers: readonly NumberEntry[]): readonly NumberEntry[] {
  const sorted = sortBy(numbers, entry => numberRoles.indexOf(entry.role))
  return distinct(sorted, entry => entry.normal).map((entry, index) => {
    const role = index === 0 ? 'primary' : entry.role === 'primary' ? 'joint' : entry.role
    return role === entry.role ? entry : { normal: entry.normal, role }
  })
}

/** Two statements of one relation are one; the first, which may know more, stays. */
function relationKey({ type, direction, target }: Relation): string {
  return `${type} ${direction ?? 'out'} ${target}`
}

function rankOf({ type, direction }: Relation): number {
  return relationTypes.indexOf(type) * 2 + (direction === 'in' ? 1 : 0)
}

function roleRank({ role }: OrganisationEntry): number {
  return organisationRoles.indexOf(role)
}

function sortBy<T>(list: readonly T[], rank: (item: T) => number): readonly T[] {
  return list.length < 2 ? list : [...list].sort((a, b) => rank(a) - rank(b))
}

function distinct<T>(list: readonly T[], keyOf: (item: T) => string): readonly T[] {
  if (list.length < 2) return list
  const seen = new Set<string>()
  return list.filter(item => seen.size < seen.add(keyOf(item)).size)
}
