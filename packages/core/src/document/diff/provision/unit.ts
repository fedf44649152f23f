/** What a unit measures, and how much of it; several factors where usage differs, as for kB. */
export interface Unit {
  /** As it is written in the table below; empty for a bare number. */
  readonly name: string
  /** Quantities of one dimension can be compared. */
  readonly dimension: string
  readonly factors: readonly number[]
}

type Row = readonly [dimension: string, units: Readonly<Record<string, number | readonly [number, number]>>]

/** Units by dimension with their size in the first of it. Months have no fixed number of days, nor has a working day of hours. */
const rows: readonly Row[] = [
  [
    'time',
    {
      s: 1,
      秒: 1,
      秒钟: 1,
      ms: 1e-3,
      毫秒: 1e-3,
      μs: 1e-6,
      µs: 1e-6,
      微秒: 1e-6,
      min: 60,
      分钟: 60,
      h: 3600,
      小时: 3600,
      个小时: 3600,
      d: 86_400,
      天: 86_400,
      日: 86_400,
      个自然日: 86_400,
      自然日: 86_400,
      周: 604_800,
      星期: 604_800,
      个星期: 604_800,
      second: 1,
      seconds: 1,
      minute: 60,
      minutes: 60,
      hour: 3600,
      hours: 3600,
      day: 86_400,
      days: 86_400,
      week: 604_800,
      weeks: 604_800,
    },
  ],
  ['month', { 月: 1, 个月: 1, 季度: 3, 个季度: 3, 年: 12, a: 12, month: 1, months: 1, year: 12, years: 12 }],
  ['working day', { 工作日: 1, 个工作日: 1, 'working day': 1, 'working days': 1 }],
  [
    'length',
    {
      m: 1,
      米: 1,
      km: 1e3,
      千米: 1e3,
      公里: 1e3,
      dm: 0.1,
      分米: 0.1,
      cm: 0.01,
      厘米: 0.01,
      mm: 1e-3,
      毫米: 1e-3,
      μm: 1e-6,
      µm: 1e-6,
      微米: 1e-6,
      nm: 1e-9,
      纳米: 1e-9,
    },
  ],
  [
    'area',
    {
      m2: 1,
      'm²': 1,
      平方米: 1,
      km2: 1e6,
      'km²': 1e6,
      平方千米: 1e6,
      平方公里: 1e6,
      hm2: 1e4,
      'hm²': 1e4,
      公顷: 1e4,
      cm2: 1e-4,
      'cm²': 1e-4,
      平方厘米: 1e-4,
      mm2: 1e-6,
      'mm²': 1e-6,
    },
  ],
  [
    'volume',
    { L: 1, l: 1, 升: 1, mL: 1e-3, ml: 1e-3, 毫升: 1e-3, m3: 1e3, 'm³': 1e3, 立方米: 1e3, cm3: 1e-3, 'cm³': 1e-3 },
  ],
  ['mass', { g: 1, 克: 1, kg: 1e3, 千克: 1e3, 公斤: 1e3, mg: 1e-3, 毫克: 1e-3, μg: 1e-6, µg: 1e-6, t: 1e6, 吨: 1e6 }],
  ['ratio', { '%': 1, '‰': 0.1, 个百分点: 1, percent: 1 }],
  ['bit', { bit: 1, bits: 1, 比特: 1, 位: 1 }],
  [
    'byte',
    {
      B: 1,
      字节: 1,
      byte: 1,
      bytes: 1,
      KB: [1e3, 1024],
      kB: [1e3, 1024],
      MB: [1e6, 1024 ** 2],
      GB: [1e9, 1024 ** 3],
      TB: [1e12, 1024 ** 4],
      PB: [1e15, 1024 ** 5],
    },
  ],
  ['bit rate', { 'bit/s': 1, bps: 1, 'kbit/s': 1e3, kbps: 1e3, 'Mbit/s': 1e6, Mbps: 1e6, 'Gbit/s': 1e9, Gbps: 1e9 }],
  ['speed', { 'm/s': 1, 'km/h': 1 / 3.6 }],
  ['frequency', { Hz: 1, kHz: 1e3, MHz: 1e6, GHz: 1e9, 赫兹: 1, 赫: 1 }],
  ['power', { W: 1, kW: 1e3, MW: 1e6, mW: 1e-3, 瓦: 1, 千瓦: 1e3 }],
  ['energy', { J: 1, kJ: 1e3, MJ: 1e6, kW·h: 3.6e6, kWh: 3.6e6 }],
  ['voltage', { V: 1, kV: 1e3, mV: 1e-3, 伏: 1, 千伏: 1e3 }],
  ['current', { A: 1, mA: 1e-3, kA: 1e3, 安: 1 }],
  ['resistance', { Ω: 1, kΩ: 1e3, MΩ: 1e6 }],
  ['pressure', { Pa: 1, kPa: 1e3, MPa: 1e6, hPa: 100 }],
  ['force', { N: 1, kN: 1e3 }],
  ['sound', { dB: 1, 'dB(A)': 1, 分贝: 1 }],
  ['light', { lx: 1, 勒克斯: 1 }],
  ['temperature', { '℃': 1, '°C': 1, 摄氏度: 1 }],
  ['kelvin', { K: 1 }],
  ['angle', { '°': 1, 度: 1 }],
  ['concentration', { 'mg/L': 1, 'μg/L': 1e-3, 'µg/L': 1e-3, 'g/L': 1e3 }],
  ['air concentration', { 'mg/m3': 1, 'mg/m³': 1, 'μg/m3': 1e-3, 'μg/m³': 1e-3, 'µg/m³': 1e-3 }],
  ['money', { 元: 1, 角: 0.1 }],
  ['times', { 倍: 1, times: 1 }],
]

/** Words that things are counted by; each is a dimension of its own. */
const counters =
  '个字符 字符 个人 个 人次 人 名 次 件 条 项 套 台 辆 处 座 层 间 级 种 类 组 批 份 页 帧 像素 路 户 家 所 车位 泊位 characters character items item times persons'.split(
    ' ',
  )

const units: ReadonlyMap<string, Unit> = new Map([
  ...counters.map((name): [string, Unit] => [name, { name, dimension: name, factors: [1] }]),
  ...rows.flatMap(([dimension, sizes]) =>
    Object.entries(sizes).map(([name, size]): [string, Unit] => [
      name,
      { name, dimension, factors: typeof size === 'number' ? [size] : size },
    ]),
  ),
])

/** A pattern that takes the longest unit at a place; Latin ones not out of a word. */
export const unitPattern = [...units.keys()]
  .sort((one, other) => other.length - one.length)
  .map(name => escapeSigns(name) + (/[A-Za-z0-9]$/.test(name) ? '(?![A-Za-z0-9])' : ''))
  .join('|')

/** The unit of that name; a bare number for an empty one. */
export function unitNamed(name: string): Unit {
  return units.get(name) ?? { name, dimension: name, factors: [1] }
}

function escapeSigns(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
