import type { Finding } from '../../finding.ts'
import type { Scheme } from '../number.ts'
import { findProvince, yangtzeDelta } from '../tables/provinces.ts'
import { forceOf, markShape } from './mark.ts'
import { dash, fullYear, gap, matchAt, pattern, slash } from './pieces.ts'
import type { Grammar, Reading } from './reading.ts'
import { readTail } from './tail.ts'

/** `DB31/T`, `DB 31/T`, `DB4403/T`, `DB440100/T`, `DB31T`, and `DB31/` or `DB31` of the old mandatory ones. */
const head = pattern(
  `DB[ _]?(?<region>\\d{2}(?:\\d{2}){0,2})(?!\\d)(?:${markShape('T|Z')}|(?<bare>${slash}|[ _-]{1,2}|\\n[ ]{0,8})(?=\\d))`,
)

/** `DB31387-2018`: nothing between, and a year to end it; read as a province's, since cities never had mandatory ones. */
const glued = pattern(`DB(?<region>\\d{2})(?=\\d{1,4}${dash}${fullYear})`)

/** Reads `DB31/T 1523-2024`, `DB31 283-2015` (mandatory), `DB4403/T 226-2021`, `DB31/T 310018-2024` (Yangtze delta). */
export const readLocal: Grammar = (text, at) =>
  readAfter(text, at, matchAt(head, text, at)) ?? readAfter(text, at, matchAt(glued, text, at))

function readAfter(text: string, at: number, match: RegExpExecArray | null): Reading | null {
  const region = match?.groups?.region
  if (!match || !region) return null
  const { slashed, loose, bare } = match.groups ?? {}
  const mark = slashed ?? loose
  const isKnown = findProvince(region) !== undefined
  const reading = readTail(text, {
    start: at,
    end: at + match[0].length,
    code: `DB${region}${mark ? `/${mark}` : ''}`,
    class: 'local',
    scheme: region.length > 2 ? 'local-city' : mark === 'Z' ? 'local-guidance' : 'local-province',
    force: forceOf(mark, 'mandatory'),
    strength: isKnown && (mark || /[/\\]/.test(bare ?? '')) ? 'certain' : 'dated',
    ...(mark ? {} : { printJoint: '/' }),
    findings: findingsOf(region),
  })
  if (reading?.serial && isJointSerial(region, reading.serial)) {
    return { ...reading, scheme: 'local-yangtze-delta' satisfies Scheme }
  }
  return reading
}

/** The four provinces of the delta number their joint standards 310 and three digits. */
function isJointSerial(region: string, serial: string): boolean {
  return yangtzeDelta.includes(region) && /^310\d{3}$/.test(serial)
}

function findingsOf(region: string): Finding[] {
  const province = findProvince(region)
  if (!province) {
    return [
      {
        rule: 'region-unknown',
        severity: 'warning',
        message: {
          zh: `“${region}”不是 GB/T 2260 的行政区划代码，没有哪个地方以 DB${region} 编号`,
          en: `"${region}" is not a code of GB/T 2260: nobody numbers standards DB${region}`,
        },
        at: {},
        evidence: { region },
        fix: { zh: '核对前两位，例如上海是 31', en: 'Check the first two digits; Shanghai is 31' },
      },
    ]
  }
  if (region.length === 2 || !province.isMunicipality) return []
  return [
    {
      rule: 'municipality-has-no-cities',
      severity: 'warning',
      message: {
        zh: `${province.name.zh}是直辖市，地方标准只用 DB${province.code}，没有四位代码`,
        en: `${province.name.en} is a municipality: its local standards are DB${province.code}, without a code of a city`,
      },
      at: {},
      evidence: { region },
      fix: { zh: `核对是否应为 DB${province.code}`, en: `Check whether it should be DB${province.code}` },
    },
  ]
}

const guidance = pattern(
  `DB[ ]?31(?:${gap}|${slash}|[_-])(?<department>(?!T[/ -]|Z[/ -])[A-Z]{2,8})(?:${slash}|[-_])Z(?![A-Z])`,
)

/** Reads the number of a Shanghai guidance document (地方标准化指导性技术文件), `DB31 SW/Z 001-2020`. */
export const readGuidance: Grammar = (text, at) => {
  const match = matchAt(guidance, text, at)
  if (!match) return null
  return readTail(text, {
    start: at,
    end: at + match[0].length,
    code: `DB31 ${match.groups?.department}/Z`,
    class: 'local',
    scheme: 'local-guidance',
    force: 'guidance',
    strength: 'certain',
  })
}

/**
 * `DG/TJ 08-`, old `DGJ 08-` (Shanghai); `DBJ/T 15-` and so on, where the region stands after the code; Tianjin's `DB/T 29-`.
 * Region codes of construction are older than GB/T 2260: Shanghai is 08, Tianjin 29.
 */
const regionAfter = pattern(
  `(?<stem>D[ ]?G${slash}?[-_ ]?T[ ]?J|DGJ|DBJ(?:${slash}T|[-_]T)?|DB(?:${slash}T)?(?=\\s?29-\\d))(?:[ _]{0,2}|-|${gap})(?<region>\\d{2})(?:${gap}-{1,2}${gap}|[ _])(?=\\d)`,
)

/** `DBJ61/T 112-2016`, `DGJ32/TJ 131-2011`, `DB13(J)/T 185-2020`: the region stands in the code. */
const regionWithin = pattern(
  `(?<stem>DBJ|DGJ|DB(?=[ _]?\\d{2}[ ]?\\(J\\)))[ _]?(?<region>\\d{2})(?:[ ]?(?<j>\\(J\\)))?(?:(?:${slash})?(?<mark>TJ|T|J)(?![A-Z])|(?=[ ]?\\d))`,
)

/** Shenzhen's guidance documents, before cities had codes of four digits. */
const cityGuidance = pattern(`SZDB(?:${markShape('Z')})(?![A-Z])`)

/** Reads `SZDB/Z 1-2018` (深圳市标准化指导性技术文件). */
export const readCityGuidance: Grammar = (text, at) => {
  const match = matchAt(cityGuidance, text, at)
  if (!match) return null
  return readTail(text, {
    start: at,
    end: at + match[0].length,
    code: 'SZDB/Z',
    class: 'local',
    scheme: 'local-guidance',
    force: 'guidance',
    strength: 'certain',
  })
}

/** Codes that cities number their engineering standards under, without a region: Shenzhen. */
const ofCity = pattern(`SJG(?:${markShape('T')})?(?![A-Z])`)

/** Reads `SJG 114-2022` (深圳市工程建设标准). */
export const readCityConstruction: Grammar = (text, at) => {
  const match = matchAt(ofCity, text, at)
  if (!match) return null
  const mark = match.groups?.slashed ?? match.groups?.loose
  return readTail(text, {
    start: at,
    end: at + match[0].length,
    code: mark ? `SJG/${mark}` : 'SJG',
    class: 'local',
    scheme: 'local-construction',
    force: forceOf(mark, 'unknown'),
    strength: 'dated',
  })
}

/** Covers show the number under which the ministry filed it, `J12056-2019`: no number of the standard's own. */
const filing = pattern('[ ]{0,3}J[ ]?\\d{4,6}(?:-\\d{4})?(?![\\dA-Z])')

/** Reads engineering standards of a province, `DG/TJ 08-2093-2012`: the number in the middle is the serial. */
export const readLocalConstruction: Grammar = (text, at) => {
  const after = matchAt(regionAfter, text, at)
  const match = after ?? matchAt(regionWithin, text, at)
  const { stem = '', region = '', mark, j = '' } = match?.groups ?? {}
  if (!match || (!after && !mark && !j)) return null
  const isRecommended = after ? stem.includes('T') : mark?.startsWith('T') === true
  const name = stem.replace(/[^A-Z]/g, '').replace(/TJ?$/, '')
  const code = after
    ? `${name}${isRecommended ? `/T${name === 'DG' ? 'J' : ''}` : ''} ${region}`
    : `${name}${region}${j}${mark ? `/${mark}` : ''}`
  const reading = readTail(text, {
    start: at,
    end: at + match[0].length,
    code,
    class: 'local',
    scheme: 'local-construction',
    force: isRecommended ? 'recommended' : 'unknown',
    strength: 'certain',
    // `DG/TJ 08-2004B-2020`: Shanghai puts a letter behind the serial of a standard that it divided.
    ...(after ? { joint: '-', style: 'revision' as const } : {}),
  })
  const filed = reading && matchAt(filing, text, reading.end)
  return filed ? { ...reading, end: reading.end + filed[0].length } : reading
}
