import { stat } from 'node:fs/promises'
import { say } from '@biaochi/core/language.ts'
import type { NewPackage } from '../../actions/new-package.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { type Call, type Command, exitCode, textOption } from '../command.ts'
import { printRefusal } from '../print-refusal.ts'

/** `biaochi package new`: a package to begin with. */
export const packageNewCommand: Command = {
  name: 'package new',
  title: { zh: '新建一个标准包', en: 'Make a new package' },
  arguments: [{ name: '<folder>', text: { zh: '新的或空的文件夹', en: 'a new or empty folder' } }],
  options: [
    { flags: '--id <id>', text: { zh: '标识（默认为文件夹名）', en: 'id (default: the name of the folder)' } },
    { flags: '--title <title>', text: { zh: '标准的名称', en: 'title of the standard' } },
    {
      flags: '--from <file>',
      text: { zh: '由 CSV 或 Excel 数据起草数据元', en: 'draft the data elements from CSV or Excel data' },
    },
  ],
  formats: ['text', 'json'],
  run: make,
}

async function make(call: Call) {
  const { newPackage } = await import('../../actions/new-package.ts')
  const [folder = ''] = call.arguments
  const from = textOption(call, 'from')
  if (from !== undefined && !(await isFile(call.path(from)))) {
    printRefusal(call, { refused: [fileMissing(from)] })
    return exitCode.failure
  }
  const made = await newPackage({
    folder: call.path(folder),
    id: textOption(call, 'id') ?? null,
    title: textOption(call, 'title') ?? null,
    from: from === undefined ? null : { name: from, path: call.path(from) },
  })
  if (isRefusal(made)) {
    printRefusal(call, made)
    return exitCode.failure
  }
  if (call.format === 'json') call.terminal.out(JSON.stringify({ folder, ...made }, null, 2))
  else print(call, folder, made)
  return exitCode.ok
}

function print({ terminal, language }: Call, folder: string, { files, columns, key, looked }: NewPackage): void {
  for (const { name, type, form, format, codes, isRequired, unfit } of columns) {
    const words = [type, codes ? `{${codes.slice(0, 6).join(', ')}${codes.length > 6 ? ', …' : ''}}` : (form ?? format)]
    if (isRequired || name === key) words.push(say({ zh: '必填', en: 'required' }, language))
    if (name === key) words.push(say({ zh: '主键', en: 'key' }, language))
    if (unfit > 0) words.push(say({ zh: `${unfit} 个值不符合`, en: `${unfit} values do not fit` }, language))
    terminal.out(`${name}  ${words.filter(word => word !== undefined).join('  ')}`)
  }
  if (looked) {
    const more = looked.isWhole ? { zh: '全部', en: 'all' } : { zh: '开头', en: 'the first' }
    terminal.out(
      say(
        {
          zh: `依据${more.zh} ${looked.records} 条记录起草。`,
          en: `Drafted from ${more.en} ${looked.records} records.`,
        },
        language,
      ),
    )
  }
  terminal.out(
    say(
      {
        zh: `写了 ${files.length} 个文件。下一步：biaochi package test ${folder}`,
        en: `${files.length} files were written. Next: biaochi package test ${folder}`,
      },
      language,
    ),
  )
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch((failure: NodeJS.ErrnoException) => {
    if (failure.code === 'ENOENT' || failure.code === 'ENOTDIR') return null
    throw failure
  })
  return found?.isFile() === true
}

function fileMissing(file: string) {
  return {
    rule: 'file-not-found',
    severity: 'error',
    message: { zh: `没有文件“${file}”。`, en: `There is no file “${file}”.` },
    at: { file },
  } as const
}
