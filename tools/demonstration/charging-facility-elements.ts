import {
  type Demonstration,
  dayAfter,
  divisions,
  type Fault,
  fixed,
  momentOf,
  organizations,
  type Row,
  replace,
} from './demonstration.ts'
import type { Random } from './random.ts'

/** Stations with equipment and connectors, their prices, statuses and sessions of one day and the days before it. */
export const chargingFacilityElements: Demonstration = {
  id: 'charging-facility-elements',
  tables: (rows, day) => {
    const count = Math.min(Math.max(Math.ceil(rows / 500), 2), 90_000)
    const stations = Array.from({ length: count }, (_, at) => codeOf(divisions[at % 8] ?? '', Math.floor(at / 8) + 1))
    const connectors = stations.flatMap(code => [`${code}00101`, `${code}00102`, `${code}00201`])
    return [
      { id: 'stations', rows: () => stations.map(toStation), faults: [] },
      { id: 'equipment', rows: () => stations.flatMap(code => equipmentOf(code, day)), faults: [] },
      { id: 'connectors', rows: () => stations.flatMap(connectorsOf), faults: [] },
      { id: 'prices', rows: () => stations.flatMap(pricesOf), faults: priceFaults },
      { id: 'statuses', rows: random => statuses(connectors, day, random), faults: statusFaults },
      { id: 'sessions', rows: random => sessions(connectors, { rows, day, random }), faults: sessionFaults },
    ]
  },
}

/** A station code with its check character (ISO/IEC 7064, MOD 11-2). */
function codeOf(division: string, serial: number): string {
  const body = `${division}${String(serial).padStart(5, '0')}`
  let product = 0
  for (const digit of body) product = ((product + Number(digit)) * 2) % 11
  return `${body}${'0123456789X'[(12 - product) % 11]}`
}

function toStation(code: string, at: number): Row {
  const isAllDay = at % 3 !== 0
  return {
    充电站编码: code,
    充电站名称: `示例${at + 1}号充电站`,
    充电站类型代码: String((at % 4) + 1),
    行政区划代码: code.slice(0, 6),
    地址: `示例路${at + 1}号`,
    经度: (121 + (at % 1000) / 1000).toFixed(6),
    纬度: (31 + (at % 700) / 1000).toFixed(6),
    运营单位名称: `示例运营单位${(at % 2) + 1}`,
    运营单位代码: organizations[at % 2] ?? '',
    服务电话: '021-00000001',
    全天开放标志: String(isAllDay),
    开放起始时刻: isAllDay ? '' : '06:00',
    开放终止时刻: isAllDay ? '' : '23:00',
    充电设备数: '2',
    充电接口数: '3',
    营业状态代码: '1',
    启用日期: '2024-05-01',
  }
}

function equipmentOf(code: string, day: string): Row[] {
  const common = { 所属充电站编码: code, 投运日期: '2024-05-01', 检定有效期止: dayAfter(day, 365) }
  return [
    {
      ...common,
      充电设备编码: `${code}001`,
      充电设备类型代码: '2',
      设备总功率: '240.0',
      设备接口数: '2',
      出厂编号: `EX${code}1`,
    },
    {
      ...common,
      充电设备编码: `${code}002`,
      充电设备类型代码: '1',
      设备总功率: '7.0',
      设备接口数: '1',
      出厂编号: `EX${code}2`,
    },
  ]
}

function connectorsOf(code: string): Row[] {
  const direct = {
    接口类型代码: '2',
    输出方式代码: '3',
    输出电压下限: '200',
    输出电压上限: '1000',
    最大输出电流: '250.0',
    额定功率: '120.0',
    车位编号: '',
  }
  const single = {
    接口类型代码: '1',
    输出方式代码: '1',
    输出电压下限: '220',
    输出电压上限: '220',
    最大输出电流: '32.0',
    额定功率: '7.0',
    车位编号: '',
  }
  return [
    { ...direct, 充电接口编码: `${code}00101`, 所属设备编码: `${code}001` },
    { ...direct, 充电接口编码: `${code}00102`, 所属设备编码: `${code}001` },
    { ...single, 充电接口编码: `${code}00201`, 所属设备编码: `${code}002` },
  ]
}

function pricesOf(code: string): Row[] {
  const periods = [
    ['00:00', '06:00', 35],
    ['06:00', '22:00', 98],
    ['22:00', '00:00', 35],
  ] as const
  return periods.map(([from, until, electricity]) => ({
    充电站编码: code,
    生效日期: '2026-01-01',
    失效日期: '',
    时段起始时刻: from,
    时段终止时刻: until,
    电费单价: fixed(electricity, 2),
    服务费单价: '0.40',
    合计单价: fixed(electricity + 40, 2),
  }))
}

function* statuses(connectors: readonly string[], day: string, random: Random): Iterable<Row> {
  for (const connector of connectors) {
    const status = random.pick(['0', '0', '1', '2', '2', '3', '4', '9'])
    const second = random.whole(0, 3600)
    yield {
      充电接口编码: connector,
      采集时间: momentOf(day, second),
      接口状态代码: status,
      实时功率: status === '2' ? fixed(random.whole(10, 1200), 1) : '',
      接收时间: momentOf(day, second + random.whole(0, 60)),
    }
  }
}

interface Amount {
  readonly rows: number
  readonly day: string
  readonly random: Random
}

function* sessions(connectors: readonly string[], { rows, day, random }: Amount): Iterable<Row> {
  for (let at = 0; at < rows; at++) {
    const energy = random.whole(100, 8000)
    const start = random.whole(0, 90_000_000)
    const electricity = Math.round((energy * 98) / 100)
    const service = Math.round((energy * 40) / 100)
    const begin = -random.whole(3600, 30 * 86_400)
    yield {
      记录编号: `S${String(at + 1).padStart(12, '0')}`,
      充电接口编码: random.pick(connectors),
      开始时间: momentOf(day, begin),
      结束时间: momentOf(day, begin + random.whole(60, 36_000)),
      起始示值: fixed(start, 2),
      终止示值: fixed(start + energy, 2),
      充电电量: fixed(energy, 2),
      电费: fixed(electricity, 2),
      服务费: fixed(service, 2),
      总金额: fixed(electricity + service, 2),
      结束原因代码: random.pick(['1', '2', '3', '4', '5', '9']),
    }
  }
}

const unknown = codeOf('310118', 99_999)

/** Prices of stations that there are not; each has a code of its own, so that no record repeats another. */
const elsewhere: Fault['spoil'] = row => {
  const code = row.充电站编码 ?? ''
  const at = divisions.findIndex(one => code.startsWith(one)) + divisions.length * Number(code.slice(6, 11))
  return { ...row, 充电站编码: codeOf('310118', at) }
}

const priceFaults: readonly Fault[] = [
  { rule: 'price-station-known', spoil: elsewhere },
  { rule: 'price-sum', spoil: row => addTo(row, '合计单价', 1) },
]

const statusFaults: readonly Fault[] = [
  replace('status-connector-known', '充电接口编码', `${unknown}00101`),
  replace('statuses.接口状态代码.codes', '接口状态代码', '7'),
  { rule: 'power-there', spoil: row => (row.接口状态代码 === '2' ? { ...row, 实时功率: '' } : null) },
  { rule: 'no-power-at-rest', spoil: row => (row.接口状态代码 === '0' ? { ...row, 实时功率: '0.1' } : null) },
  {
    rule: 'status-received-after',
    spoil: row => ({ ...row, 接收时间: (row.采集时间 ?? '').replace(/^\d{4}-\d\d-\d\d/, '2020-01-01') }),
  },
]

const sessionFaults: readonly Fault[] = [
  replace('session-connector-known', '充电接口编码', `${unknown}00101`),
  replace('sessions.结束原因代码.codes', '结束原因代码', '7'),
  replace('sessions.电费.required', '电费', ''),
  { rule: 'energy-by-meter', spoil: row => addTo(row, '充电电量', 1) },
  { rule: 'amount-sum', spoil: row => addTo(row, '总金额', 1) },
  {
    rule: 'session-times-in-order',
    spoil: row => ({ ...row, 结束时间: (row.开始时间 ?? '').replace(/^\d{4}-\d\d-\d\d/, '2020-01-01') }),
  },
  {
    rule: 'session-not-too-long',
    spoil: row => ({ ...row, 开始时间: (row.开始时间 ?? '').replace(/^\d{4}-\d\d-\d\d/, '2020-01-01') }),
  },
]

/** Adds so many hundredths to a number. */
function addTo(row: Row, column: string, hundredths: number): Row {
  return { ...row, [column]: fixed(Math.round(Number(row[column]) * 100) + hundredths, 2) }
}
