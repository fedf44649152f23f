import type { Text } from '@biaochi/core/finding.ts'
import { say } from '@biaochi/core/language.ts'
import type { Column } from '@biaochi/core/registry/columns.ts'
import type { HistoryEntry, StandardView } from '@biaochi/core/registry/query.ts'
import {
  classNames,
  confidenceNames,
  forceNames,
  missingNames,
  relationNames,
  statusNames,
} from '@biaochi/core/registry/standard-words.ts'
import { type Call, type Command, exitCode } from '../command.ts'
import { editionArgument, openNamedStandard, tellEdition } from '../named-standard.ts'
import { readDay } from '../read-day.ts'

/** `biaochi registry show`: all that the registry holds of a standard. */
export const registryShowCommand: Command = {
  name: 'registry show',
  title: { zh: '查看一项标准：事实、状态、关系、沿革', en: 'Show a standard: facts, status, relations, chain' },
  arguments: [editionArgument],
  options: [
    { flags: '--as-of <day>', text: { zh: '状态截至哪一天（默认今天）', en: 'day of the status (default: today)' } },
  ],
  formats: ['text', 'json'],
  run: show,
}

async function show(call: Call) {
  const given = readDay(call, 'asOf')
  if (given === 'unfit') return exitCode.usage
  const { showStandard } = await import('../../actions/show-standard.ts')
  const { showAuthors } = await import('../../actions/show-authors.ts')
  const named = await openNamedStandard(call, given)
  if (!named) return exitCode.failure
  const { context, id, asOf, editions } = named
  const view = await showStandard(context, id, asOf)
  if (!view) throw new Error(`the index does not hold the record ${id}`)
  const authors = await showAuthors(context, { type: 'standard', id })
  const history = view.history.map(entry => ({ ...entry, by: authors.get(entry.seq) ?? null }))
  if (call.format === 'json') call.terminal.out(JSON.stringify({ ...view, history, editions }, null, 2))
  else {
    tellEdition(call, named)
    const { lossless } = await import('@biaochi/core/registry/columns.ts')
    for (const line of describe({ ...view, history }, lossless, call)) call.terminal.out(line)
  }
  return exitCode.ok
}

/** Columns whose cells are codes, with the words for them. */
const codeNames: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  class: classNames,
  force: forceNames,
  confidence: confidenceNames,
  status_meaning: statusNames,
}

/** A standard with who made its changes. */
type AuthoredView = Omit<StandardView, 'history'> & {
  readonly history: readonly (HistoryEntry & { readonly by: string | null })[]
}

function* describe(
  { record, asOf, status, relations, chain, history }: AuthoredView,
  columns: readonly Column[],
  call: Call,
): Generator<string> {
  const words = (zh: string, en: string) => say({ zh, en }, call.language)
  const missing =
    status.missing.length > 0
      ? `  ${words('缺少', 'missing')}: ${status.missing.map(fact => say(missingNames[fact], call.language)).join(', ')}`
      : ''
  yield `${words('截至', 'as of')} ${asOf}: ${say(statusNames[status.name], call.language)}${status.since ? ` (${status.since})` : ''}${missing}`
  for (const successor of status.successors) yield `    → ${successor}`
  for (const column of columns) {
    const text = column.write?.(record) ?? ''
    const name = codeNames[column.id]?.[text]
    if (text !== '')
      yield `${column.id}  ${say(column.title, call.language)}: ${name ? say(name, call.language) : text}`
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
