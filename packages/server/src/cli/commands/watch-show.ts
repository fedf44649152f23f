import { say } from '@biaochi/core/language.ts'
import { statusNames } from '@biaochi/core/registry/standard-words.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { showWatch } from '../../actions/show-watch.ts'
import { type Call, type Command, exitCode } from '../command.ts'
import { printRefusal } from '../print-refusal.ts'

/** `biaochi watch show`: a watch list with what happened since it was made. */
export const watchShowCommand: Command = {
  name: 'watch show',
  title: { zh: '查看关注清单及其变更', en: 'Show a watch list and what happened' },
  arguments: [{ name: '<id>', text: { zh: '清单的标识', en: 'id of the list' } }],
  formats: ['text', 'json'],
  run: show,
}

async function show(call: Call) {
  const view = await showWatch(await call.open(), call.arguments[0] ?? '')
  if (isRefusal(view)) {
    printRefusal(call, view)
    return exitCode.failure
  }
  const { language, terminal } = call
  if (call.format === 'json') {
    terminal.out(JSON.stringify(view, null, 2))
    return exitCode.ok
  }
  for (const { number, standard, successor } of view.items) {
    const status = standard ? say(statusNames[standard.status], language) : say(unknown, language)
    terminal.out([number, status, successor ? `→ ${successor.number ?? ''}` : ''].join('\t').trimEnd())
  }
  for (const change of view.changes) {
    const what =
      change.kind === 'record'
        ? change.entry.action
        : `${say(statusNames[change.turn.before], language)} → ${say(statusNames[change.turn.after], language)}`
    terminal.out([change.day, what, change.number].join('\t'))
  }
  return exitCode.ok
}

const unknown = { zh: '未登记', en: 'not registered' }
