import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Finding } from '@biaochi/core/finding.ts'
import { say } from '@biaochi/core/language.ts'
import type { FrameworkImport } from '../../actions/import-framework.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { type Call, type Command, exitCode, textOption } from '../command.ts'
import { printRefusal } from '../print-refusal.ts'
import { readDay } from '../read-day.ts'
import { findingLines } from '../terminal.ts'

/** `biaochi framework import`: a framework from YAML or Excel, as a new version. */
export const frameworkImportCommand: Command = {
  name: 'framework import',
  title: {
    zh: '导入标准体系（YAML 或 Excel），成为新的一版',
    en: 'Import a framework (YAML or Excel) as a new version',
  },
  arguments: [{ name: '<file>', text: { zh: 'YAML 或 XLSX 文件', en: 'a YAML or XLSX file' } }],
  options: [
    {
      flags: '--id <id>',
      text: {
        zh: '标识，如 town-2024（文件没有写明时必给）',
        en: 'id, such as town-2024 (needed when the file has none)',
      },
    },
    { flags: '--title <title>', text: { zh: '名称', en: 'title' } },
    {
      flags: '--from <day>',
      text: {
        zh: '自何日起（默认：文件所写，否则今天）',
        en: 'day from which it holds (default: as the file says, else today)',
      },
    },
    {
      flags: '--correct',
      text: {
        zh: '更正同日（或更晚）起有效的一版，代替它',
        en: 'correct the version that holds from the same day or a later one, taking its place',
      },
    },
  ],
  formats: ['text', 'json'],
  writes: true,
  makesStore: true,
  run: importFile,
}

/** A workbook of a framework with ten thousand boxes has about one megabyte. */
const mostBytes = 50_000_000

async function importFile(call: Call) {
  const from = readDay(call, 'from')
  if (from === 'unfit') return exitCode.usage
  const [typed = ''] = call.arguments
  const { size } = await stat(call.path(typed))
  if (size > mostBytes) {
    printRefusal(call, { refused: [fileTooLarge(typed, size)] })
    return exitCode.findings
  }
  const bytes = await readFile(call.path(typed))
  const [id, title] = [textOption(call, 'id'), textOption(call, 'title')]
  const facts = {
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title: { zh: title, en: title } }),
    ...(from === null ? {} : { from }),
  }
  const { importFramework } = await import('../../actions/import-framework.ts')
  const result = await importFramework(await call.open(), {
    bytes,
    file: basename(typed),
    facts,
    corrects: call.options.correct === true,
  })
  if (isRefusal(result)) {
    printRefusal(call, result)
    return exitCode.findings
  }
  if (call.format === 'json') call.terminal.out(JSON.stringify(result, null, 2))
  else printResult(call, result)
  return exitCode.ok
}

function printResult(call: Call, { id, version, outcome, nodes, findings }: FrameworkImport): void {
  for (const finding of findings) call.terminal.err(findingLines(finding, call.language))
  const words = {
    added: { zh: '新增', en: 'added' },
    changed: { zh: '成为新的一版', en: 'a new version' },
    unchanged: { zh: '与现有的一版相同，未变', en: 'the same as the version there is, unchanged' },
  }
  const what = say(words[outcome], call.language)
  call.terminal.out(
    say(
      { zh: `${id} 第 ${version} 版，${nodes} 个框：${what}`, en: `${id} version ${version}, ${nodes} boxes: ${what}` },
      call.language,
    ),
  )
}

function fileTooLarge(file: string, size: number): Finding {
  const [megabytes, most] = [Math.ceil(size / 1e6), mostBytes / 1e6]
  return {
    rule: 'file-too-large',
    severity: 'error',
    message: {
      zh: `文件有 ${megabytes} MB，标准体系的文件最多读 ${most} MB。`,
      en: `The file has ${megabytes} MB; of a framework at most ${most} MB are read.`,
    },
    at: { file },
    evidence: { size, most: mostBytes },
  }
}
