import { open, rename, rm } from 'node:fs/promises'
import { say } from '@biaochi/core/language.ts'
import { type Call, type Command, exitCode, textOption } from '../command.ts'
import { readDay } from '../read-day.ts'
import { makeFolderOf } from '../write-out.ts'

/** `biaochi registry export`: every record, in a form that can be imported again. */
export const registryExportCommand: Command = {
  name: 'registry export',
  title: { zh: '导出全部标准记录，可再导入', en: 'Export every record, to be imported again' },
  options: [
    {
      flags: '--bom',
      text: { zh: 'CSV 以字节序标记开头，供 Excel 打开', en: 'begin CSV with a byte order mark, for Excel' },
    },
    {
      flags: '--out <file>',
      text: { zh: '写入文件（默认为标准输出）', en: 'write to a file (default: standard output)' },
    },
    { flags: '--as-of <day>', text: { zh: '状态截至哪一天（默认今天）', en: 'day of the status (default: today)' } },
  ],
  formats: ['csv', 'xlsx', 'jsonl'],
  run: writeRegistry,
}

async function writeRegistry(call: Call) {
  const out = textOption(call, 'out')
  const given = readDay(call, 'asOf')
  if (given === 'unfit') return exitCode.usage
  const { exportRegistry } = await import('../../actions/export-registry.ts')
  const { today } = await import('../../actions/context.ts')
  const context = await call.open()
  const format = formatOf(call, out)
  const pieces = exportRegistry(context, {
    format,
    asOf: given ?? today(context),
    bom: call.options.bom === true,
    language: call.language,
  })
  if (out === undefined) {
    for await (const piece of pieces) {
      if (!call.terminal.isRead()) break
      call.terminal.outRaw(piece)
    }
  } else {
    await writeWhole(call.path(out), pieces)
    call.terminal.err(say({ zh: `已写入 ${out}（${format}）。`, en: `Wrote ${out} (${format}).` }, call.language))
  }
  return exitCode.ok
}

/** The format asked for; else that of the file's name. */
function formatOf(call: Call, out: string | undefined): 'csv' | 'xlsx' | 'jsonl' {
  const asked = call.options.json
    ? call.format
    : (call.options.format ?? /\.(xlsx|jsonl)$/i.exec(out ?? '')?.[1]?.toLowerCase())
  return asked === 'xlsx' || asked === 'jsonl' ? asked : 'csv'
}

/** Writes beside the file and moves it there when it is complete, so that nobody meets half an export. */
async function writeWhole(path: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  const partial = `${path}.partial`
  await makeFolderOf(path)
  const file = await open(partial, 'w')
  try {
    for await (const piece of pieces) await file.write(typeof piece === 'string' ? Buffer.from(piece) : piece)
    await file.sync()
    await file.close()
    await rename(partial, path)
  } catch (failure) {
    await file.close()
    await rm(partial, { force: true })
    throw failure
  }
}
