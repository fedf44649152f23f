import { type Coverage, coverageOf } from '@biaochi/core/checks/package/coverage.ts'
import { readPackage } from './read-package.ts'
import { planOf, type RunnableStandard } from './read-runnable.ts'
import type { Refusal } from './refusal.ts'

/** How far the requirements of a package's text are executed; refused when it has no text that can be read. */
export async function coverPackage(standard: RunnableStandard): Promise<Coverage | Refusal> {
  const { value, findings } = await readPackage(standard.folder)
  if (!value) return { refused: findings }
  const { plan } = planOf(standard, { asOf: '2000-01-01', now: '2000-01-01T00:00:00Z' })
  return coverageOf(value.document, standard.rules, plan)
}
