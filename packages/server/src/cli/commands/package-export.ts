import { dirname, join } from 'node:path'
import { say } from '@biaochi/core/language.ts'
import { type Call, type Command, exitCode, textOption } from '../command.ts'
import { readStandardOf } from '../standard-of-call.ts'
import { findingLines } from '../terminal.ts'

/** Formats that packages go to; the catalogue of exchange holds them, a test holds both together. */
export const exportFormats = ['table-schema', 'json-schema', 'csvw', 'odcs', 'field-table', 'field-document'] as const

/** `biaochi package export`: a package in a format of others. */
export const packageExportCommand: Command = {
  name: 'package export',
  title: { zh: '把标准包写成别的格式', en: 'Write a package in a format of others' },
  arguments: [{ name: '<package>', text: { zh: '标准包的文件夹或标识', en: 'folder or id of a package' } }],
  options: [
    {
      flags: '--to <format>',
      text: { zh: `格式：${exportFormats.join('、')}`, en: `format: ${exportFormats.join(', ')}` },
    },
    { flags: '--out <folder>', text: { zh: '写到哪个文件夹', en: 'folder to write to' } },
  ],
  formats: ['text', 'json'],
  run: exportTo,
}

async function exportTo(call: Call) {
  const [to, out] = [textOption(call, 'to'), textOption(call, 'out')]
  const { findExchangeFormat } = await import('@biaochi/core/checks/exchange/exchange-formats.ts')
  const format = findExchangeFormat(to ?? '')
  if (!format || out === undefined) {
    const words = {
      zh: `用 --to 指明格式（${exportFormats.join('、')}），用 --out 指明文件夹。`,
      en: `Name a format by --to (${exportFormats.join(', ')}) and a folder by --out.`,
    }
    call.terminal.err(say(words, call.language))
    return exitCode.usage
  }
  const standard = await readStandardOf(call, call.arguments[0] ?? '')
  if (!standard) return exitCode.failure
  const { id, title } = standard.facts
  const { files, losses } = format.export(standard.rules, { id, title })
  const { mkdir, writeFile } = await import('node:fs/promises')
  for (const [path, content] of files) {
    const target = join(call.path(out), path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, content)
  }
  const told = { format: format.id, files: [...files.keys()], losses }
  if (call.format === 'json') call.terminal.out(JSON.stringify(told, null, 2))
  else {
    for (const finding of losses) call.terminal.err(findingLines(finding, call.language))
    for (const path of files.keys()) call.terminal.out(join(out, path))
  }
  return exitCode.ok
}
