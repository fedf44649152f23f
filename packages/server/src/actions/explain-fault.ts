import type { Finding } from '@biaochi/core/finding.ts'
import { StoreFault } from '../store/store-fault.ts'

/** What a failure of the store says of itself; null for any other failure, which nobody foresaw. */
export function explainFault(failure: unknown): Finding | null {
  return failure instanceof StoreFault ? failure.finding : null
}
