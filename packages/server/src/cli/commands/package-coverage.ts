import type { Coverage } from '@biaochi/core/checks/package/coverage.ts'
import { say } from '@biaochi/core/language.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { type Call, type Command, exitCode } from '../command.ts'
import { printRefusal } from '../print-refusal.ts'
import { readStandardOf } from '../standard-of-call.ts'

/** `biaochi package coverage`: what becomes of the requirements of a standard. */
export const packageCoverageCommand: Command = {
  name: 'package coverage',
  title: { zh: '标准的要求有多少可以执行', en: 'How far the requirements of a standard are executed' },
  arguments: [{ name: '<package>', text: { zh: '标准包的文件夹或标识', en: 'folder or id of a package' } }],
  options: [
    { flags: '--open', text: { zh: '只列出没有着落的要求', en: 'only requirements of which nothing is said' } },
  ],
  formats: ['text', 'json'],
  run: cover,
}

async function cover(call: Call) {
  const standard = await readStandardOf(call, call.arguments[0] ?? '')
  if (!standard) return exitCode.failure
  const { coverPackage } = await import('../../actions/cover-package.ts')
  const coverage = await coverPackage(standard)
  if (isRefusal(coverage)) {
    printRefusal(call, coverage)
    return exitCode.failure
  }
  if (call.format === 'json') call.terminal.out(JSON.stringify(coverage, null, 2))
  else print(call, coverage)
  return coverage.counts.open > 0 || coverage.unknown.length > 0 ? exitCode.findings : exitCode.ok
}

const states = {
  executed: { zh: '可执行', en: 'executed' },
  judged: { zh: '由人判断', en: 'judged by people' },
  untested: { zh: '不检查', en: 'not tested' },
  open: { zh: '没有着落', en: 'nothing said' },
} as const

function print({ terminal, language, options }: Call, { requirements, counts, share, unknown }: Coverage): void {
  for (const { clause, item, text, state, rules, note } of requirements) {
    if (options.open === true && state !== 'open') continue
    const place = `${clause ?? '—'}${item ? ` ${item})` : ''}`
    terminal.out(`[${say(states[state], language)}] ${place}  ${text}`)
    if (rules.length > 0) terminal.out(`    ${rules.join(', ')}`)
    if (note) terminal.out(`    ${say(note, language)}`)
  }
  if (unknown.length > 0)
    terminal.out(
      `${language === 'zh' ? '正文中没有的章条' : 'Clauses that the text does not have'}: ${unknown.join(', ')}`,
    )
  const figures = Object.entries(counts).map(
    ([state, count]) => `${say(states[state as keyof typeof states], language)} ${count}`,
  )
  const percent = share === null ? '—' : `${(Number(share) * 100).toFixed(2)} %`
  terminal.out(`${figures.join(language === 'zh' ? '，' : ', ')}; ${percent}`)
}
