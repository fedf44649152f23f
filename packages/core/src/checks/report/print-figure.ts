import type { Text } from '../../finding.ts'
import type { Threshold } from '../plan.ts'
import type { RuleSample } from './check-report.ts'

/** A count with a comma between thousands. */
export function printCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+(?!\d))/g, ',')
}

/** A decimal share as percent, without zeros at the end: `0.998700` is `99.87%`; a dash for none. */
export function printRate(rate: string | null): string {
  if (rate === null) return '—'
  const [whole = '0', fraction = ''] = rate.split('.')
  const digits = `${whole}${fraction.padEnd(2, '0')}`
  const rest = fraction.slice(2).replace(/0+$/, '')
  const percent = digits.slice(0, whole.length + 2).replace(/^0+(?=\d)/, '')
  return `${percent}${rest === '' ? '' : `.${rest}`}%`
}

/** How much may fail: `0`, `≤ 5 条`, `≤ 1%`, or both. */
export function printThreshold({ rows, share }: Threshold): Text {
  const bounds: Text[] = []
  if (rows !== undefined && rows > 0)
    bounds.push({ zh: `≤ ${printCount(rows)} 条`, en: `≤ ${printCount(rows)} records` })
  if (share !== undefined && rows !== 0) bounds.push({ zh: `≤ ${printRate(share)}`, en: `≤ ${printRate(share)}` })
  if (bounds.length === 0) return { zh: '0', en: '0' }
  return { zh: bounds.map(one => one.zh).join('，且 '), en: bounds.map(one => one.en).join(' and ') }
}

/** Where a sample stands: `第 7 条（第 8 行）`. */
export function printPlace({ record, line }: Pick<RuleSample, 'record' | 'line'>): Text {
  if (record === 0) return { zh: '整表', en: 'whole table' }
  if (line === null) return { zh: `第 ${record} 条`, en: `record ${record}` }
  return { zh: `第 ${record} 条（第 ${line} 行）`, en: `record ${record} (line ${line})` }
}
