import { say } from '@biaochi/core/language.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { type Call, type Command, exitCode, textOption } from '../command.ts'
import { standardArgument } from '../named-standard.ts'
import { printRefusal } from '../print-refusal.ts'

/** `biaochi registry retract`: takes a wrong record out of the registry, or puts it back. */
export const registryRetractCommand: Command = {
  name: 'registry retract',
  title: { zh: '撤下一条错误的记录，或恢复它', en: 'Take a wrong record out of the registry, or put it back' },
  arguments: [standardArgument],
  options: [
    { flags: '--reason <text>', text: { zh: '理由（必填）', en: 'why (required)' } },
    { flags: '--undo', text: { zh: '恢复撤下的记录', en: 'put back a record that was taken out' } },
  ],
  formats: ['text', 'json'],
  writes: true,
  run: retract,
}

async function retract(call: Call) {
  const { retractStandard } = await import('../../actions/retract-standard.ts')
  const undo = call.options.undo === true
  const order = { standard: call.arguments[0] ?? '', reason: textOption(call, 'reason') ?? '', undo }
  const done = await retractStandard(await call.open(), order)
  if (isRefusal(done)) {
    printRefusal(call, done)
    return exitCode.failure
  }
  const { record } = done
  const name = record.numbers[0]?.normal ?? record.id
  if (call.format === 'json') call.terminal.out(JSON.stringify(record, null, 2))
  else
    call.terminal.out(
      say(
        undo
          ? { zh: `已恢复 ${name}。`, en: `${name} is back.` }
          : {
              zh: `已撤下 ${name}（${record.id}）；恢复：biaochi registry retract ${record.id} --undo`,
              en: `${name} was taken out (${record.id}). To put it back: biaochi registry retract ${record.id} --undo`,
            },
        call.language,
      ),
    )
  return exitCode.ok
}
