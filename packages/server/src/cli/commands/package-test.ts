import { say } from '@biaochi/core/language.ts'
import type { PackageTest } from '../../actions/test-package.ts'
import { type Call, type Command, exitCode } from '../command.ts'
import { momentOf, readStandardOf } from '../standard-of-call.ts'
import { findingLines } from '../terminal.ts'

/** `biaochi package test`: packages against their own samples. */
export const packageTestCommand: Command = {
  name: 'package test',
  title: { zh: '用标准包自己的样例测试它', en: 'Test a package by its own samples' },
  arguments: [{ name: '<package...>', text: { zh: '标准包的文件夹或标识', en: 'folders or ids of packages' } }],
  options: [{ flags: '--reference', text: { zh: '用慢而直白的参照引擎', en: 'by the slow plain engine' } }],
  formats: ['text', 'json'],
  run: test,
}

async function test(call: Call) {
  const { testPackage } = await import('../../actions/test-package.ts')
  const results: (PackageTest & { readonly package: string })[] = []
  for (const word of call.arguments) {
    const standard = await readStandardOf(call, word)
    if (!standard) return exitCode.failure
    const when = { ...momentOf(undefined, undefined), isReference: call.options.reference === true }
    results.push({ package: word, ...(await testPackage(standard, when)) })
  }
  if (call.format === 'json') call.terminal.out(JSON.stringify(results.length === 1 ? results[0] : results, null, 2))
  else for (const result of results) print(call, result)
  return results.every(isSound) ? exitCode.ok : exitCode.findings
}

function isSound({ samples, findings }: PackageTest): boolean {
  return findings.length === 0 && samples.every(sample => sample.findings.length === 0)
}

function print({ terminal, language }: Call, result: PackageTest & { readonly package: string }): void {
  for (const { sample, files, failed, findings } of result.samples) {
    const words = {
      zh: `${files.length} 个文件，${failed} 条规则有不符合的记录`,
      en: `${files.length} files, ${failed} rules fail`,
    }
    terminal.out(`${findings.length === 0 ? '✓' : '✗'} ${sample}（${say(words, language)}）`)
    for (const finding of findings) terminal.out(findingLines(finding, language))
  }
  for (const finding of result.findings) terminal.out(findingLines(finding, language))
  const unseen = result.unseen.length
  const sound = result.samples.filter(({ findings }) => findings.length === 0).length
  const words = {
    zh: `${result.package}：${result.samples.length} 个样例，${sound} 个与预期相同；${unseen} 条规则没有样例使它不通过。`,
    en: `${result.package}: ${result.samples.length} samples, ${sound} as expected; no sample makes ${unseen} rules fail.`,
  }
  terminal.out(say(words, language))
}
