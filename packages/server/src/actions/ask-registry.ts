import type { RegisteredStandard, RegistryAnswer } from '@biaochi/core/currency/look-up.ts'
import { type RegistryAnswers, spellingsOf } from '@biaochi/core/currency/registry-answers.ts'
import type { StandardNumber } from '@biaochi/core/number/number.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import type { StandardSummary } from '@biaochi/core/registry/query.ts'
import type { RegistryIndex } from '../search/registry-index.ts'

/** Asks for every number once, amendments for their standard too. */
export async function askRegistry(
  index: RegistryIndex,
  numbers: Iterable<StandardNumber>,
  asOf: Day,
): Promise<RegistryAnswers> {
  const records = new Map<string, RegisteredStandard | null>()
  const gather = async (summaries: readonly StandardSummary[]) => {
    const found: RegisteredStandard[] = []
    for (const { id } of summaries) {
      const known = records.get(id)
      const record = known === undefined ? await showRegistered(index, id, asOf) : known
      records.set(id, record)
      if (record) found.push(record)
    }
    return found
  }
  const answers = new Map<string, RegistryAnswer>()
  for (const text of new Set([...numbers].flatMap(spellingsOf))) {
    const matches = await gather(await index.resolve(text, asOf))
    answers.set(text, { matches, otherYears: await gather(await index.otherYears(text, asOf)) })
  }
  return answers
}

async function showRegistered(index: RegistryIndex, id: string, asOf: Day): Promise<RegisteredStandard | null> {
  const view = await index.show(id, asOf)
  if (!view) return null
  const { record, status, chain } = view
  const own = chain.findIndex(member => member.id === id)
  return {
    number: nameOf(record.numbers[0]?.normal ?? null, record.titleZh),
    titleZh: record.titleZh,
    titleEn: record.titleEn,
    status,
    issued: record.issued,
    effective: record.effective,
    isVerified: record.confidence !== 'low',
    successors: chain.slice(own + 1).map(({ number, titleZh, titleEn, status, effective }) => ({
      number: nameOf(number, titleZh),
      title: titleZh ?? titleEn,
      status,
      effective,
    })),
  }
}

function nameOf(number: string | null, title: string | null): string {
  return number ?? title ?? ''
}
