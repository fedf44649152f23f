import type { Finding, Place } from '../finding.ts'
import type { Standard } from './standard.ts'

/** What a source says of a standard: only the fields that it speaks of. */
export type Facts = Partial<Standard>

/** One record of a source, read but not yet compared with the registry. */
export interface RecordDraft {
  /** Where it stands in the source. */
  readonly place: Place
  readonly facts: Facts
  /** What was mended or guessed while it was read; an error says that it cannot be a record. */
  readonly findings: readonly Finding[]
}

/** Why a draft cannot be a record of its own: nothing in it tells which standard it is. Null when it can. */
export function refuseDraft({ facts, place }: RecordDraft): Finding | null {
  const isTold = (facts.numbers?.length ?? 0) > 0 || Boolean(facts.titleZh) || Boolean(facts.titleEn)
  if (isTold) return null
  const unread = facts.unread?.find(each => each.field === 'number')?.text
  return {
    rule: 'neither-number-nor-title',
    severity: 'error',
    message: {
      zh: unread ? `“${unread}”不是标准号，又没有名称，不能成为记录。` : '既没有标准号也没有名称，不能成为记录。',
      en: unread
        ? `“${unread}” is no number of a standard and there is no title, so this cannot be a record.`
        : 'There is neither a number nor a title, so this cannot be a record.',
    },
    at: place,
    ...(unread ? { evidence: { number: unread } } : {}),
    fix: { zh: '填上标准号或标准名称，或删去这一行。', en: 'Give the number or the title, or leave the row out.' },
  }
}
