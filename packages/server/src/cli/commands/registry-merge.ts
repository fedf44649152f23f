import { say } from '@biaochi/core/language.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { type Call, type Command, exitCode, textOption } from '../command.ts'
import { printRefusal } from '../print-refusal.ts'
import { findingLines } from '../terminal.ts'

/** `biaochi registry merge`: two records of one standard become one. */
export const registryMergeCommand: Command = {
  name: 'registry merge',
  title: { zh: '把重复的记录并入另一条', en: 'Merge a doubled record into another' },
  arguments: [
    {
      name: '<from>',
      text: {
        zh: '撤下的一条：编号、地址名或标识',
        en: 'the record that is taken out: number, address or id',
      },
    },
    { name: '<into>', text: { zh: '留下的一条', en: 'the record that stays' } },
  ],
  options: [{ flags: '--reason <text>', text: { zh: '理由（必填）', en: 'why (required)' } }],
  formats: ['text', 'json'],
  writes: true,
  run: merge,
}

async function merge(call: Call) {
  const { mergeStandards } = await import('../../actions/merge-standards.ts')
  const [from = '', into = ''] = call.arguments
  const merged = await mergeStandards(await call.open(), { from, into, reason: textOption(call, 'reason') ?? '' })
  if (isRefusal(merged)) {
    printRefusal(call, merged)
    return exitCode.failure
  }
  const { record, changes, findings } = merged
  if (call.format === 'json') call.terminal.out(JSON.stringify(merged, null, 2))
  else {
    const name = record.numbers[0]?.normal ?? record.id
    call.terminal.out(say({ zh: `${from} 已并入 ${name}。`, en: `${from} was merged into ${name}.` }, call.language))
    for (const { field, before, after } of changes) call.terminal.out(`${field}: ${before ?? '—'} → ${after ?? '—'}`)
    for (const finding of findings) call.terminal.err(findingLines(finding, call.language))
  }
  return exitCode.ok
}
