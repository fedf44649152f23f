import { Draw, mix } from './draw.ts'
import {
  articleCheck,
  citizenCheck,
  containerCheck,
  creditAlphabet,
  creditCheck,
  organisationCheck,
} from './identifiers.ts'
import * as words from './words.ts'

/** Columns of the table 企业许可登记, in the order of the file. */
export const columns = [
  '记录编号',
  '统一社会信用代码',
  '企业名称',
  '负责人身份证号',
  '负责人姓名',
  '商品条码',
  '集装箱号',
  '区划代码',
  '行业门类',
  '许可状态',
  '发证日期',
  '有效期至',
  '注册资本',
  '从业人数',
  '联系手机',
  '经营地址',
  '更新时间',
] as const

/** Ordinals of the columns, by what stands in them. */
export const at = {
  id: 0,
  credit: 1,
  name: 2,
  citizen: 3,
  person: 4,
  article: 5,
  container: 6,
  region: 7,
  industry: 8,
  status: 9,
  issued: 10,
  expires: 11,
  capital: 12,
  staff: 13,
  mobile: 14,
  address: 15,
  updated: 16,
} as const

/** The status under which a mobile number must be there. */
export const validStatus = '有效'

/** Records of one stretch share so many enterprises; one record in ten belongs to an enterprise of any stretch before it. */
const stretch = 100_000
const enterprisesOfStretch = 10_000

/** An enterprise by its ordinal: always the same code and name. */
export class Enterprises {
  readonly #seen: Uint8Array

  constructor(records: number) {
    this.#seen = new Uint8Array((Math.floor(records / stretch) + 1) * enterprisesOfStretch)
  }

  /** The enterprise of a record, and whether an earlier record was about it. */
  draw(ordinal: number, draw: Draw): { enterprise: number; isKnown: boolean } {
    const first = Math.floor((ordinal - 1) / stretch) * enterprisesOfStretch
    const enterprise = draw.once(10)
      ? draw.below(first + enterprisesOfStretch)
      : first + draw.below(enterprisesOfStretch)
    const isKnown = this.#seen[enterprise] === 1
    this.#seen[enterprise] = 1
    return { enterprise, isKnown }
  }
}

/** Number of a record: digits that do not rise with the ordinal, and never meet. */
export function idOf(ordinal: number): string {
  return `XK${String(100_000_000_000 + ((ordinal * 800_000_011) % 100_000_000_000)).padStart(12, '0')}`
}

/** Code of an enterprise with both of its check characters, in a region that does not exist. */
export function creditOf(enterprise: number): string {
  const noise = mix(enterprise)
  const kind = creditKinds[noise % creditKinds.length] ?? ''
  const region = words.regions[(noise >>> 8) % words.regions.length] ?? ''
  let serial = ''
  for (let rest = enterprise, place = 0; place < 6; place++, rest = Math.floor(rest / 31))
    serial = creditAlphabet.charAt(rest % 31) + serial
  const organisation = `QX${serial}`
  const body = `${kind}${region}${organisation}${organisationCheck(organisation)}`
  return body + creditCheck(body)
}

const creditKinds = ['91', '91', '91', '91', '91', '92', '92', '93', '52', '12', 'N2']

/** Name of an enterprise. */
export function nameOf(enterprise: number): string {
  const draw = new Draw(enterprise)
  let brand = draw.one(words.brands) + draw.one(words.brands)
  if (draw.once(3)) brand += draw.one(words.brands)
  return draw.one(words.cities) + brand + draw.one(words.trades) + draw.one(words.forms)
}

/** Fills the cells with a sound record. */
export function fillRecord(cells: string[], ordinal: number, enterprise: number, draw: Draw): void {
  const issued = 3653 + draw.below(5800)
  cells[at.id] = idOf(ordinal)
  cells[at.credit] = creditOf(enterprise)
  cells[at.name] = nameOf(enterprise)
  cells[at.citizen] = drawCitizen(draw, drawBirth(draw))
  cells[at.person] = drawPerson(draw)
  cells[at.article] = draw.once(8) ? '' : drawArticle(draw)
  cells[at.container] = draw.once(4) ? '' : drawContainer(draw)
  cells[at.region] = draw.one(words.regions)
  cells[at.industry] = draw.one(words.industries)
  cells[at.status] = draw.below(5) < 3 ? validStatus : draw.one(words.statuses)
  cells[at.issued] = words.days[issued] ?? ''
  cells[at.expires] = words.days[issued + 365 * (1 + draw.below(20)) + draw.below(366)] ?? ''
  cells[at.capital] = drawCapital(draw)
  cells[at.staff] = String(1 + draw.below(draw.once(50) ? 200_000 : 500))
  cells[at.mobile] = cells[at.status] !== validStatus && draw.once(3) ? '' : drawMobile(draw)
  cells[at.address] = drawAddress(draw)
  cells[at.updated] = `${words.days[8766 + draw.below(180)]} ${draw.one(words.clock)}`
}

/** Digits of a number, filled up with zeros. */
export function digits(draw: Draw, length: number): string {
  return String(10 ** length + draw.below(10 ** length)).slice(1)
}

/** An identity number about somebody born on this day (`YYYYMMDD`), who does not exist. */
export function drawCitizen(draw: Draw, birth: string): string {
  const body = draw.one(words.regions) + birth + digits(draw, 3)
  return body + citizenCheck(body)
}

function drawBirth(draw: Draw): string {
  const day = words.days[draw.below(18_000)] ?? ''
  return `${Number(day.slice(0, 4)) - 56 - (draw.once(2) ? 4 : 0)}${day.slice(5, 7)}${day.slice(8)}`
}

function drawPerson(draw: Draw): string {
  if (draw.once(200)) return draw.one(words.longNames)
  const given = draw.one(words.givenNames) + (draw.once(3) ? '' : draw.one(words.givenNames))
  return draw.one(words.surnames) + (draw.once(200) ? draw.one(words.rareCharacters) : given)
}

/** A number of the range that shops give to goods of their own. */
export function drawArticle(draw: Draw): string {
  const body = `2${digits(draw, 5)}${digits(draw, 6)}`
  return body + articleCheck(body)
}

/** A container of an owner that is not registered. */
export function drawContainer(draw: Draw): string {
  for (;;) {
    const body = `Q${letter(draw)}${letter(draw)}U${digits(draw, 6)}`
    const check = containerCheck(body)
    if (check !== '-') return body + check
  }
}

function letter(draw: Draw): string {
  return String.fromCharCode(65 + draw.below(26))
}

function drawCapital(draw: Draw): string {
  const whole = String(1 + draw.below(draw.once(20) ? 99_999_999 : 9_999))
  return draw.once(5) ? whole : `${whole}.${digits(draw, 2)}`
}

/** A mobile number of a segment that no operator has. */
export function drawMobile(draw: Draw): string {
  return draw.one(mobileSegments) + digits(draw, 8)
}

const mobileSegments = ['142', '143', '154']

function drawAddress(draw: Draw): string {
  const place = draw.one(words.cities) + draw.one(words.districts) + draw.one(words.roads)
  const door = `${1 + draw.below(1999)}号`
  const style = draw.below(1000)
  if (style < 600) return `${place}${door}`
  if (style < 850) return `${place}${door}, ${draw.one(words.parks)}${1 + draw.below(30)}层`
  if (style < 990)
    return `${place}${door}“${draw.one(words.parks)}”, "${draw.one(words.brands)}"字${1 + draw.below(9)}幢`
  if (style < 999) return `${place}${door}\n"${draw.one(words.parks)}", ${1 + draw.below(30)}层`
  return fillAddress(draw, longestAddress)
}

/** Characters that an address may have. */
export const longestAddress = 100

/** An address of exactly so many characters, with what makes counting them hard. */
export function fillAddress(draw: Draw, length: number): string {
  const start = `${draw.one(words.cities)}${draw.one(words.roads)}, "${draw.one(words.rareCharacters)}"\n`
  const signs = [...start]
  while (signs.length < length) signs.push(draw.one(words.brands))
  return signs.join('')
}
