import { say } from '@biaochi/core/language.ts'
import { reviewStates } from '@biaochi/core/registry/review-due.ts'
import { reviewOutcomeNames, reviewStateNames } from '@biaochi/core/registry/review-words.ts'
import { standardClasses } from '@biaochi/core/registry/standard.ts'
import type { Context } from '../../actions/context.ts'
import type { ReviewExport } from '../../actions/export-reviews.ts'
import type { ReviewPage } from '../../actions/list-reviews.ts'
import { type Call, type Command, exitCode, textOption } from '../command.ts'
import { readDay } from '../read-day.ts'

/** `biaochi review`: which standards are due for review. */
export const reviewCommand: Command = {
  name: 'review',
  title: { zh: '复审清单：哪些标准应复审', en: 'Review list: which standards are due for review' },
  options: [
    { flags: '--as-of <day>', text: { zh: '截至哪一天（默认今天）', en: 'as of which day (default: today)' } },
    { flags: '--class <class>', text: { zh: '只列这一类别', en: 'only this class' } },
    { flags: '--organisation <name>', text: { zh: '只列这一单位的', en: 'only those of this organisation' } },
    {
      flags: '--state <state>',
      text: { zh: `只列：${reviewStates.join('、')}`, en: `only: ${reviewStates.join(', ')}` },
    },
  ],
  formats: ['text', 'json', 'csv', 'ics'],
  run: list,
}

async function list(call: Call) {
  const day = readDay(call, 'asOf')
  if (day === 'unfit') return exitCode.usage
  const states = readWord(call, 'state', reviewStates)
  const classes = readWord(call, 'class', standardClasses)
  if (states === null || classes === null) return exitCode.usage
  const { today } = await import('../../actions/context.ts')
  const context = await call.open()
  const organisation = textOption(call, 'organisation')
  const organisations = organisation === undefined ? [] : [organisation]
  await print(call, context, { asOf: day ?? today(context), states, classes, organisations })
  return exitCode.ok
}

async function print(call: Call, context: Context, query: Omit<ReviewExport, 'language'>): Promise<void> {
  const { terminal, language, format } = call
  const { exportReviewCalendar, exportReviewTable } = await import('../../actions/export-reviews.ts')
  if (format === 'csv') return terminal.outRaw(await exportReviewTable(context, { ...query, language }))
  if (format === 'ics') return terminal.outRaw(await exportReviewCalendar(context, { ...query, language }, () => null))
  const { listReviews } = await import('../../actions/list-reviews.ts')
  const page = await listReviews(context, { ...query, offset: 0, limit: Number.MAX_SAFE_INTEGER })
  if (format === 'json') terminal.out(JSON.stringify(page, null, 2))
  else for (const line of lines(page, call)) terminal.out(line)
}

/** A word of a list that was typed, as a choice of one; none where nothing was, null where it is not of the list. */
function readWord<Word extends string>(call: Call, option: string, words: readonly Word[]): readonly Word[] | null {
  const given = textOption(call, option)
  if (given === undefined) return []
  const word = words.find(one => one === given)
  if (word !== undefined) return [word]
  const text = { zh: `--${option}：没有“${given}”，可用：`, en: `--${option}: there is no “${given}”, there are: ` }
  call.terminal.err(say(text, call.language) + words.join(', '))
  return null
}

function* lines({ items }: ReviewPage, { language }: Call): Generator<string> {
  for (const { standard, review } of items) {
    const title = standard.titleZh ?? standard.titleEn ?? ''
    const state =
      review.state === 'concluded' && review.outcome
        ? reviewOutcomeNames[review.outcome]
        : reviewStateNames[review.state]
    yield [review.due ?? '—', say(state, language), standard.number ?? '', title].join('\t')
  }
}
