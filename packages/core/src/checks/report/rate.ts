import type { RuleOutcome } from '../outcome.ts'
import type { Threshold } from '../plan.ts'

const places = 1_000_000n

/** Share of the checked that did not fail, `0.000000` to `1.000000`, rounded down so that 1 means none failed; null when none was checked. */
export function rateOf(checked: number, failed: number): string | null {
  if (checked === 0) return null
  const share = (BigInt(checked - failed) * places) / BigInt(checked)
  const digits = share.toString().padStart(7, '0')
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`
}

/** Whether more failed than a threshold bears: more rows, or a larger share of the checked; without one any failure does. */
export function exceeds(
  { checked, failed }: Pick<RuleOutcome, 'checked' | 'failed'>,
  { rows, share }: Threshold,
): boolean {
  if (failed === 0) return false
  if (rows === undefined && share === undefined) return true
  return (rows !== undefined && failed > rows) || (share !== undefined && isLarger(failed, checked, share))
}

/** Exact: failed / checked > share, all in whole numbers. */
function isLarger(failed: number, checked: number, share: string): boolean {
  const [whole = '0', fraction = ''] = share.split('.')
  const scale = 10n ** BigInt(fraction.length)
  return BigInt(failed) * scale > BigInt(`${whole}${fraction}`) * BigInt(checked)
}
