import type { Finding } from '@biaochi/core/finding.ts'
import { parseTypedNumber } from '@biaochi/core/number/range.ts'
import { type Context, today } from './context.ts'
import { findEditions } from './find-editions.ts'

/** What is to be said of the numbers of a list. */
export interface ReviewedNumbers {
  /** Entries that are no numbers, one finding each. */
  readonly refused: readonly Finding[]
  /** Numbers that the registry does not have, or that stand for several editions. */
  readonly remarks: readonly Finding[]
}

/** Looks whether entries are numbers, and what the registry has of them. What is registered is a number, however it is read. */
export async function reviewNumbers(context: Context, numbers: readonly string[]): Promise<ReviewedNumbers> {
  const [refused, remarks]: [Finding[], Finding[]] = [[], []]
  const asOf = today(context)
  for (const number of numbers) {
    const { standard, editions } = await findEditions(context, number, asOf)
    if (editions.length > 0) remarks.push(undated(number, editions.length))
    else if (standard === null) {
      const parsed = parseTypedNumber(number)
      if (parsed.normal === null) refused.push(noNumber(number, parsed.findings))
      else remarks.push(notRegistered(number))
    }
  }
  return { refused, remarks }
}

function noNumber(number: string, [why]: readonly Finding[]): Finding {
  return {
    rule: 'watch-number-unfit',
    severity: 'error',
    message: {
      zh: `“${number}”不是标准号。${why?.message.zh ?? ''}`,
      en: `“${number}” is no number of a standard. ${why?.message.en ?? ''}`.trimEnd(),
    },
    at: { subject: number },
    fix: { zh: '改正或去掉它；什么也没有写入。', en: 'Correct it or leave it out; nothing was written.' },
  }
}

function notRegistered(number: string): Finding {
  return {
    rule: 'watch-number-unregistered',
    severity: 'info',
    message: {
      zh: `登记库中没有“${number}”，登记时会有通知。`,
      en: `The registry does not hold “${number}”; you hear when it does.`,
    },
    at: { subject: number },
  }
}

function undated(number: string, editions: number): Finding {
  return {
    rule: 'watch-number-undated',
    severity: 'info',
    message: {
      zh: `“${number}”没有年份：关注它的各个版次，登记库中现有 ${editions} 个，以后登记的也在内。`,
      en: `“${number}” has no year: all its editions are watched, ${editions} of them registered now, and those to come.`,
    },
    at: { subject: number },
  }
}
