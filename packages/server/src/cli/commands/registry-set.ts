import { say } from '@biaochi/core/language.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { type Call, type Command, exitCode, textOption } from '../command.ts'
import { standardArgument } from '../named-standard.ts'
import { printRefusal } from '../print-refusal.ts'
import { findingLines } from '../terminal.ts'

/** `biaochi registry set`: corrects a record by hand. */
export const registrySetCommand: Command = {
  name: 'registry set',
  title: { zh: '更正一条记录，并记下理由', en: 'Correct a record and keep the reason' },
  arguments: [
    standardArgument,
    {
      name: '<field=value...>',
      text: {
        zh: '字段=值；值为空即清除，如 effective=2025-06-01',
        en: 'field=value, empty to erase, such as effective=2025-06-01',
      },
    },
  ],
  options: [
    { flags: '--reason <text>', text: { zh: '更正的依据（必填）', en: 'what the correction rests on (required)' } },
  ],
  formats: ['text', 'json'],
  writes: true,
  run: correct,
}

async function correct(call: Call) {
  const [standard = '', ...words] = call.arguments
  const malformed = words.find(word => word.indexOf('=') < 1)
  if (malformed !== undefined) {
    call.terminal.err(
      say({ zh: `“${malformed}”应写成 字段=值。`, en: `“${malformed}” must be field=value.` }, call.language),
    )
    return exitCode.usage
  }
  const fields = Object.fromEntries(
    words.map(word => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]),
  )
  const { correctStandard } = await import('../../actions/correct-standard.ts')
  const reason = textOption(call, 'reason') ?? ''
  const corrected = await correctStandard(await call.open(), { standard, fields, reason })
  if (isRefusal(corrected)) {
    printRefusal(call, corrected)
    return exitCode.failure
  }
  if (call.format === 'json') call.terminal.out(JSON.stringify(corrected, null, 2))
  else if (corrected.changes.length === 0)
    call.terminal.err(say({ zh: '没有需要更改的。', en: 'Nothing to change.' }, call.language))
  else
    for (const { field, before, after } of corrected.changes)
      call.terminal.out(`${field}: ${before ?? '—'} → ${after ?? '—'}`)
  if (call.format !== 'json')
    for (const finding of corrected.findings) call.terminal.err(findingLines(finding, call.language))
  return exitCode.ok
}
