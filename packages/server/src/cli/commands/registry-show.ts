import { say } from '@biaochi/core/language.ts'
import { lossless } from '@biaochi/core/registry/columns.ts'
import { isDay } from '@biaochi/core/registry/date.ts'
import type { HistoryEntry, StandardView } from '@biaochi/core/registry/query.ts'
import { missingNames, relationNames, statusNames } from '@biaochi/core/registry/standard-words.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { type Call, type Command, exitCode, textOption } from '../command.ts'
import { printRefusal } from '../print-refusal.ts'

/** `biaochi registry show`: all that the registry holds of a standard. */
export const registryShowCommand: Command = {
  name: 'registry show',
  title: { zh: '查看一项标准：事实、状态、关系、沿革', en: 'Show a standard: facts, status, relations, chain' },
  arguments: [
    {
      name: '<standard>',
      text: { zh: '标准号（任何写法）、地址名或标识', en: 'number in any spelling, address or id' },
    },
  ],
  options: [
    { flags: '--as-of <day>', text: { zh: '状态截至哪一天（默认今天）', en: 'day of the status (default: today)' } },
  ],
  formats: ['text', 'json'],
  run: show,
}

async function show(call: Call) {
  const given = textOption(call, 'asOf')
  if (given !== undefined && !isDay(given)) {
    call.terminal.err(
      say(
        {
          zh: `--as-of：“${given}”不是日期，应形如 2025-06-01。`,
          en: `--as-of: “${given}” is no day such as 2025-06-01.`,
        },
        call.language,
      ),
    )
    return exitCode.usage
  }
  const { findRecord } = await import('../../actions/find-record.ts')
  const { showStandard } = await import('../../actions/show-standard.ts')
  const { showAuthors } = await import('../../actions/show-authors.ts')
  const { today } = await import('../../actions/context.ts')
  const context = await call.open()
  const record = await findRecord(context.store.read, call.arguments[0] ?? '')
  if (isRefusal(record)) {
    printRefusal(call, record)
    return exitCode.failure
  }
  const view = await showStandard(context, record.id, given ?? today(context))
  if (!view) throw new Error(`the index does not hold the record ${record.id}`)
  const authors = await showAuthors(context, { type: 'standard', id: record.id })
  const history = view.history.map(entry => ({ ...entry, by: authors.get(entry.seq) ?? null }))
  if (call.format === 'json') call.terminal.out(JSON.stringify({ ...view, history }, null, 2))
  else for (const line of describe({ ...view, history }, call)) call.terminal.out(line)
  return exitCode.ok
}

/** A standard with who made its changes. */
type AuthoredView = Omit<StandardView, 'history'> & {
  readonly history: readonly (HistoryEntry & { readonly by: string | null })[]
}

function* describe({ record, asOf, status, relations, chain, history }: AuthoredView, call: Call): Generator<string> {
  const words = (zh: string, en: string) => say({ zh, en }, call.language)
  const missing =
    status.missing.length > 0
      ? `  ${words('缺少', 'missing')}: ${status.missing.map(fact => say(missingNames[fact], call.language)).join(', ')}`
      : ''
  yield `${words('截至', 'as of')} ${asOf}: ${say(statusNames[status.name], call.language)}${status.since ? ` (${status.since})` : ''}${missing}`
  for (const successor of status.successors) yield `    → ${successor}`
  for (const column of lossless) {
    const text = column.write?.(record) ?? ''
    if (text !== '') yield `${column.id}  ${say(column.title, call.language)}: ${text}`
  }
  for (const { type, direction, number, standard } of relations) {
    const known = standard ? say(statusNames[standard.status], call.language) : words('未登记', 'not registered')
    yield `${say(relationNames[direction][type], call.language)} ${number} (${known})`
  }
  if (chain.length > 1)
    yield `${words('沿革', 'chain')}: ${chain.map(each => each.number ?? each.titleZh ?? each.id).join(' → ')}`
  for (const { at, action, by, reason, changes } of history) {
    yield [at, action, by, reason].filter(part => part !== null).join('  ')
    for (const { field, before, after } of changes) yield `    ${field}: ${before ?? '—'} → ${after ?? '—'}`
  }
}
