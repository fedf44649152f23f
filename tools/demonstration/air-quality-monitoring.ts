import {
  type Demonstration,
  dayAfter,
  divisions,
  type Fault,
  momentOf,
  organizations,
  type Row,
  replace,
} from './demonstration.ts'
import type { Random } from './random.ts'

const pollutants = ['SO2', 'NO2', 'CO', 'O3', 'PM10', 'PM2.5'] as const
type Pollutant = (typeof pollutants)[number]
const words: Record<Pollutant, string> = {
  SO2: '二氧化硫',
  NO2: '二氧化氮',
  CO: '一氧化碳',
  O3: '臭氧',
  PM10: '可吸入颗粒物',
  'PM2.5': '细颗粒物',
}
/** Usual concentrations, from and to; of CO in tenths. */
const usual: Record<Pollutant, readonly [number, number]> = {
  SO2: [3, 60],
  NO2: [8, 120],
  CO: [2, 20],
  O3: [10, 240],
  PM10: [60, 260],
  'PM2.5': [4, 60],
}
const steps = [0, 50, 100, 150, 200, 300, 400, 500] as const
const breakpoints: Record<Pollutant, readonly number[]> = {
  SO2: [0, 50, 150, 475, 800, 1600, 2100, 2620],
  NO2: [0, 40, 80, 180, 280, 565, 750, 940],
  CO: [0, 20, 40, 140, 240, 360, 480, 600],
  O3: [0, 100, 160, 215, 265, 800],
  PM10: [0, 50, 150, 250, 350, 420, 500, 600],
  'PM2.5': [0, 35, 75, 115, 150, 250, 350, 500],
}
const since2026: Partial<Record<Pollutant, readonly number[]>> = {
  PM10: [0, 50, 120, 250, 350, 420, 500, 600],
  'PM2.5': [0, 35, 60, 115, 150, 250, 350, 500],
}

/** Stations, hours and days of made-up measurements: the last hours and days up to a day. */
export const airQualityMonitoring: Demonstration = {
  id: 'air-quality-monitoring',
  tables: (rows, day) => {
    const stations = divisions.flatMap((division, at) => [codeOf(division, at + 1), codeOf(division, at + 101)])
    return [
      { id: 'stations', rows: () => stations.map(toStation), faults: [] },
      { id: 'hourly', rows: random => hours(stations, { rows, day, random }), faults: hourlyFaults },
      {
        id: 'daily',
        rows: random => days(stations, { rows: Math.ceil(rows / 100), day, random }),
        faults: dailyFaults,
      },
    ]
  },
}

/** A station code with its check character (ISO/IEC 7064, MOD 11,10). */
function codeOf(division: string, serial: number): string {
  const body = `${division}${String(serial).padStart(3, '0')}`
  let product = 10
  for (const digit of body) product = ((((product + Number(digit)) % 10 || 10) * 2) % 11) % 11
  return `${body}${(11 - product) % 10}`
}

function toStation(code: string, at: number): Row {
  return {
    站点编码: code,
    站点名称: `示例${at + 1}号站`,
    站点类型代码: String((at % 5) + 1),
    行政区划代码: code.slice(0, 6),
    地址: `示例路${at + 1}号`,
    经度: (121.3 + at / 50).toFixed(6),
    纬度: (31.1 + at / 60).toFixed(6),
    采样口高度: '15.0',
    运行单位代码: organizations[at % 2] ?? '',
    启用日期: '2015-01-01',
    停用日期: '',
    站点状态代码: '1',
  }
}

interface Amount {
  readonly rows: number
  readonly day: string
  readonly random: Random
}

function* hours(stations: readonly string[], { rows, day, random }: Amount): Iterable<Row> {
  for (let at = 0; at < rows; at++) {
    const pollutant = pollutants[at % 6] ?? 'SO2'
    const station = stations[Math.floor(at / 6) % stations.length] ?? ''
    const hour = Math.floor(at / (6 * stations.length))
    const isMissing = random.chance(0.01)
    const second = -hour * 3600
    yield {
      站点编码: station,
      监测时间: momentOf(day, second),
      污染物代码: pollutant,
      浓度: isMissing ? '' : concentration(pollutant, random),
      浓度单位代码: pollutant === 'CO' ? '2' : '1',
      数据标识代码: isMissing ? random.pick(['1', '2', '3', '4', '5']) : '0',
      审核状态代码: random.pick(['1', '2']),
      接收时间: momentOf(day, second + random.whole(60, 3500)),
    }
  }
}

function concentration(pollutant: Pollutant, random: Random): string {
  const units = random.whole(...usual[pollutant])
  return pollutant === 'CO' ? (units / 10).toFixed(1) : String(units)
}

/** The rise of the line between two breakpoints, in whole numbers, rounded up. */
function iaqiOf(pollutant: Pollutant, units: number, day: string): number {
  const table = (day >= '2026-03-01' ? since2026[pollutant] : undefined) ?? breakpoints[pollutant]
  const at = table.findIndex((point, index) => index > 0 && units <= point)
  const [low = 0, high = 1, from = 0, to = 0] = [table[at - 1], table[at], steps[at - 1], steps[at]]
  return from + Math.ceil(((to - from) * (units - low)) / (high - low))
}

function meanOf(pollutant: Pollutant): string {
  return pollutant === 'O3' ? '臭氧日最大8小时平均' : `${words[pollutant]}日均值`
}

function* days(stations: readonly string[], { rows, day, random }: Amount): Iterable<Row> {
  for (let at = 0; at < rows; at++) {
    const date = dayAfter(day, -1 - Math.floor(at / stations.length))
    const row: Record<string, string> = { 站点编码: stations[at % stations.length] ?? '', 日期: date }
    const indexes = pollutants.map(pollutant => {
      const text = concentration(pollutant, random)
      row[meanOf(pollutant)] = text
      row[`${words[pollutant]}有效数`] = String(random.whole(20, 24))
      const index = iaqiOf(pollutant, pollutant === 'CO' ? Math.round(Number(text) * 10) : Number(text), date)
      row[`${words[pollutant]}分指数`] = String(index)
      return index
    })
    const aqi = Math.max(...indexes)
    row.空气质量指数 = String(aqi)
    row.首要污染物 = aqi > 50 ? pollutants.filter((_, index) => indexes[index] === aqi).join(',') : ''
    row.空气质量类别代码 = String(1 + [50, 100, 150, 200, 300].filter(bound => aqi > bound).length)
    yield row
  }
}

/** Stations of a division that has none; their serial numbers are distinct, so that no record repeats another. */
const elsewhere: Fault['spoil'] = row => ({ ...row, 站点编码: codeOf('310118', Number(row.站点编码?.slice(6, 9))) })

const hourlyFaults: readonly Fault[] = [
  { rule: 'hourly-station-known', spoil: elsewhere },
  replace('hourly.审核状态代码.codes', '审核状态代码', '3'),
  { rule: 'unit-of-carbon-monoxide', spoil: row => (row.污染物代码 === 'CO' ? { ...row, 浓度单位代码: '1' } : null) },
  { rule: 'unit-of-other-pollutants', spoil: row => (row.污染物代码 === 'CO' ? null : { ...row, 浓度单位代码: '2' }) },
  replace('concentration-there', '浓度', ''),
  { rule: 'concentration-empty', spoil: row => (row.浓度 === '' ? null : { ...row, 数据标识代码: '3' }) },
  {
    rule: 'range-of-pm10',
    spoil: row => (row.污染物代码 === 'PM10' && row.浓度 !== '' ? { ...row, 浓度: '5001' } : null),
  },
  {
    rule: 'whole-concentrations',
    spoil: row => (row.污染物代码 === 'CO' || row.浓度 === '' ? null : { ...row, 浓度: '9.5' }),
  },
  { rule: 'received-in-time', spoil: row => moveReception(row, 7201) },
  { rule: 'received-after-observed', spoil: row => moveReception(row, -1) },
]

function moveReception(row: Row, seconds: number): Row {
  const observed = row.监测时间 ?? ''
  const local = Date.parse(`${observed.slice(0, 19)}Z`) / 1000
  return { ...row, 接收时间: momentOf('1970-01-01', local + seconds) }
}

const dailyFaults: readonly Fault[] = [
  { rule: 'daily-station-known', spoil: elsewhere },
  replace('daily.臭氧有效数.required', '臭氧有效数', ''),
  ...pollutants.map(
    (pollutant): Fault => ({
      rule: `iaqi-of-${pollutant.toLowerCase().replace('.', '-')}`,
      spoil: row => {
        const [name, aqi] = [`${words[pollutant]}分指数`, Number(row.空气质量指数)]
        const index = Number(row[name])
        return index >= aqi || index === 0 ? null : { ...row, [name]: String(index - 1) }
      },
    }),
  ),
  ...pollutants.map(
    (pollutant): Fault => ({
      rule: `${pollutant.toLowerCase().replace('.', '-')}-empty`,
      spoil: row => ({ ...row, [`${words[pollutant]}有效数`]: '13' }),
    }),
  ),
  { rule: 'class-of-aqi', spoil: row => ({ ...row, 空气质量类别代码: row.空气质量类别代码 === '6' ? '5' : '6' }) },
  { rule: 'primary-there', spoil: row => (row.首要污染物 === '' ? null : { ...row, 首要污染物: '' }) },
  { rule: 'primary-empty', spoil: row => (row.首要污染物 === '' ? { ...row, 首要污染物: 'O3' } : null) },
]
