import { callNumberOf } from './call-number.ts'
import { withCheck } from './check-characters.ts'
import { faultsOfCalls, faultsOfMoves, faultsOfStays } from './container-port-faults.ts'
import { type Demonstration, dayAfter, fixed, momentOf, type Row } from './demonstration.ts'
import type { Random } from './random.ts'

const terminal = 'CNSHA001'

/** Calls of ships that do not exist at a terminal, stays of their containers and four moves of each stay. */
export const containerPortElements: Demonstration = {
  id: 'container-port-elements',
  tables: (rows, day) => {
    const scene = sceneOf(rows, day)
    return [
      { id: 'vessel-calls', rows: random => scene.calls.map(call => toCall(call, random)), faults: faultsOfCalls },
      { id: 'container-stays', rows: random => stays(scene, random), faults: faultsOfStays },
      { id: 'moves', rows: random => moves(scene, { rows, random }), faults: faultsOfMoves },
    ]
  },
}

interface Call {
  readonly number: string
  readonly ordinal: number
  /** Day on which the ship lies at the berth. */
  readonly day: string
}

interface Scene {
  readonly calls: readonly Call[]
  readonly stays: number
  readonly day: string
}

/** Stays of one day: the numbers of moves have six digits a day. */
const staysOfDay = 100_000

function sceneOf(rows: number, day: string): Scene {
  const stays = Math.ceil(rows / 4)
  const days = Math.ceil(stays / staysOfDay)
  const calls = Array.from({ length: days }, (_, at) => dayAfter(day, -2 - at)).flatMap((date, at) =>
    Array.from({ length: 12 }, (_, serial) => serial + 1).flatMap(serial => {
      const number = callNumberOf(terminal, date, serial)
      return number === null ? [] : [{ number, ordinal: at * 12 + serial, day: date }]
    }),
  )
  return { calls, stays, day }
}

function toCall({ number, ordinal, day }: Call, random: Random): Row {
  const [unloaded, loaded] = [random.whole(100, 2000), random.whole(100, 2000)]
  const start = random.whole(0, 3600)
  return {
    挂靠编号: number,
    码头代码: terminal,
    泊位代码: `${terminal}0${1 + (ordinal % 9)}`,
    船舶IMO编号: `IMO${withCheck('imo-ship-number', String(ordinal).padStart(6, '0'))}`,
    MMSI编号: '',
    船名: `EXAMPLE SHIP ${ordinal}`,
    船旗代码: random.pick(['CN', 'PA', 'SG', 'LR']),
    进口航次: `${String(ordinal % 1000).padStart(3, '0')}W`,
    出口航次: `${String(ordinal % 1000).padStart(3, '0')}E`,
    船舶总长: fixed(random.whole(9000, 39_900), 2),
    最大吃水: fixed(random.whole(500, 1600), 2),
    挂靠状态代码: '5',
    预计到港时间: momentOf(day, -3600),
    靠泊时间: momentOf(day, 0),
    开工时间: momentOf(day, start),
    完工时间: momentOf(day, start + 80_000),
    离泊时间: momentOf(day, start + 82_000),
    计划卸箱量: String(unloaded),
    计划装箱量: String(loaded),
    计划作业箱量: String(unloaded + loaded),
    实际作业箱量: String(unloaded + loaded),
    船舶代理代码: '91310115A123456749',
    挂靠更新时间: momentOf(day, start + 82_600),
  }
}

/** A stay by its ordinal: what its records and its moves agree on. */
interface Stay {
  readonly id: string
  readonly container: string
  readonly call: Call
  /** Seconds of the day on which the container came in. */
  readonly second: number
  readonly isExport: boolean
}

function stayOf({ calls, day }: Scene, at: number): Stay {
  const date = dayAfter(day, -2 - Math.floor(at / staysOfDay))
  const own = calls.filter(call => call.day === date)
  const call = own[at % own.length]
  if (!call) throw new RangeError(`there is no call on ${date}`)
  const owner = `EX${String.fromCharCode(65 + (Math.floor(at / 1_000_000) % 26))}U`
  const container = withCheck('container-number', owner + String(at % 1_000_000).padStart(6, '0'))
  const id = `${container}${date.replaceAll('-', '')}1`
  return { id, container, call, second: 10_000 + (at % 60_000), isExport: at % 4 === 1 }
}

function* stays(scene: Scene, random: Random): Iterable<Row> {
  for (let at = 0; at < scene.stays; at++) {
    const stay = stayOf(scene, at)
    const isEmpty = at % 10 === 4
    const isReefer = at % 10 === 6
    const isDangerous = at % 10 === 8
    const hasLeft = !stay.isExport && at % 3 === 0
    const [tare, cargo] = [random.whole(2100, 4600), random.whole(9000, 21_000)]
    const gross = tare + (isEmpty ? 0 : cargo)
    yield {
      在港编号: stay.id,
      箱号: stay.container,
      尺寸类型代码: isReefer ? '45R1' : random.pick(['22G1', '42G1', '45G1']),
      空重代码: isEmpty ? 'E' : 'F',
      贸易类别代码: stay.isExport ? '2' : '1',
      在港码头代码: terminal,
      进港方式代码: stay.isExport ? '2' : '1',
      进港挂靠编号: stay.isExport ? '' : stay.call.number,
      进港时间: momentOf(stay.call.day, stay.second),
      出港方式代码: hasLeft ? '2' : '',
      出港挂靠编号: '',
      出港时间: hasLeft ? momentOf(scene.day, -3600) : '',
      在港状态代码: hasLeft ? '2' : '1',
      提单号: isEmpty ? '' : `EXB${String(at).padStart(9, '0')}`,
      皮重: String(tare),
      货重: isEmpty ? '' : String(cargo),
      总重: String(gross),
      最大总质量: '30480',
      ...verificationOf(stay, gross, isEmpty),
      封志号: isEmpty ? '' : `EXS${String(at).padStart(8, '0')}`,
      危险货物标志: String(isDangerous),
      危险货物类别代码: isDangerous ? random.pick(['2.1', '3', '6.1', '8', '9']) : '',
      联合国编号: isDangerous ? random.pick(['1993', '3077', '3082']) : '',
      冷藏运行标志: String(isReefer),
      设定温度: isReefer ? fixed(random.whole(-250, 150), 1) : '',
      海关状态代码: hasLeft || stay.isExport ? '4' : random.pick(['0', '1', '2', '4']),
      堆场位置: hasLeft ? '' : positionOf(at, 3),
      残损标志: 'false',
      残损说明: '',
      在港更新时间: momentOf(scene.day, -random.whole(60, 3600)),
    }
  }
}

function verificationOf({ isExport, call, second }: Stay, gross: number, isEmpty: boolean): Row {
  const has = isExport && !isEmpty
  return {
    核实总质量: has ? String(gross + 40) : '',
    核实方法代码: has ? '1' : '',
    核实时间: has ? momentOf(call.day, second - 9000) : '',
  }
}

function positionOf(at: number, tier: number): string {
  const [bay, row] = [String(at % 1000).padStart(3, '0'), String(1 + (at % 99)).padStart(2, '0')]
  return `A${Math.floor(at / 1000) % 10}${bay}${row}${tier}`
}

interface Amount {
  readonly rows: number
  readonly random: Random
}

/** Discharge or gate-in, then into the yard, weighed, and shifted. */
function* moves(scene: Scene, { rows, random }: Amount): Iterable<Row> {
  for (let at = 0; at < rows; at++) {
    const stay = stayOf(scene, Math.floor(at / 4))
    const step = at % 4
    const start = stay.second + step * 1000 - 90
    yield {
      作业编号: `${terminal}${stay.call.day.replaceAll('-', '')}${String(at % 1_000_000).padStart(6, '0')}`,
      在港编号: stay.id,
      作业序号: String(step + 1),
      开始时间: momentOf(stay.call.day, start),
      完成时间: momentOf(stay.call.day, start + 90),
      ...workOf(stay, { step, at: Math.floor(at / 4), random }),
      作业结果代码: '1',
    }
  }
}

interface Step {
  readonly step: number
  readonly at: number
  readonly random: Random
}

function workOf(stay: Stay, { step, at, random }: Step): Row {
  const [first, last] = [positionOf(at, 2), positionOf(at, 3)]
  const none = { 起始位置: '', 到达位置: '', 挂靠编号: '', 设备编号: '', 集卡号牌: '', 称重质量: '', 闸口编号: '' }
  if (step === 0 && stay.isExport) return { ...none, 作业类型代码: '11', 集卡号牌: '沪A12345', 闸口编号: '01' }
  if (step === 0) return { ...none, 作业类型代码: '21', 挂靠编号: stay.call.number, 设备编号: 'QC03' }
  if (step === 1) return { ...none, 作业类型代码: '31', 到达位置: first, 设备编号: 'RTG11' }
  if (step === 2) return { ...none, 作业类型代码: '42', 称重质量: String(random.whole(11_100, 25_600)) }
  return { ...none, 作业类型代码: '33', 起始位置: first, 到达位置: last, 设备编号: 'RTG11' }
}
