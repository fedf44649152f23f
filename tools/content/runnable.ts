import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '@biaochi/core/finding.ts'
import { coverPackage } from '@biaochi/server/actions/cover-package.ts'
import { readRunnable } from '@biaochi/server/actions/read-runnable.ts'
import { isRefusal } from '@biaochi/server/actions/refusal.ts'
import { testPackage } from '@biaochi/server/actions/test-package.ts'

/** Share of the requirements that are to be executed, or judged by people. */
const leastCovered = 0.8
/** When the samples are run that do not say it themselves. */
const when = { asOf: '2026-06-24', now: '2026-06-24T04:00:00.000Z' }

/**
 * What a package of ours that runs must be: read without a remark, as its own samples expect, four fifths of its requirements
 * covered, and something said of every other.
 */
export async function checkRunnable(folder: string): Promise<Finding[]> {
  if (!existsSync(join(folder, 'tables.yaml'))) return []
  const { value, findings } = await readRunnable(folder)
  if (!value) return [...findings]
  const { samples, findings: missing } = await testPackage(value, when)
  const coverage = await coverPackage(value)
  if (isRefusal(coverage)) return [...findings, ...coverage.refused]
  const open = coverage.requirements.filter(({ state }) => state === 'open')
  return [
    ...findings,
    ...missing,
    ...samples.flatMap(sample => sample.findings),
    ...open.map(({ clause, text }) =>
      complain('content-requirement-open', {
        zh: `${clause ?? ''} 没有检查，也没有说明：${text}`,
        en: `Nothing checks ${clause ?? ''}, and nothing is said of it: ${text}`,
      }),
    ),
    ...coverage.unknown.map(clause =>
      complain('content-clause-unknown', { zh: `正文没有 ${clause}。`, en: `The text has no ${clause}.` }),
    ),
    ...(Number(coverage.share ?? 0) < leastCovered
      ? [
          complain('content-coverage-low', {
            zh: `只有 ${coverage.share} 的要求可执行或由人判断。`,
            en: `Only ${coverage.share} of the requirements are executed or judged by people.`,
          }),
        ]
      : []),
  ]
}

function complain(rule: string, message: Finding['message']): Finding {
  return { rule, severity: 'error', message, at: { file: 'coverage.yaml' } }
}
