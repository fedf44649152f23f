import { callNumberOf } from './call-number.ts'
import { type Fault, type Row, replace } from './demonstration.ts'

/** A fault of the records with a value in a column. */
function where(rule: string, [column, value]: readonly [string, string], change: (row: Row) => Row): Fault {
  return { rule, spoil: row => (row[column] === value ? { ...row, ...change(row) } : null) }
}

/** Another whole number in a column that has one. */
function add(rule: string, [column, by]: readonly [string, number], isFit: (row: Row) => boolean = () => true): Fault {
  return {
    rule,
    spoil: row => (isFit(row) && row[column] !== '' ? { ...row, [column]: String(Number(row[column]) + by) } : null),
  }
}

const isLaden = (row: Row) => row.空重代码 === 'F'
const isImport = (row: Row) => row.贸易类别代码 === '1'
const future = '2099-01-01T00:00:00+08:00'
/** The number of a call that nobody made. */
const nobody = [1, 2].map(serial => callNumberOf('CNSHA001', '1999-01-01', serial)).find(one => one !== null) ?? ''

/** What is wrong with vessel calls. */
export const faultsOfCalls: readonly Fault[] = [
  replace('vessel-calls.船旗代码.pattern', '船旗代码', 'CHN'),
  replace('vessel-calls.最大吃水.range', '最大吃水', '30.5'),
  replace('no-substitute-words', '船名', 'N/A'),
  replace('departure-there', '离泊时间', ''),
  replace('actual-moves-there', '实际作业箱量', ''),
  replace('call-updated-before-received', '挂靠更新时间', future),
  add('planned-moves-add-up', ['计划作业箱量', 1]),
]

/** What is wrong with container stays; their keys stay sound, so that moves find them. */
export const faultsOfStays: readonly Fault[] = [
  replace('container-stays.提单号.pattern', '提单号', 'EXB 1'),
  replace('bill-there', '提单号', ''),
  replace('seal-there', '封志号', ''),
  replace('cargo-there', '货重', ''),
  replace('position-there', '堆场位置', ''),
  replace('container-stays.堆场位置.identifier', '堆场位置', 'A1-012-031'),
  replace('customs-there', '海关状态代码', ''),
  replace('departure-time-there', '出港时间', ''),
  replace('in-before-out', '出港时间', '1999-01-01T00:00:00+08:00'),
  replace('departure-mode-there', '出港方式代码', ''),
  replace('stay-updated-before-received', '在港更新时间', future),
  replace('verified-there', '核实总质量', ''),
  replace('verification-method-there', '核实方法代码', ''),
  replace('verification-time-there', '核实时间', ''),
  replace('class-there', '危险货物类别代码', ''),
  replace('container-stays.危险货物类别代码.codes', '危险货物类别代码', '3.1'),
  replace('un-number-there', '联合国编号', ''),
  replace('set-point-there', '设定温度', ''),
  replace('container-stays.设定温度.range', '设定温度', '-45.0'),
  where('reefer-type', ['冷藏运行标志', 'true'], () => ({ 尺寸类型代码: '45G1' })),
  where('set-point-empty', ['冷藏运行标志', 'false'], () => ({ 设定温度: '-18.0' })),
  where('class-empty', ['危险货物标志', 'false'], () => ({ 危险货物类别代码: '8' })),
  where('cargo-empty', ['空重代码', 'E'], () => ({ 货重: '1' })),
  where('damage-described', ['残损标志', 'false'], () => ({ 残损标志: 'true' })),
  where('released-before-out', ['出港方式代码', '2'], () => ({ 海关状态代码: '1' })),
  add('empty-weighs-tare', ['总重', 1], row => row.空重代码 === 'E'),
  add('gross-adds-up', ['总重', 101], row => isLaden(row) && isImport(row)),
  add('verified-near-gross', ['核实总质量', -1041]),
  {
    rule: 'gross-within-maximum',
    spoil: row => (isLaden(row) && isImport(row) ? { ...row, 最大总质量: '10000' } : null),
  },
]

/** What is wrong with moves. */
export const faultsOfMoves: readonly Fault[] = [
  where('moves.集卡号牌.identifier', ['作业类型代码', '11'], () => ({ 集卡号牌: '沪I12345' })),
  where('truck-there', ['作业类型代码', '11'], () => ({ 集卡号牌: '' })),
  where('gate-there', ['作业类型代码', '11'], () => ({ 闸口编号: '' })),
  where('call-there', ['作业类型代码', '21'], () => ({ 挂靠编号: '' })),
  where('call-known', ['作业类型代码', '21'], () => ({ 挂靠编号: nobody })),
  where('to-there', ['作业类型代码', '31'], () => ({ 到达位置: '' })),
  where('measured-there', ['作业类型代码', '42'], () => ({ 称重质量: '' })),
  where('from-there', ['作业类型代码', '33'], () => ({ 起始位置: '' })),
  where('move-moves', ['作业类型代码', '33'], row => ({ 到达位置: row.起始位置 ?? '' })),
  where('stay-known', ['作业序号', '4'], row => ({ 在港编号: `${(row.在港编号 ?? '').slice(0, 19)}9` })),
  replace('equipment-there', '设备编号', ''),
  replace('moves.作业结果代码.codes', '作业结果代码', '3'),
  replace('completion-there', '完成时间', ''),
  { rule: 'move-in-order', spoil: row => ({ ...row, 完成时间: '1999-01-01T00:00:00+08:00' }) },
]
