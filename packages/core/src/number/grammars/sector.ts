import type { Finding } from '../../finding.ts'
import { findProvince } from '../tables/provinces.ts'
import { findSector, type SectorCode } from '../tables/sectors.ts'
import { forceOf, markShape } from './mark.ts'
import { matchAt, pattern, slash } from './pieces.ts'
import type { Grammar, Strength } from './reading.ts'
import { type Head, readTail } from './tail.ts'

const letters = pattern('[A-Z]{2,5}(?![A-Z])')
const compound = pattern(`NB${slash}SH(?![A-Z])`)
const usualMark = pattern(markShape('T|Z'))
const marks = new Map<string, RegExp>()

/** Reads `JR/T 0197-2020`, `HJ 2.2-2018`, `CJJ/T 123-2019`, `JTG B01-2014`, and well-formed codes nobody listed. */
export const readSector: Grammar = (text, at) => {
  const pair = matchAt(compound, text, at)
  const run = pair ?? matchAt(letters, text, at)
  if (!run) return null
  const code = pair ? 'NB/SH' : run[0]
  const end = at + run[0].length
  return (
    readKnown(text, { at, end, sector: findSector(code) }) ??
    readGlued(text, at, code) ??
    readUnknown(text, { at, end, code })
  )
}

interface KnownPlace {
  readonly at: number
  readonly end: number
  readonly sector: SectorCode | undefined
}

function readKnown(text: string, { at, end, sector }: KnownPlace) {
  if (!sector) return null
  const match = matchAt(markOf(sector), text, end)
  const mark = match?.groups?.slashed ?? match?.groups?.loose
  const marked = match
    ? readTail(
        text,
        headOf(sector, { start: at, end: end + match[0].length, mark, isSlashed: Boolean(match.groups?.slashed) }),
      )
    : null
  const bare = marked ?? readTail(text, headOf(sector, { start: at, end, mark: undefined, isSlashed: false }))
  // `DB 2.0` may be a database, `DB31-2020` a region without a serial.
  const isDoubtful = bare?.code === 'DB' && (bare.year === null || findProvince(bare.serial ?? '') !== undefined)
  return isDoubtful ? null : bare
}

/** `JGT 123-2010`, `CJJT 8-2011`: the slash is lost and the letter is glued to the code. */
function readGlued(text: string, at: number, code: string) {
  const mark = code.slice(-1)
  const sector = mark === 'T' || mark === 'Z' ? findSector(code.slice(0, -1)) : undefined
  if (!sector) return null
  return readTail(text, headOf(sector, { start: at, end: at + code.length, mark, isSlashed: false }))
}

/** Two or three letters and `/T` have the shape of a code; ministries get new ones faster than tables. */
function readUnknown(text: string, { at, end, code }: { at: number; end: number; code: string }) {
  if (code.length > 3 || /X{2}/.test(code)) return null
  const match = matchAt(usualMark, text, end)
  const mark = match?.groups?.slashed
  if (!match || !mark) return null
  return readTail(text, {
    start: at,
    end: end + match[0].length,
    code: `${code}/${mark}`,
    class: 'sector',
    scheme: 'sector',
    force: forceOf(mark, 'unknown'),
    strength: 'dated',
    findings: [unknownCode(code)],
  })
}

interface Mark {
  readonly start: number
  readonly end: number
  readonly mark: string | undefined
  readonly isSlashed: boolean
}

function headOf(sector: SectorCode, { start, end, mark, isSlashed }: Mark): Head {
  const code = mark ? `${sector.code}/${mark}` : sector.code
  const strength: Strength =
    isSlashed || sector.isDistinct ? 'certain' : mark || sector.code.length > 2 ? 'dated' : 'context'
  return {
    start,
    end,
    code,
    class: 'sector',
    scheme: sector.branch === 'construction' ? 'sector-construction' : 'sector',
    // Since 2018 a code without /T no longer tells: some ministries never used it.
    force: forceOf(mark, 'unknown'),
    strength,
    ...(sector.serial ? { style: sector.serial } : {}),
    findings: sector.code === 'DB' ? [earthquakes(code)] : [],
  }
}

function markOf(sector: SectorCode): RegExp {
  if (!sector.marks) return usualMark
  const known = marks.get(sector.code) ?? pattern(markShape([...sector.marks, 'T', 'Z'].join('|')))
  marks.set(sector.code, known)
  return known
}

function earthquakes(code: string): Finding {
  return {
    rule: 'local-or-earthquake',
    severity: 'info',
    message: {
      zh: `“${code}”是地震行业标准的代号；地方标准在 DB 后有行政区划代码，例如上海 DB31/T`,
      en: `"${code}" is the code of the earthquake sector; a local standard has a region after DB, as Shanghai has DB31/T`,
    },
    at: {},
    fix: { zh: '若是地方标准，补上行政区划代码', en: 'Add the code of the region if it is a local standard' },
  }
}

function unknownCode(code: string): Finding {
  return {
    rule: 'code-unknown',
    severity: 'warning',
    message: {
      zh: `代号表中没有行业标准代号“${code}”；写法合乎规则，按行业标准读取`,
      en: `The table has no sector code "${code}"; the number is well formed and is read as that of a sector standard`,
    },
    at: {},
    evidence: { code },
    fix: { zh: '核对代号；若确有此代号，请补入代号表', en: 'Check the code; if it exists, add it to the table' },
  }
}
