import type { Finding, Place } from '../finding.ts'
import type { StandardNumber } from '../number/number.ts'
import { parseNumber } from '../number/parse.ts'
import { readCcs, readIcs } from './cell/classification.ts'
import { guessTier } from './cell/source-tier.ts'
import { readStage, readStatedStatus } from './cell/stated-status.ts'
import type { Facts, RecordDraft } from './draft.ts'
import { readDates } from './relaton/dates.ts'
import { type Loose, listOf, member, textOf } from './relaton/loose.ts'
import { type Owner, readRelation } from './relaton/relation.ts'
import { readTitle } from './relaton/title.ts'
import type { NumberEntry, OrganisationEntry, OrganisationRole, Relation, StatusName } from './standard.ts'

/** Kinds of identifiers that are not numbers of standards, or another spelling of one that is there already. */
const otherIdentifiers =
  /^(?:urn|iso-reference|iso-with-lang|iso-undated|doi|isbn\d*|issn.*|uri|internet-draft|plan.*)$/i

/** Words of relaton-gb for the status of Chinese standards (relaton-gb, `STATUSES`). */
const chineseStages: Readonly<Record<string, StatusName>> = {
  activated: 'in-force',
  published: 'upcoming',
  obsoleted: 'withdrawn',
  replaced: 'replaced',
}

const roles: Readonly<Record<string, OrganisationRole>> = {
  publisher: 'issuer',
  authorizer: 'issuer',
  author: 'drafter',
  editor: 'drafter',
}

/**
 * Reads one record of the Relaton model, YAML of any 1.x version, from a parsed document of which every scalar may be a
 * text. People among the contributors are not taken over.
 */
export function readRelaton(item: Loose, place: Place): RecordDraft {
  const numbers = readIdentifiers(item)
  const parsed = parseNumber(numbers[0]?.normal ?? '')
  const number = parsed.normal === null ? null : parsed
  const status = readStatus(item, number)
  const identifier = numbers[0]?.normal ?? ''
  const dates = readDates(member(item, 'date'), { number, identifier, isDraft: isBeforeIssue(status.statedMeaning) })
  const { relations, strangers } = readRelations(item, { number, isWithdrawn: status.statedStatus === '95.99' })
  const { numberYear, unread, ...days } = dates
  const facts: Facts = {
    numbers,
    titleZh: readTitle(member(item, 'title'), ['zh', 'zho', 'chi'], false),
    titleEn: readTitle(member(item, 'title'), ['en', 'eng'], true),
    ...days,
    ...status,
    abstract: readAbstract(item),
    ...readCodes(item),
    relations,
    organisations: readOrganisations(item),
    sources: readSources(item),
    sourceKey: textOf(member(item, 'id')),
    unread,
  }
  const findings = [...strangers.map(type => strangeRelation(type, place)), ...yearOnly(numberYear, place)]
  return { place, facts: withoutBlanks(facts), findings }
}

/** The records of a document: one, a list of them, or a Relaton collection. */
export function itemsOf(document: Loose): readonly Loose[] {
  const items = member(document, 'root', 'items') ?? member(document, 'items') ?? document
  return listOf(items).map(item => member(item, 'bibitem') ?? member(item, 'bibdata') ?? item)
}

function readIdentifiers(item: Loose): NumberEntry[] {
  const all = listOf(member(item, 'docid') ?? member(item, 'docidentifier')).flatMap(docid => {
    const text = textOf(docid)
    const type = textOf(member(docid, 'type')) ?? ''
    const isPrimary = String(member(docid, 'primary')) === 'true'
    return text === null || (otherIdentifiers.test(type) && !isPrimary) ? [] : [{ text, isPrimary }]
  })
  const primary = all.find(each => each.isPrimary) ?? all[0]
  if (!primary) return []
  const others = all.filter(each => each !== primary).flatMap(each => normalOf(each.text) ?? [])
  const first = parseNumber(primary.text)
  const normals = first.normal === null ? [primary.text] : [first.normal, ...first.also.map(each => each.normal)]
  return [...new Set([...normals, ...others])].map((normal, index) => ({
    normal,
    role: index === 0 ? 'primary' : isInternational(normal) ? 'dual' : 'joint',
  }))
}

function normalOf(text: string): string | null {
  return parseNumber(text).normal
}

function isInternational(normal: string): boolean {
  const number = parseNumber(normal)
  return number.normal !== null && (number.class === 'international' || number.class === 'foreign')
}

function readStatus(item: Loose, number: StandardNumber | null): Pick<Facts, 'statedStatus' | 'statedMeaning'> {
  const status = member(item, 'docstatus') ?? member(item, 'status')
  const stage = textOf(member(status, 'stage') ?? status)
  if (stage === null) return {}
  const substage = textOf(member(status, 'substage'))
  if (/^\d{2}$/.test(stage) && substage !== null) {
    return { statedStatus: `${stage}.${substage}`, statedMeaning: readStage(stage, substage) }
  }
  const isChinese = number !== null && number.class !== 'international' && number.class !== 'foreign'
  const meaning = (isChinese ? chineseStages[stage.toLowerCase()] : undefined) ?? readStatedStatus(stage)
  return { statedStatus: stage, statedMeaning: meaning }
}

function isBeforeIssue(meaning: StatusName | null | undefined): boolean {
  return meaning === 'drafting' || meaning === 'planned'
}

function readRelations(item: Loose, owner: Owner): { relations: Relation[]; strangers: string[] } {
  const relations: Relation[] = []
  const strangers: string[] = []
  for (const relation of listOf(member(item, 'relation'))) {
    const type = textOf(member(relation, 'type')) ?? ''
    const bibitem = member(relation, 'bibitem')
    const target = targetOf(bibitem)
    if (target === null) continue
    const circulated = readDates(renameCirculated(member(bibitem, 'date')), {
      number: null,
      identifier: '',
      isDraft: false,
    }).issued
    const read = readRelation({ type, target, circulated }, owner)
    if (read) relations.push(read)
    else strangers.push(type)
  }
  return { relations, strangers: [...new Set(strangers)] }
}

function targetOf(bibitem: Loose): string | null {
  const docids = listOf(member(bibitem, 'docid') ?? member(bibitem, 'docidentifier'))
  const primary = docids.find(docid => String(member(docid, 'primary')) === 'true') ?? docids[0]
  return textOf(primary) ?? textOf(member(bibitem, 'formattedref')) ?? textOf(member(bibitem, 'id'))
}

function renameCirculated(dates: Loose): Loose {
  return listOf(dates).flatMap(date =>
    textOf(member(date, 'type')) === 'circulated'
      ? [{ type: 'issued', value: textOf(date) ?? member(date, 'on') }]
      : [],
  )
}

function readAbstract(item: Loose): string | null {
  const abstracts = listOf(member(item, 'abstract'))
  const isChinese = (each: Loose) => listOf(member(each, 'language')).some(language => textOf(language) === 'zh')
  return textOf(abstracts.find(isChinese) ?? abstracts[0])
}

function readCodes(item: Loose): Pick<Facts, 'ics' | 'ccs'> {
  const codes = (name: string) =>
    listOf(member(item, 'ext', name) ?? member(item, name)).flatMap(each => textOf(member(each, 'code') ?? each) ?? [])
  return { ics: codes('ics').map(code => readIcs(code).code), ccs: codes('ccs').map(code => readCcs(code).code) }
}

function readOrganisations(item: Loose): OrganisationEntry[] {
  const contributors = listOf(member(item, 'contributor')).flatMap(contributor => {
    const name = textOf(member(contributor, 'organization', 'name'))
    const known = listOf(member(contributor, 'role')).flatMap(
      role => roles[textOf(member(role, 'type') ?? role) ?? ''] ?? [],
    )
    return name === null ? [] : known.map(role => ({ role, name }))
  })
  const group = member(item, 'ext', 'editorialgroup') ?? member(item, 'editorialgroup')
  const committees = listOf(member(group, 'technical_committee')).flatMap(committee => {
    const words = [textOf(member(committee, 'identifier')), textOf(member(committee, 'name') ?? committee)]
    const name = words.filter(word => word !== null).join(' ')
    return name === '' ? [] : [{ role: 'custodian' as const, name }]
  })
  return [...contributors, ...committees]
}

function readSources(item: Loose): Facts['sources'] {
  return listOf(member(item, 'link')).flatMap(link => {
    const text = textOf(link)
    return text !== null && textOf(member(link, 'type')) === 'src' ? [{ tier: guessTier(text), text }] : []
  })
}

/** Only what the record says: nothing overwrites with silence. */
function withoutBlanks(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  )
}

function strangeRelation(type: string, place: Place): Finding {
  return {
    rule: 'relation-type-unknown',
    severity: 'info',
    message: {
      zh: `关系“${type}”不是两项标准之间的关系，没有收录。`,
      en: `The relation “${type}” is none between two standards and was not taken.`,
    },
    at: place,
    evidence: { type },
  }
}

function yearOnly(year: string | null, place: Place): Finding[] {
  if (year === null) return []
  return [
    {
      rule: 'date-from-number',
      severity: 'info',
      message: {
        zh: `发布日期 ${year} 只是编号中的年份，没有当作日期。`,
        en: `The date of publication ${year} is only the year in the number; it was not taken for a date.`,
      },
      at: place,
      evidence: { year },
    },
  ]
}
