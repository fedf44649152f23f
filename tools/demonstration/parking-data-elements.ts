import { checkCharacterFor } from '@biaochi/core/checks/identifier/check-digit.ts'
import {
  type Demonstration,
  divisions,
  type Fault,
  fixed,
  momentOf,
  organizations,
  type Row,
  replace,
} from './demonstration.ts'
import type { Random } from './random.ts'

/** Facilities with two access points, spaces of which some are charging spaces, tariffs, and dynamic data of a day. */
export const parkingDataElements: Demonstration = {
  id: 'parking-data-elements',
  tables: (rows, day) => {
    const count = Math.min(Math.max(Math.ceil(rows / 500), 2), 90_000)
    const facilities = Array.from({ length: count }, (_, at) => codeOf(divisions[at % 8] ?? '', Math.floor(at / 8) + 1))
    return [
      { id: 'facility', rows: () => facilities.map(toFacility), faults: facilityFaults },
      { id: 'access-points', rows: () => facilities.flatMap(accessPointsOf), faults: accessPointFaults },
      { id: 'spaces', rows: () => facilities.flatMap(spacesOf), faults: spaceFaults },
      { id: 'connectors', rows: () => facilities.flatMap(connectorsOf), faults: connectorFaults },
      { id: 'tariffs', rows: () => facilities.flatMap(tariffsOf), faults: tariffFaults },
      { id: 'dynamics', rows: random => dynamics(facilities, { rows, day, random }), faults: dynamicFaults },
    ]
  },
}

/** Spaces of a facility; the first of them are charging spaces. */
const [spaceCount, chargingCount] = [8, 2]

/** A facility code with its check digit (annex B: ISO/IEC 7064, MOD 11,10). */
function codeOf(division: string, serial: number): string {
  const body = `${division}${String(serial).padStart(5, '0')}`
  return body + (checkCharacterFor(`${body}0`, { method: 'hybrid', length: 12, modulus: 10 }) ?? '')
}

function toFacility(code: string, at: number): Row {
  const isAllDay = at % 3 !== 0
  return {
    停车场编码: code,
    停车场名称: `示例${at + 1}号停车场`,
    停车场类型代码: `0${(at % 8) + 1}`,
    建筑形式代码: String((at % 5) + 1),
    行政区划代码: code.slice(0, 6),
    地址: `示例路${at + 1}号`,
    经度: (121 + (at % 1000) / 1000).toFixed(6),
    纬度: (31 + (at % 700) / 1000).toFixed(6),
    经营单位名称: `示例经营单位${(at % 2) + 1}`,
    经营单位代码: organizations[at % 2] ?? '',
    服务电话: '021-00000001',
    泊位总数: String(spaceCount),
    开放泊位数: String(spaceCount),
    无障碍泊位数: '1',
    充电泊位数: String(chargingCount),
    限高: at % 4 === 0 ? '' : '2.20',
    全天开放标志: String(isAllDay),
    开放起始时刻: isAllDay ? '' : '06:00',
    开放终止时刻: isAllDay ? '' : '23:00',
    营业状态代码: '1',
    启用日期: '2024-05-01',
  }
}

function accessPointsOf(code: string, at: number): Row[] {
  return ['1', '2'].map(kind => ({
    停车场编码: code,
    出入口编码: `${code}0${kind}`,
    出入口名称: `${kind}号口`,
    出入口类型代码: kind,
    道路名称: `示例${at + 1}路`,
    出入口经度: (121 + (at % 1000) / 1000).toFixed(6),
    出入口纬度: (31 + (at % 700) / 1000).toFixed(6),
    车道数: kind,
  }))
}

function spaceOf(code: string, at: number): string {
  return `${code}${String(at + 1).padStart(5, '0')}`
}

function spacesOf(code: string): Row[] {
  return Array.from({ length: spaceCount }, (_, at) => ({
    停车场编码: code,
    泊位编码: spaceOf(code, at),
    泊位编号: `B1-${at + 1}`,
    泊位类型代码: at === 2 ? '02' : '01',
    楼层: '-1',
    泊位长度: '5.30',
    泊位宽度: '2.40',
    适停车辆类型代码: '1',
    充电标志: String(at < chargingCount),
  }))
}

function connectorsOf(code: string, at: number): Row[] {
  return Array.from({ length: chargingCount }, (_, space) => ({
    停车场编码: code,
    泊位编码: spaceOf(code, space),
    充电接口编码: `${code}000${space + 1}`,
    充电方式代码: String((space % 2) + 1),
    额定功率: space % 2 === 0 ? '7.0' : '120.0',
    充电运营单位代码: organizations[at % 2] ?? '',
    投运日期: '2024-05-01',
  }))
}

function tariffsOf(code: string): Row[] {
  const common = { 停车场编码: code, 适用起始时刻: '00:00', 适用终止时刻: '00:00', 生效日期: '2026-01-01' }
  const byTime = { 计费方式代码: '1', 计费单元时长: '60', 单价: '6.00', 每日最高收费额: '48.00' }
  const free = { 计费方式代码: '0', 计费单元时长: '', 单价: '', 每日最高收费额: '' }
  return [
    { ...common, 收费规则编码: `${code}001`, 收费规则名称: '小型车', 适用车辆类型代码: '1', 免费时长: '30', ...byTime },
    { ...common, 收费规则编码: `${code}002`, 收费规则名称: '摩托车', 适用车辆类型代码: '4', 免费时长: '0', ...free },
  ]
}

interface Amount {
  readonly rows: number
  readonly day: string
  readonly random: Random
}

/** Half of the records are of facilities, the others of spaces and connectors; each object once a second at most, the last at ten o’clock. */
function* dynamics(facilities: readonly string[], { rows, day, random }: Amount): Iterable<Row> {
  for (let at = 0; at < rows; at++) {
    const code = facilities[at % facilities.length] ?? ''
    const round = Math.floor(at / facilities.length)
    const available = random.whole(0, spaceCount)
    const common = { 停车场编码: code, 泊位编码: '', 充电接口编码: '', 采集时间: momentOf(day, 36_000 - round) }
    const empty = { 空余泊位数: '', 空余充电泊位数: '', 泊位状态代码: '', 充电接口状态代码: '', 采集方式代码: '1' }
    if (round % 4 === 1) {
      const space = spaceOf(code, random.whole(0, spaceCount - 1))
      yield { ...common, ...empty, 泊位编码: space, 泊位状态代码: random.pick(['0', '1', '2', '3', '9']) }
    } else if (round % 4 === 3) {
      const connector = `${code}000${random.whole(1, chargingCount)}`
      yield {
        ...common,
        ...empty,
        充电接口编码: connector,
        充电接口状态代码: random.pick(['0', '1', '2', '3', '4', '9']),
      }
    } else {
      const charging = random.whole(0, Math.min(available, chargingCount))
      yield { ...common, ...empty, 空余泊位数: String(available), 空余充电泊位数: String(charging) }
    }
  }
}

const unknown = codeOf('310118', 99_999)

const facilityFaults: readonly Fault[] = [
  replace('public-within-total', '开放泊位数', String(spaceCount + 1)),
  replace('facility.营业状态代码.codes', '营业状态代码', '9'),
  replace('address-plain', '地址', ' 示例路1号'),
  { rule: 'facility-position', spoil: row => ({ ...row, 经度: '31.220000', 纬度: '21.440000' }) },
  { rule: 'opens-there', spoil: row => (row.全天开放标志 === 'false' ? { ...row, 开放起始时刻: '' } : null) },
]

const accessPointFaults: readonly Fault[] = [
  replace('access-points.车道数.number', '车道数', '两条'),
  replace('access-points.出入口类型代码.codes', '出入口类型代码', '9'),
]

const spaceFaults: readonly Fault[] = [
  replace('floor-not-zero', '楼层', '0'),
  replace('width-within-length', '泊位长度', '2.00'),
  replace('spaces.充电标志.among', '充电标志', '是'),
]

const connectorFaults: readonly Fault[] = [
  replace('connectors.额定功率.range', '额定功率', '0.0'),
  replace('connectors.投运日期.date', '投运日期', '2026-02-30'),
]

const tariffFaults: readonly Fault[] = [
  replace('unit-price-there', '单价', ''),
  replace('billing-unit-there', '计费单元时长', ''),
  replace('tariffs.单价.precision', '单价', fixed(6005, 3)),
]

const dynamicFaults: readonly Fault[] = [
  {
    rule: 'dynamic-facility-known',
    spoil: row => (row.泊位编码 === '' && row.充电接口编码 === '' ? elsewhere(row) : null),
  },
  replace('available-there', '空余泊位数', ''),
  replace('space-status-there', '泊位状态代码', ''),
  replace('connector-status-there', '充电接口状态代码', ''),
  replace('dynamics.采集方式代码.codes', '采集方式代码', '0'),
  {
    rule: 'observation-form',
    spoil: row => ({ ...row, 采集时间: (row.采集时间 ?? '').replace('+08:00', '.5+08:00') }),
  },
  {
    rule: 'available-charging-within-available',
    spoil: row => (row.空余泊位数 === '' ? null : { ...row, 空余泊位数: '0', 空余充电泊位数: '1' }),
  },
]

/** A facility that there is not; each has a code of its own, so that no record repeats another. */
function elsewhere(row: Row): Row {
  const code = row.停车场编码 ?? ''
  const at = divisions.findIndex(one => code.startsWith(one)) + divisions.length * Number(code.slice(6, 11))
  return { ...row, 停车场编码: at < 99_999 ? codeOf('310118', at) : unknown }
}
