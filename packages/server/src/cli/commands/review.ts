import { say } from '@biaochi/core/language.ts'
import { reviewStates } from '@biaochi/core/registry/review-due.ts'
import type { ReviewPage } from '../../actions/list-reviews.ts'
import { type Call, type Command, exitCode, textOption } from '../command.ts'
import { readDay } from '../read-day.ts'

/** `biaochi review`: which standards are due for review. */
export const reviewCommand: Command = {
  name: 'review',
  title: { zh: '复审清单：哪些标准应复审', en: 'Review list: which standards are due for review' },
  options: [
    { flags: '--as-of <day>', text: { zh: '截至哪一天（默认今天）', en: 'as of which day (default: today)' } },
    {
      flags: '--state <state>',
      text: { zh: `只列：${reviewStates.join('、')}`, en: `only: ${reviewStates.join(', ')}` },
    },
  ],
  formats: ['text', 'json'],
  run: list,
}

async function list(call: Call) {
  const day = readDay(call, 'asOf')
  if (day === 'unfit') return exitCode.usage
  const given = textOption(call, 'state')
  const state = reviewStates.find(one => one === given)
  if (given !== undefined && state === undefined) {
    const text = { zh: `没有“${given}”这种情况，可用：`, en: `There is no state “${given}”, there are: ` }
    call.terminal.err(say(text, call.language) + reviewStates.join(', '))
    return exitCode.usage
  }
  const { listReviews } = await import('../../actions/list-reviews.ts')
  const { today } = await import('../../actions/context.ts')
  const context = await call.open()
  const page = await listReviews(context, {
    asOf: day ?? today(context),
    states: state ? [state] : [],
    classes: [],
    offset: 0,
    limit: Number.MAX_SAFE_INTEGER,
  })
  if (call.format === 'json') call.terminal.out(JSON.stringify(page, null, 2))
  else for (const line of lines(page, call)) call.terminal.out(line)
  return exitCode.ok
}

const names = {
  overdue: { zh: '已过期', en: 'overdue' },
  'proposal-due': { zh: '应提建议', en: 'proposal due' },
  undecided: { zh: '日期不明', en: 'date not known' },
  later: { zh: '未到期', en: 'not yet due' },
} as const

function* lines({ items }: ReviewPage, { language }: Call): Generator<string> {
  for (const { standard, review } of items) {
    const title = standard.titleZh ?? standard.titleEn ?? ''
    yield [review.due ?? '—', say(names[review.state], language), standard.number ?? '', title].join('\t')
  }
}
