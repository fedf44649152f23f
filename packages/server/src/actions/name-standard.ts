import type { Finding } from '@biaochi/core/finding.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import type { StandardSummary } from '@biaochi/core/registry/query.ts'
import type { Context } from './context.ts'
import { findEditions } from './find-editions.ts'
import { findNearby } from './find-nearby.ts'
import { findRecord } from './find-record.ts'
import { isRefusal, type Refusal } from './refusal.ts'

/** The record that a name stands for. */
export interface NamedRecord {
  readonly id: string
  /** Every edition, the oldest first, where the name was a number without a year; otherwise empty. */
  readonly editions: readonly StandardSummary[]
}

/**
 * Finds the one record that a name stands for: what `findRecord` takes, or a number without a year, which stands for its
 * newest edition in force. What the registry does not hold is refused with what is near it.
 */
export async function nameStandard(context: Context, text: string, asOf: Day): Promise<NamedRecord | Refusal> {
  const record = await findRecord(context.store.read, text)
  if (!isRefusal(record)) return { id: record.id, editions: [] }
  if (record.refused.some(({ rule }) => rule !== 'standard-unknown')) return record
  const { standard, editions } = await findEditions(context, text, asOf)
  if (standard) return { id: standard.id, editions }
  const near = await findNearby(context, text, asOf)
  return { refused: record.refused.map(finding => withNear(finding, near)) }
}

function withNear(
  finding: Finding,
  { successors, sameNumber, nearest }: Awaited<ReturnType<typeof findNearby>>,
): Finding {
  const numbers = (found: readonly StandardSummary[]) => found.flatMap(({ number }) => number ?? [])
  const [replaced, years, spelt] = [numbers(successors), numbers(sameNumber), numbers(nearest)]
  const lines = [
    { found: replaced, zh: '代替它的', en: 'replaced by' },
    { found: years, zh: '同一编号的其他年份', en: 'other years of this number' },
    { found: spelt, zh: '写法最接近的', en: 'spelt most like it' },
  ].filter(({ found }) => found.length > 0)
  if (lines.length === 0) return finding
  return {
    ...finding,
    evidence: { replacedBy: replaced, otherYears: years, nearest: spelt },
    fix: {
      zh: `登记库中有 ${lines.map(({ zh, found }) => `${zh}：${found.join('、')}`).join('；')}。`,
      en: `The registry has ${lines.map(({ en, found }) => `${en}: ${found.join(', ')}`).join('; ')}.`,
    },
  }
}
