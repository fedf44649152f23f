import { say } from '@biaochi/core/language.ts'
import { type Call, type Command, exitCode } from '../command.ts'

/** `biaochi package list`: the standards that come with the program and can run. */
export const packageListCommand: Command = {
  name: 'package list',
  title: { zh: '列出随程序提供的可执行标准', en: 'List the standards that come along and can run' },
  formats: ['text', 'json'],
  run: list,
}

async function list(call: Call) {
  const { listRunnable } = await import('../../actions/list-runnable.ts')
  const standards = await listRunnable()
  if (call.format === 'json') {
    call.terminal.out(JSON.stringify(standards, null, 2))
    return exitCode.ok
  }
  for (const { id, edition, title, tables, rules, notice } of standards) {
    call.terminal.out(`${id}（${edition}）\n    ${say(title, call.language)}`)
    const words = { zh: `${tables.length} 张表，${rules} 条规则`, en: `${tables.length} tables, ${rules} rules` }
    call.terminal.out(`    ${say(words, call.language)}${notice ? `  ${say(notice, call.language)}` : ''}`)
  }
  return exitCode.ok
}
