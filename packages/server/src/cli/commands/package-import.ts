import { dirname, join } from 'node:path'
import { say } from '@biaochi/core/language.ts'
import { type Call, type Command, exitCode, textOption } from '../command.ts'
import { printRefusal } from '../print-refusal.ts'
import { findingLines } from '../terminal.ts'

/** `biaochi package import`: a package made of somebody else's schema. */
export const packageImportCommand: Command = {
  name: 'package import',
  title: {
    zh: '由别的格式的模式或字段表做成标准包',
    en: "Make a package of another format's schema or of a field table",
  },
  arguments: [
    {
      name: '<file>',
      text: {
        zh: 'Table Schema、数据包、CSVW、JSON Schema、ODCS 文件，或 Word、Excel 字段表',
        en: 'a Table Schema, Data Package, CSVW, JSON Schema or ODCS file, or a field table in Word or Excel',
      },
    },
  ],
  options: [
    { flags: '--out <folder>', text: { zh: '写到哪个文件夹（没有或空的）', en: 'folder to write (absent or empty)' } },
    {
      flags: '--id <id>',
      text: {
        zh: '标准包的标识（默认由文件夹名得出）',
        en: 'id of the package (default: from the name of the folder)',
      },
    },
  ],
  formats: ['text', 'json'],
  run: importFile,
}

async function importFile(call: Call) {
  const out = textOption(call, 'out')
  if (out === undefined) {
    call.terminal.err(say(outNeeded, call.language))
    return exitCode.usage
  }
  const { idOf, importSchema } = await import('../../actions/import-package.ts')
  const { value, findings } = await importSchema(call.path(call.arguments[0] ?? ''))
  if (!value) {
    printRefusal(call, { refused: findings })
    return exitCode.failure
  }
  const folder = call.path(out)
  if (!(await isEmpty(folder))) {
    call.terminal.err(say({ zh: `${out} 不是空文件夹。`, en: `${out} is no empty folder.` }, call.language))
    return exitCode.failure
  }
  const id = textOption(call, 'id') ?? idOf(folder.split(/[\\/]/).at(-1) ?? '')
  await write(folder, new Map([['standard.yaml', factsText(id)], ...value.files]))
  const { tables, elements } = value.standard.rules
  const told = { folder: out, id, tables: tables.length, elements: elements.length, losses: value.losses }
  if (call.format === 'json') call.terminal.out(JSON.stringify(told, null, 2))
  else {
    for (const finding of value.losses) call.terminal.err(findingLines(finding, call.language))
    const words = {
      zh: `写好 ${out}：${tables.length} 张表，${elements.length} 个数据元；有 ${value.losses.length} 处没有带过来。`,
      en: `Wrote ${out}: ${tables.length} tables, ${elements.length} data elements; ${value.losses.length} things did not come along.`,
    }
    call.terminal.out(say(words, call.language))
  }
  return exitCode.ok
}

const outNeeded = { zh: '用 --out 指明写到哪个文件夹。', en: 'Name the folder to write by --out.' }

function factsText(id: string): string {
  return `# yaml-language-server: $schema=../../schema/standard.schema.json\nid: ${id}\ntitle:\n  zh: ${id}\n  en: ${id}\nkind: draft\n`
}

async function isEmpty(folder: string): Promise<boolean> {
  const { readdir } = await import('node:fs/promises')
  const names = await readdir(folder).catch((failure: NodeJS.ErrnoException) => {
    if (failure.code === 'ENOENT') return []
    throw failure
  })
  return names.length === 0
}

async function write(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const { mkdir, writeFile } = await import('node:fs/promises')
  for (const [path, text] of files) {
    const target = join(folder, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, text)
  }
}
