import type { Draw } from './draw.ts'
import {
  at,
  digits,
  drawArticle,
  drawCitizen,
  drawContainer,
  drawMobile,
  fillAddress,
  idOf,
  longestAddress,
} from './record.ts'
import { days } from './words.ts'

/** Rules of the standard, in its order: 26 about single records, then two about all of them. */
export const recordRules = [
  'credit-required',
  'name-required',
  'id-format',
  'credit-format',
  'citizen-format',
  'person-format',
  'article-format',
  'container-format',
  'mobile-format',
  'credit-check',
  'citizen-check',
  'article-check',
  'container-check',
  'citizen-birth',
  'industry-code',
  'status-code',
  'issued-date',
  'expires-date',
  'date-order',
  'capital-scale',
  'capital-range',
  'staff-range',
  'address-length',
  'mobile-required',
  'updated-fresh',
  'region-known',
] as const
export const setRules = ['id-unique', 'credit-name'] as const
export const rules = [...recordRules, ...setRules] as const
export type Rule = (typeof rules)[number]

/** What a defect needs to know of the record that it spoils. */
export interface Place {
  readonly cells: string[]
  readonly ordinal: number
  readonly draw: Draw
}

/** One way in which a record is wrong. */
export interface Defect {
  readonly id: string
  readonly spoil: (place: Place) => void
  /** Rules that this record fails, each once. */
  readonly fails: readonly Rule[]
  /** Rules that do not apply to it, beside those that its final cells leave out anyway. */
  readonly leaves?: readonly Rule[]
  /** It may not befall a record that is the measure of others: the first about an enterprise, whose code must be sound to be one, and every sixteenth. */
  readonly isLater?: true
}

/** The numbers of every so many records are kept as they are, to be repeated by others. */
export const keptEvery = 16

/** Letters that no code has. */
const neverUsed = 'IOSVZ'

/** 27 kinds that a record shows by itself or by its number, and the name that contradicts an earlier record; nothing spoils the form of a record's number, so that one rule must count nothing. */
export const defects: readonly Defect[] = [
  defect(
    'credit-missing',
    ['credit-required'],
    ({ cells }) => {
      cells[at.credit] = ''
    },
    {
      leaves: ['credit-format', 'credit-check', 'credit-name'],
      isLater: true,
    },
  ),
  defect(
    'name-missing',
    // The rule about names of one code takes the empty name for another one.
    ['name-required', 'credit-name'],
    ({ cells, draw }) => {
      cells[at.name] = draw.one(['', ' ', '\u3000'])
    },
    { isLater: true },
  ),
  defect(
    'credit-malformed',
    ['credit-format', 'credit-check'],
    ({ cells, draw }) => {
      const code = cells[at.credit] ?? ''
      const spot = 8 + draw.below(9)
      cells[at.credit] = draw.one([
        code.slice(0, spot) + neverUsed.charAt(draw.below(5)) + code.slice(spot + 1),
        code.slice(0, 17),
        `${code}0`,
        code.toLowerCase(),
      ])
    },
    { isLater: true },
  ),
  defect(
    'credit-miscopied',
    ['credit-check'],
    ({ cells, draw }) => {
      cells[at.credit] = turnLast(cells[at.credit] ?? '', '0123456789ABCDEFGHJKLMNPQRTUWXY', draw)
    },
    { isLater: true },
  ),
  defect('citizen-malformed', ['citizen-format', 'citizen-check', 'citizen-birth'], ({ cells, draw }) => {
    const code = cells[at.citizen] ?? ''
    cells[at.citizen] = draw.one([
      code.slice(0, 6) + code.slice(8, 17),
      `${code.slice(0, 10)}O${code.slice(11)}`,
      `${code.slice(0, 17)}x`,
      `${code}1`,
    ])
  }),
  defect('citizen-miscopied', ['citizen-check'], ({ cells, draw }) => {
    cells[at.citizen] = turnLast(cells[at.citizen] ?? '', '0123456789X', draw)
  }),
  defect('birth-impossible', ['citizen-birth'], ({ cells, draw }) => {
    const year = 1941 + draw.below(58)
    cells[at.citizen] = drawCitizen(draw, year + draw.one(['0230', '1301', '0000', '0631', '1100', '0932']))
  }),
  defect('person-malformed', ['person-format'], ({ cells, draw }) => {
    const name = cells[at.person] ?? ''
    cells[at.person] = draw.one(['无', `${name} `, `${name}1`, 'Wang Ming', `${name}（代）`, '王　明'])
  }),
  defect('article-malformed', ['article-format', 'article-check'], ({ cells, draw }) => {
    cells[at.article] = draw.one([
      `2${digits(draw, 6)}`,
      `2${digits(draw, 6)}${digits(draw, 7)}`,
      `2${digits(draw, 6)}-12345`,
    ])
  }),
  defect('article-miscopied', ['article-check'], place => {
    fillArticle(place)
    place.cells[at.article] = turnLast(place.cells[at.article] ?? '', '0123456789', place.draw)
  }),
  defect('container-malformed', ['container-format', 'container-check'], ({ cells, draw }) => {
    const code = drawContainer(draw)
    cells[at.container] = draw.one([
      `${code.slice(0, 3)}X${code.slice(4)}`,
      code.slice(0, 10),
      code.toLowerCase(),
      `${code.slice(0, 4)} ${code.slice(4)}`,
    ])
  }),
  defect('container-miscopied', ['container-check'], ({ cells, draw }) => {
    cells[at.container] = turnLast(drawContainer(draw), '0123456789', draw)
  }),
  defect('mobile-malformed', ['mobile-format'], ({ cells, draw }) => {
    const number = drawMobile(draw)
    cells[at.mobile] = draw.one([
      number.slice(1),
      `${number}0`,
      `12${number.slice(2)}`,
      `${number.slice(0, 3)}-${number.slice(3)}`,
    ])
  }),
  defect('mobile-missing', ['mobile-required'], ({ cells }) => {
    cells[at.status] = '有效'
    cells[at.mobile] = ''
  }),
  defect('industry-unknown', ['industry-code'], ({ cells, draw }) => {
    cells[at.industry] = draw.one(['U', 'Z', 'a', '1', 'AB'])
  }),
  defect('status-unknown', ['status-code'], ({ cells, draw }) => {
    cells[at.status] = draw.one(['正常', '有效 ', '有 效', '1'])
  }),
  defect(
    'issued-impossible',
    ['issued-date'],
    ({ cells, draw }) => {
      cells[at.issued] = spoilDate(cells[at.issued] ?? '', draw)
    },
    { leaves: ['date-order'] },
  ),
  defect(
    'expires-impossible',
    ['expires-date'],
    ({ cells, draw }) => {
      cells[at.expires] = spoilDate(cells[at.expires] ?? '', draw)
    },
    { leaves: ['date-order'] },
  ),
  defect('dates-reversed', ['date-order'], ({ cells, draw }) => {
    const issued = days.indexOf(cells[at.issued] ?? '')
    cells[at.expires] = days[issued - 1 - draw.below(1000)] ?? ''
  }),
  defect(
    'capital-malformed',
    ['capital-scale'],
    ({ cells, draw }) => {
      const amount = cells[at.capital] ?? ''
      cells[at.capital] = draw.one([`${amount}万`, `￥${amount}`, '一百', '1，000.00'])
    },
    { leaves: ['capital-range'] },
  ),
  defect('capital-too-fine', ['capital-scale'], ({ cells, draw }) => {
    cells[at.capital] = `${1 + draw.below(9999)}.${digits(draw, 2 + draw.below(2))}${1 + draw.below(9)}`
  }),
  defect('capital-outside', ['capital-range'], ({ cells, draw }) => {
    cells[at.capital] = draw.one(['0', '0.00', `-${1 + draw.below(9999)}.50`, `1${digits(draw, 8)}.01`])
  }),
  defect('staff-outside', ['staff-range'], ({ cells, draw }) => {
    cells[at.staff] = draw.one(['0', '-1', '200001', String(300_000 + draw.below(600_000))])
  }),
  defect('address-length', ['address-length'], ({ cells, draw }) => {
    cells[at.address] = draw.one(['无', '同上址', fillAddress(draw, longestAddress + 1), fillAddress(draw, 150)])
  }),
  defect('updated-stale', ['updated-fresh'], ({ cells, draw }) => {
    cells[at.updated] = `${days[400 + draw.below(3000)]} ${(cells[at.updated] ?? '').slice(11)}`
  }),
  defect('region-unknown', ['region-known'], ({ cells, draw }) => {
    cells[at.region] = draw.one(['920101', '910000', '910032', '91000', '9100011', '无'])
  }),
  defect(
    'id-repeated',
    ['id-unique'],
    ({ cells, ordinal, draw }) => {
      cells[at.id] = idOf(keptEvery * (1 + draw.below(Math.floor((ordinal - 1) / keptEvery))))
    },
    { isLater: true },
  ),
  defect(
    'name-contradicts',
    ['credit-name'],
    ({ cells, ordinal }) => {
      cells[at.name] = `${cells[at.name]}（${ordinal}）`
    },
    { isLater: true },
  ),
]

function defect(
  id: string,
  fails: readonly Rule[],
  spoil: Defect['spoil'],
  more: Pick<Defect, 'leaves' | 'isLater'> = {},
): Defect {
  return { id, fails, spoil, ...more }
}

function fillArticle({ cells, draw }: Place): void {
  cells[at.article] = drawArticle(draw)
}

/** Another last character out of the alphabet. */
function turnLast(code: string, alphabet: string, draw: Draw): string {
  const turned = (alphabet.indexOf(code.slice(-1)) + 1 + draw.below(alphabet.length - 1)) % alphabet.length
  return code.slice(0, -1) + alphabet.charAt(turned)
}

/** No day of the calendar, or one that is not written as YYYY-MM-DD. */
function spoilDate(day: string, draw: Draw): string {
  const year = day.slice(0, 4)
  return draw.one([
    `${year}-02-30`,
    `${year}-13-01`,
    '2023-02-29',
    `${year}-00-10`,
    day.replaceAll('-', '/'),
    day.replaceAll('-', ''),
    `${year}-1-05`,
    `${year}年`,
    '不详',
  ])
}
