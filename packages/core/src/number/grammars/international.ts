import type { Amendment } from '../number.ts'
import { documentTypes, draftStages, partnerBodies, supplementWords } from '../tables/international.ts'
import { dash, fullYear, gap, makeTaker, matchAt, pattern, separator, slash } from './pieces.ts'
import type { Grammar } from './reading.ts'
import { plainReading } from './reading.ts'

const between = `(?:${slash}|[ _-]{1,2}|\\n[ ]{0,8})`
const types = documentTypes.map(type => type.toUpperCase())

const head = pattern(
  `(?:(?<bodies>(?:ISO|IEC)(?:(?:${slash}|[ _-])(?:${partnerBodies.join('|')})(?![A-Z])){0,3})(?:${between}(?<stage>${draftStages.join('|')})(?![A-Z]))?(?:${between}(?<type>${types.join('|')})(?![A-Z]))?|(?:ISO${slash})?(?<other>IWA)|(?:IEC[ /])?(?<radio>CISPR))(?![A-Z])`,
)

/** A group of four digits that looks like a year is a part only when a year follows it: `ISO/TS 10303-1001:2004`. */
const part = `-{1,2}(?!(?:19|20)\\d{2}(?!\\d|${gap}:${gap}(?:19|20)\\d{2}|-\\d))(?:\\d{1,4}(?!\\d)|[A-Z]\\d{2}(?![A-Z\\d]))`
/** Standards of dairy products carry the number of the dairy federation within: `ISO 5537|IDF 26:2004`. */
const rest = `(?<partner>\\|IDF ?\\d{1,4}(?:-\\d{1,3})?)?(?:(?:${gap}:${gap}|${dash}|_)(?<year>${fullYear}))?`
const body = pattern(`${separator}(?<serial>\\d{1,6})(?!\\d)(?<parts>(?:${part}){0,3})${rest}`)
/** A draft that is put to the vote again says so: `ISO/DIS 19115-1.2`. */
const draftBody = pattern(
  `${separator}(?<serial>\\d{1,6})(?!\\d)(?<parts>(?:${part}){0,3})(?<round>\\.[2-9](?!\\d))?${rest}`,
)

const words = supplementWords.map(entry => entry.word).join('|')
/** `A1` alone is a grade of steel as well, so it needs slash and year. */
const supplement = pattern(
  `(?:(?:${slash}|[ ]{1,2}|-)(?<word>${words})[. -]{0,2}|${slash}(?<short>A)(?=\\d{1,2}[:-]\\d{4}))(?<number>\\d{1,2})(?!\\d)(?:(?:${gap}:${gap}|${dash})(?<year>${fullYear}))?`,
)
/** IEC prints the amendments that a consolidated text holds: `+AMD1:2013`. They say which text, not another document. */
const consolidated = pattern('\\+(?<word>AMD|A|COR)[. ]?(?<number>\\d{1,2})(?::(?<year>(?:19|20)\\d{2}))?(?![\\d])')
/** IEC names the kind of copy: consolidated, redline, commented, extended, a whole series. */
const copyKind = pattern('[ ]?(?:CSV|RLV|CMV|EXV|SER)(?![A-Z])')
/** The language of the copy, `(E)`, is no part of the number. */
const copyLanguage = pattern('[ ]?\\((?:[EFCR](?:/[EFR])?|EN|FR|ZH)\\)')
const allPartsNote = pattern('[ ]{0,2}\\((?:ALL PARTS|所有部分|全部部分)\\)')

/** Reads `ISO/IEC 27001:2022/Amd 1:2024`, `ISO/TS 19150-1:2012`, `IWA 34:2020`, `IEC 60335-2-40:2018`, drafts too. */
export const readIsoIec: Grammar = (text, at) => {
  const match = matchAt(head, text, at)
  if (!match) return null
  const codeEnd = at + match[0].length
  const numbered = matchAt(match.groups?.stage ? draftBody : body, text, codeEnd)
  if (!numbered) return null
  const { serial: digits = '', parts = '', round = '', partner = '', year = null } = numbered.groups ?? {}
  // `IEC-2020`: a name and a year.
  if (text[codeEnd] === '-' && year === null && parts === '' && /^(?:19|20)\d\d$/.test(digits)) return null
  const code = codeOf(match.groups ?? {})
  const part = parts ? parts.replace(/--/g, '-').slice(1) + round : null
  const serial = part ? digits : digits + round
  const rest = readRest(text, codeEnd + numbered[0].length)
  const base = `${code} ${serial}${part ? `-${part}` : ''}${partner}${year ? `:${year}` : ''}${rest.amendments.map(spell).join('')}`
  return {
    ...plainReading,
    start: at,
    end: rest.end,
    codeEnd,
    class: 'international',
    scheme: 'iso-iec',
    force: 'unknown',
    strength: 'certain',
    code,
    serial,
    part,
    year,
    edition: rest.edition,
    allParts: rest.allParts,
    amendments: rest.amendments,
    normal: base,
    print: `${base}${rest.edition ?? ''}${rest.allParts ? ' (all parts)' : ''}`,
  }
}

/** ISO puts a slash before type or stage, IEC and joint documents a blank; a guide has the blank everywhere. */
function codeOf({ bodies, stage, type, other, radio }: Record<string, string | undefined>): string {
  if (!bodies) return other ?? radio ?? ''
  const plain = bodies.replace(/[^A-Z0-9]{1,30}/g, '/')
  const further = [stage, type === 'GUIDE' ? 'Guide' : type].filter(word => word !== undefined)
  const joint = plain === 'ISO' && further[0] !== 'Guide' ? '/' : ' '
  return further.length > 0 ? plain + joint + further.join(' ') : plain
}

interface Rest {
  readonly end: number
  readonly amendments: readonly Amendment[]
  readonly edition: string | null
  readonly allParts: boolean
}

function readRest(text: string, at: number): Rest {
  const { take, end } = makeTaker(text, at)
  let edition = ''
  const amendments: Amendment[] = []
  take(copyLanguage)
  for (let match = take(consolidated); match; match = edition.length < 60 ? take(consolidated) : null) {
    edition += match[0].replace(/[. ]/g, '')
  }
  if (take(copyKind)) edition += ` ${text.slice(end() - 3, end())}`
  for (let match = take(supplement); match; match = amendments.length < 4 ? take(supplement) : null) {
    amendments.push(amendmentOf(match.groups ?? {}))
  }
  take(copyLanguage)
  const allParts = take(allPartsNote) !== null
  return { end: end(), amendments, edition: edition || null, allParts }
}

function amendmentOf({ word, number, year }: Record<string, string | undefined>): Amendment {
  const entry = supplementWords.find(one => one.word === word)
  return {
    kind: entry?.kind ?? 'amendment',
    mark: entry?.mark ?? 'Amd',
    number: String(Number(number)),
    year: year ?? null,
  }
}

function spell(amendment: Amendment): string {
  return `/${amendment.mark} ${amendment.number}${amendment.year ? `:${amendment.year}` : ''}`
}

const itu = pattern(
  `ITU[ -]{0,2}(?<sector>[TR])(?![A-QS-Z])(?:[ _/-]{0,3}|${gap})(?:REC(?:OMMENDATION|\\.)?[ .]{1,2}|建议书?[ ]{0,2})?(?<series>[A-Z]{1,3})\\.(?<number>\\d{1,5}(?:\\.\\d{1,4}){0,2}(?:/[A-Z]{1,2}\\.\\d{1,5})?)(?![\\d])(?:-(?<version>\\d{1,2})(?![\\d]))?(?:[ ]{0,2}\\((?:V\\d{1,2}\\)[ ]{0,2}\\()?(?:(?<month>(?:0[1-9]|1[0-2]))/)?(?<year>${fullYear})\\)|(?:-|:)(?<dashed>${fullYear}))?`,
)

/** Reads `ITU-T H.264 (08/2021)`, `ITU-R BT.709-6`; the version is kept as part. */
export const readItu: Grammar = (text, at) => {
  const match = matchAt(itu, text, at)
  if (!match) return null
  const { sector, series, number, version = null, month = null, year, dashed } = match.groups ?? {}
  const code = `ITU-${sector}`
  const serial = `${series}.${number}`
  const issued = year ?? dashed ?? null
  const base = `${code} ${serial}${version ? `-${version}` : ''}`
  const normal = issued ? `${base} (${month ? `${month}/` : ''}${issued})` : base
  return {
    ...plainReading,
    start: at,
    end: at + match[0].length,
    codeEnd: at + 5,
    class: 'international',
    scheme: 'itu',
    force: 'unknown',
    strength: 'certain',
    code,
    serial,
    part: version,
    year: issued,
    month,
    normal,
    print: normal,
  }
}
