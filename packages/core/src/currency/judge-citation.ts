import type { Text } from '../finding.ts'
import type { StandardNumber } from '../number/number.ts'
import { parseNumber } from '../number/parse.ts'
import type { Day, PartialDate } from '../registry/date.ts'
import type { StatusName } from '../registry/standard.ts'
import { type Advice, adviseOn } from './advice.ts'
import type { Citation, CitationPlace } from './citation.ts'
import type { LookUp, RegisteredStandard, RegistryAnswer, Successor } from './look-up.ts'
import { isSameTitle } from './same-title.ts'
import { type CitationSeverity, citationSeverities, graver } from './severity.ts'

/** A citation with what the registry says of it. */
export interface JudgedCitation {
  /** As written. */
  readonly raw: string
  readonly normal: string
  /** Further numbers of the same text that stand beside it. */
  readonly also: readonly string[]
  readonly place: CitationPlace
  readonly context: string
  readonly citedTitle: string | null
  /** False when the registry has no record of it: then nothing is said of its validity. */
  readonly known: boolean
  /** Status of the record that is meant: of an undated citation the latest edition in force. */
  readonly status: StatusName | null
  /** Number of that record. */
  readonly meant: string | null
  readonly title: string | null
  /** Number of the newest in force of those that replaced it. */
  readonly successor: string | null
  /** All that replaced it, an older one before a newer. */
  readonly chain: readonly Successor[]
  /** Day on which the record that is meant takes or took effect. */
  readonly effective: PartialDate | null
  readonly severity: CitationSeverity
  readonly statement: Text
  readonly remedy: Text | null
  /** Statement and remedy in one. */
  readonly advice: Text
}

/** What a citation means in the registry. */
interface Meaning {
  readonly record: RegisteredStandard | null
  readonly isUndated: boolean
  readonly lacksAmendment: boolean
  readonly otherYears: readonly string[]
  /** A later year in force although nothing says that it replaced the record. */
  readonly rival: string | null
}

/**
 * Judges a citation against the registry. What the registry does not have is never called valid. Of several numbers in one
 * citation the worst counts, unless the registry has them as one standard.
 */
export function judgeCitation(citation: Citation, lookUp: LookUp, asOf: Day): JudgedCitation {
  const [own, ...others] = numbersToJudge(citation.number, lookUp).map(number =>
    judgeNumber(citation, number, { lookUp, asOf }),
  )
  const first = own ?? judgeNumber(citation, citation.number, { lookUp, asOf })
  return others.reduce((worst, other) => (isGraver(other, worst) ? named(other, first) : worst), first)
}

function isGraver(one: JudgedCitation, other: JudgedCitation): boolean {
  return one.severity !== other.severity && graver(one.severity, other.severity) === one.severity
}

/** The judgement of a further number, told as that of the whole citation. */
function named(judged: JudgedCitation, first: JudgedCitation): JudgedCitation {
  const of = (text: Text): Text => ({ zh: `${judged.normal}：${text.zh}`, en: `${judged.normal}: ${text.en}` })
  const { normal, also } = first
  return { ...judged, normal, also, statement: of(judged.statement), advice: of(judged.advice) }
}

/**
 * The numbers of a citation that stand for themselves: its own, and joint ones that lead to another record or to none. An
 * adopted standard behind the slash is only named; the joint numbers of the Yangtze delta are one standard by their serial.
 */
function numbersToJudge(number: StandardNumber, lookUp: LookUp): readonly StandardNumber[] {
  if (number.scheme === 'local-yangtze-delta') return [firstKnown(number, lookUp)]
  const joint = number.also.filter(other => other.class === number.class)
  const record = lookUp(number).matches[0]
  return [number, ...joint.filter(other => !record || lookUp(other).matches[0]?.number !== record.number)]
}

function firstKnown(number: StandardNumber, lookUp: LookUp): StandardNumber {
  return [number, ...number.also].find(one => lookUp(one).matches.length > 0) ?? number
}

function judgeNumber(
  citation: Citation,
  number: StandardNumber,
  { lookUp, asOf }: { readonly lookUp: LookUp; readonly asOf: Day },
): JudgedCitation {
  const { place, context, citedTitle } = citation
  const meaning = findMeaning(number, lookUp)
  const { record } = meaning
  const chain = record?.successors ?? []
  const successor = chain.findLast(isRunning) ?? null
  const severity = weigh(citation, meaning)
  const advice = adviseOn(severity, { ...meaning, number, citedTitle, successor, asOf })
  return {
    raw: citation.number.raw,
    normal: number.normal,
    also: citation.number.also.map(other => other.normal),
    place,
    context,
    citedTitle,
    known: record !== null && !meaning.lacksAmendment,
    status: record?.status.name ?? null,
    meant: record?.number ?? null,
    title: record?.titleZh ?? record?.titleEn ?? null,
    successor: successor?.number ?? null,
    chain,
    effective: record?.effective ?? null,
    severity,
    ...advice,
    advice: joinAdvice(advice),
  }
}

function findMeaning(number: StandardNumber, lookUp: LookUp): Meaning {
  const answer = lookUp(number)
  const bare = answer.matches.length === 0 ? withoutAmendments(number) : null
  if (!bare) return { ...meaningOf(number, answer), lacksAmendment: false }
  const meaning = meaningOf(bare, lookUp(bare))
  return { ...meaning, isUndated: false, lacksAmendment: meaning.record !== null }
}

function meaningOf(number: StandardNumber, { matches, otherYears }: RegistryAnswer): Omit<Meaning, 'lacksAmendment'> {
  const numbers = otherYears.map(one => one.number)
  // A number of a kind that has no years, such as a recommendation of the ITU, is not undated.
  if (number.year !== null || otherYears.length === 0) {
    const record = gravest(matches)
    return { record, isUndated: false, otherYears: numbers, rival: record && findRival(record, otherYears) }
  }
  return { record: latest([...matches, ...otherYears]), isUndated: true, otherYears: numbers, rival: null }
}

/** On revision only the year of a number changes, so two years in force at once are a gap in the registry. */
function findRival(record: RegisteredStandard, otherYears: readonly RegisteredStandard[]): string | null {
  const isLater = (other: RegisteredStandard) => (yearOf(other) ?? '') > (yearOf(record) ?? '9999')
  const later = otherYears.findLast(other => isRunning({ status: other.status.name }) && isLater(other))
  return record.status.name === 'in-force' ? (later?.number ?? null) : null
}

function yearOf(record: RegisteredStandard): string | null {
  const number = parseNumber(record.number)
  return number.normal === null ? null : number.year
}

/** The amendment's standard, by its own number; null for what is no amendment. */
function withoutAmendments(number: StandardNumber): StandardNumber | null {
  if (number.amendments.length === 0) return null
  const mark = number.amendments[0]?.mark ?? ''
  const bare = parseNumber(number.normal.slice(0, number.normal.indexOf(`/${mark}`)))
  return bare.normal === null ? null : bare
}

/** Of several records with one number the worst counts: nobody can tell which one is right. */
function gravest(records: readonly RegisteredStandard[]): RegisteredStandard | null {
  return [...records].sort((a, b) => rank(a) - rank(b))[0] ?? null
}

function rank(record: RegisteredStandard): number {
  return citationSeverities.indexOf(severityOf(record))
}

/** An undated citation means the latest edition (GB/T 1.1—2020, 9.5.4): the newest in force, else the newest of all. */
function latest(records: readonly RegisteredStandard[]): RegisteredStandard | null {
  return records.findLast(record => isRunning({ status: record.status.name })) ?? records.at(-1) ?? null
}

function isRunning({ status }: { readonly status: StatusName }): boolean {
  return status === 'in-force' || status === 'partly-replaced'
}

function weigh({ citedTitle }: Citation, { record, isUndated, lacksAmendment, rival }: Meaning): CitationSeverity {
  if (!record) return 'unknown'
  const own = severityOf(record)
  const titles = [record.titleZh, record.titleEn].filter(title => title !== null)
  const isOther = citedTitle !== null && titles.length > 0 && !titles.some(title => isSameTitle(citedTitle, title))
  const others: readonly CitationSeverity[] = [
    isOther ? 'title-differs' : 'none',
    rival === null ? 'none' : 'undecided',
    isUndated ? 'undated' : 'none',
    lacksAmendment ? 'unknown' : 'none',
  ]
  return others.reduce(graver, own)
}

function severityOf({ status, isVerified }: RegisteredStandard): CitationSeverity {
  switch (status.name) {
    case 'withdrawn':
    case 'replaced':
    case 'partly-replaced':
    case 'upcoming':
      return status.name
    case 'planned':
    case 'drafting':
    case 'not-issued':
      return 'upcoming'
    case 'unknown':
      return 'undecided'
    case 'in-force':
      return isVerified ? 'none' : 'undecided'
  }
}

function joinAdvice({ statement, remedy }: Advice): Text {
  if (!remedy) return { zh: `${statement.zh}。`, en: `${capital(statement.en)}.` }
  return { zh: `${statement.zh}。${remedy.zh}`, en: `${capital(statement.en)}. ${remedy.en}` }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
