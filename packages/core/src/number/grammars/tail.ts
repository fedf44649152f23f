import type { Finding } from '../../finding.ts'
import type { Amendment, Force, NumberClass, Scheme } from '../number.ts'
import { readNotes } from './notes.ts'
import { completeYear, dash, fullYear, gap, matchAt, pattern, separator } from './pieces.ts'
import type { Reading, Strength } from './reading.ts'

/** How the serial after a code is written. */
export type SerialStyle = 'plain' | 'revision' | 'road' | 'group-road' | 'judicial'

/** A code as a grammar read it, with all that it says of the number. */
export interface Head {
  readonly start: number
  /** Where the code ends. */
  readonly end: number
  readonly code: string
  readonly class: NumberClass
  readonly scheme: Scheme
  readonly force: Force
  readonly strength: Strength
  readonly style?: SerialStyle
  /** Between code and serial in the normal form; a blank unless given. */
  readonly joint?: string
  /** The same in print, where it differs. */
  readonly printJoint?: string
  /** Before the year in the normal form; a hyphen unless given, which is printed as an em dash. */
  readonly yearMark?: ':'
  readonly findings?: readonly Finding[]
}

const styles: Readonly<Record<SerialStyle, string>> = {
  plain: '(?<serial>\\d{1,6})(?!\\d)',
  // `GJB 9001C`, `GJB 150.1A`: a letter for the revision, in place of a new serial.
  revision: '(?<serial>\\d{1,6}(?:[A-Z](?![A-Z]))?)(?!\\d)',
  // `JTG B01`, `JTG F80/1`, `JTG/T D31-02`, `JTG 3362`, `JTG/T 3650-01`: subject letters and numbered volumes.
  road: `(?<serial>(?:[A-Z]\\d{2}(?:/\\d)?|\\d{3,4})(?!\\d)(?:-\\d{2}(?=${dash}${fullYear}))?)`,
  // `T/CECS G:D55-01—2018`: the association numbers its standards for roads by subject.
  'group-road': `(?<serial>G:[A-Z]\\d{2}-\\d{2}(?!\\d)|\\d{1,6}(?!\\d))`,
  judicial: '(?<serial>JD ?\\d{7}|\\d{1,6})(?!\\d)',
}

const parts: Readonly<Record<SerialStyle, string>> = {
  // A second level of parts is real but rare, and otherwise a clause: it needs the year after it.
  // Recognised pages have blanks about the point: `GB/T 2828. 1-2012`.
  plain: `(?:(?:\\.|[ ]{0,2}\\.[ ]{0,2}(?=\\d{1,4}${dash}${fullYear}))(?<part>\\d{1,4}(?:\\.\\d{1,3}(?=${dash}${fullYear}))?)(?!\\d))?`,
  revision: '(?:\\.(?<part>\\d{1,4}(?:[A-Z](?![A-Z]))?)(?!\\d))?',
  road: '(?:\\.(?<part>\\d{1,4})(?!\\d))?',
  'group-road': '(?:\\.(?<part>\\d{1,4})(?!\\d))?',
  judicial: '(?:\\.(?<part>\\d{1,4})(?!\\d))?',
}

const serialShapes: Readonly<Record<SerialStyle, RegExp>> = {
  plain: pattern(separator + styles.plain + parts.plain),
  revision: pattern(separator + styles.revision + parts.revision),
  road: pattern(separator + styles.road + parts.road),
  'group-road': pattern(separator + styles['group-road'] + parts['group-road']),
  judicial: pattern(separator + styles.judicial + parts.judicial),
}

/** After a dash, a colon (as ISO has it) or the underscore of a file name; two digits only of the last century. */
const yearShape = pattern(
  `(?:${dash}|_{1,2})(?<dashed>${fullYear})|${gap}:${gap}(?<after>${fullYear})(?![年月]|[-/.]\\d)|${dash}(?<short>[5-9]\\d)(?![\\d年]|[.-]\\d)`,
)

/** Reads serial, part, year and notes after a code; null when no serial follows. */
export function readTail(text: string, head: Head): Reading | null {
  const numbered = matchAt(serialShapes[head.style ?? 'plain'], text, head.end)
  const serial = numbered?.groups?.serial?.replace(' ', '')
  if (!numbered || serial === undefined) return null
  const part = numbered.groups?.part ?? null
  const end = head.end + numbered[0].length
  const dated = matchAt(yearShape, text, end)
  const digits = dated?.groups?.dashed ?? dated?.groups?.after ?? dated?.groups?.short
  const year = digits ? completeYear(digits) : null
  // `GB-2019`, `DB31-2020`: a code and a year, no serial.
  const isDashed = head.joint !== '-' && (numbered[0].startsWith('-') || text[head.end - 1] === '-')
  if (isDashed && year === null && /^(?:19|20)\d\d$/.test(serial)) return null
  const notes = readNotes(text, end + (dated?.[0].length ?? 0), dated !== null && head.class !== 'group')
  return {
    start: head.start,
    end: notes.end,
    codeEnd: head.end,
    class: head.class,
    scheme: head.scheme,
    force: head.force,
    strength: head.strength,
    code: head.code,
    serial,
    part,
    year,
    isYearShort: digits?.length === 2,
    month: null,
    edition: notes.edition,
    allParts: notes.allParts,
    amendments: notes.amendments,
    ...spell(head, { serial, part, year, ...notes }),
    findings: head.findings ?? [],
  }
}

interface Pieces {
  readonly serial: string
  readonly part: string | null
  readonly year: string | null
  readonly edition: string | null
  readonly allParts: boolean
  readonly amendments: readonly Amendment[]
}

function spell(head: Head, pieces: Pieces): { normal: string; print: string } {
  const own = pieces.serial + (pieces.part === null ? '' : `.${pieces.part}`)
  const joint = head.joint ?? ' '
  const year = (mark: string) => (pieces.year === null ? '' : mark + pieces.year)
  const amended = pieces.amendments.map(one => `/${one.mark}${one.number}${one.year ? `-${one.year}` : ''}`).join('')
  const notes = (pieces.edition ? `（${pieces.edition}）` : '') + (pieces.allParts ? '（所有部分）' : '')
  return {
    normal: head.code + joint + own + year(head.yearMark ?? '-') + amended,
    print: head.code + (head.printJoint ?? joint) + own + year(head.yearMark ?? '—') + amended + notes,
  }
}
