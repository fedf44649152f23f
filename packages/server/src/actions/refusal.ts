import type { Finding } from '@biaochi/core/finding.ts'

/** What an action answers when it does not do what was asked: why, and that nothing was changed. */
export interface Refusal {
  readonly refused: readonly Finding[]
}

/** Tells a refusal from a result. */
export function isRefusal(result: object): result is Refusal {
  return 'refused' in result
}
