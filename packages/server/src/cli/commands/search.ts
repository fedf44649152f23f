import { type Language, say } from '@biaochi/core/language.ts'
import { correctionLeads } from '@biaochi/core/registry/correction-words.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import type { StandardPage, StandardSummary } from '@biaochi/core/registry/query.ts'
import { classNames, statusNames } from '@biaochi/core/registry/standard-words.ts'
import type { Context } from '../../actions/context.ts'
import { type Call, type Command, exitCode, textOption } from '../command.ts'
import { readDay } from '../read-day.ts'

const mostItems = 200

/** `biaochi search`: the search of the portal. */
export const searchCommand: Command = {
  name: 'search',
  title: { zh: '检索标准：题名、术语、标准号的一段', en: 'Search standards: words of a title, a part of a number' },
  arguments: [
    {
      name: '<query...>',
      text: { zh: '须全部出现的词，或任何写法的标准号', en: 'words that must all occur, or a number in any spelling' },
    },
  ],
  options: [
    {
      flags: '--status <name>',
      text: { zh: '只列这些状态，逗号分隔', en: 'only these statuses, separated by commas' },
    },
    { flags: '--class <name>', text: { zh: '只列这些类别，逗号分隔', en: 'only these classes, separated by commas' } },
    { flags: '--as-of <day>', text: { zh: '状态截至哪一天（默认今天）', en: 'day of the status (default: today)' } },
    { flags: '--limit <count>', text: { zh: '最多列几项', en: 'most hits to list' }, default: '20' },
  ],
  formats: ['text', 'json'],
  run: search,
}

async function search(call: Call) {
  const asOf = readDay(call, 'asOf')
  const limit = Number(textOption(call, 'limit'))
  const facets = {
    status: known(textOption(call, 'status'), statusNames),
    class: known(textOption(call, 'class'), classNames),
  }
  if (asOf === 'unfit') return exitCode.usage
  const wrong = wrongOption({ ...facets, limit })
  if (wrong) {
    call.terminal.err(say(wrong, call.language))
    return exitCode.usage
  }
  const { listStandards } = await import('../../actions/list-standards.ts')
  const { isRefusal } = await import('../../actions/refusal.ts')
  const { today } = await import('../../actions/context.ts')
  const context = await call.open()
  const query = {
    text: call.arguments.join(' '),
    asOf: asOf ?? today(context),
    sort: 'relevance',
    cursor: null,
  } as const
  const page = await listStandards(context, {
    ...query,
    limit,
    facets: { status: facets.status ?? [], class: facets.class ?? [] },
  })
  if (isRefusal(page)) throw new Error('a first page has no cursor to refuse')
  if (call.format === 'json') call.terminal.out(JSON.stringify({ asOf: query.asOf, ...page }, null, 2))
  else {
    print(page, call)
    if (page.total === 0) await tellNear(call, context, query)
  }
  return exitCode.ok
}

/** The values of a list; null when one of them is none that there is. */
function known(list: string | undefined, names: object): string[] | null {
  const values = (list ?? '')
    .split(/[,，、]/)
    .map(value => value.trim())
    .filter(Boolean)
  return values.every(value => Object.hasOwn(names, value)) ? values : null
}

function wrongOption({
  status,
  class: classes,
  limit,
}: {
  status: string[] | null
  class: string[] | null
  limit: number
}) {
  const names = (dictionary: object) => Object.keys(dictionary).join(', ')
  if (status === null)
    return { zh: `--status 可用：${names(statusNames)}`, en: `--status is one of ${names(statusNames)}` }
  if (classes === null)
    return { zh: `--class 可用：${names(classNames)}`, en: `--class is one of ${names(classNames)}` }
  if (Number.isInteger(limit) && limit >= 1 && limit <= mostItems) return null
  return { zh: `--limit 须为 1 到 ${mostItems} 的整数。`, en: `--limit must be a whole number from 1 to ${mostItems}.` }
}

/** What the page of the portal that finds nothing says: what was meant, what replaced a number, what is near it. */
async function tellNear(
  { terminal, language }: Call,
  context: Context,
  { text, asOf }: { readonly text: string; readonly asOf: Day },
): Promise<void> {
  const { findNearby } = await import('../../actions/find-nearby.ts')
  const { successors, sameNumber, nearest } = await findNearby(context, text, asOf)
  const lists = [
    [{ zh: '代替它的标准：', en: 'Standards that replace it:' }, successors],
    [{ zh: '同一编号：', en: 'The same number:' }, sameNumber],
    [{ zh: '写法最接近的：', en: 'Spelt most like it:' }, nearest],
  ] as const
  for (const [title, found] of lists) {
    if (found.length === 0) continue
    terminal.err(say(title, language))
    for (const one of found) terminal.err(`    ${lineOf(one, language)}`)
  }
}

function lineOf({ number, status, titleZh, titleEn }: StandardSummary, language: Language): string {
  return [number ?? '—', say(statusNames[status], language), titleZh ?? titleEn ?? ''].join('\t')
}

function print({ total, items, didYouMean, didYouMeanBy, findings }: StandardPage, call: Call): void {
  const { language, terminal } = call
  for (const item of items) terminal.out(lineOf(item, language))
  for (const { message } of findings) terminal.err(say(message, language))
  terminal.err(say({ zh: `共 ${total} 项`, en: `${total} found` }, language))
  if (didYouMean !== null) {
    terminal.err(say(correctionLeads[didYouMeanBy ?? 'spelling'], language) + didYouMean)
  }
}
