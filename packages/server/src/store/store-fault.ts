import type { Finding } from '@biaochi/core/finding.ts'

/** The store could not do what was asked, and the finding says why and what to do. Nothing was written. */
export class StoreFault extends Error {
  readonly finding: Finding

  constructor(finding: Finding, cause?: unknown) {
    super(`${finding.message.zh} / ${finding.message.en}`, { cause })
    this.name = 'StoreFault'
    this.finding = finding
  }
}
