import { say } from '@biaochi/core/language.ts'
import type { StandardView } from '@biaochi/core/registry/query.ts'
import { classNames, confidenceNames, statusNames } from '@biaochi/core/registry/standard-words.ts'
import type { Visit } from '../page.ts'
import { printNormal } from '../parts/number-mark.ts'
import { titleText } from '../parts/title-mark.ts'
import { printDate } from '../print-date.ts'

/** A standard in one sentence: number, title, class, status as of the day. */
export function describeStandard(visit: Visit, { record, status, asOf }: StandardView): string {
  const { language, words } = visit
  const number = record.numbers[0]?.normal
  const state = record.confidence === 'low' ? confidenceNames.low : statusNames[status.name]
  const facts = [
    say(classNames[record.class], language),
    say(state, language),
    `${words.site.asOf} ${printDate(asOf, language)}`,
  ]
  return [number ? printNormal(number) : null, titleText(record, visit), facts.join(words.site.comma)]
    .filter(one => one !== null)
    .join(language === 'zh' ? '，' : '. ')
}
