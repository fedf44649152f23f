import { extname } from 'node:path'
import { say } from '@biaochi/core/language.ts'
import type { FrameworkExportOrder, FrameworkFormat } from '../../actions/export-framework.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { type Call, type Command, exitCode, textOption } from '../command.ts'
import { printRefusal } from '../print-refusal.ts'
import { readDay } from '../read-day.ts'
import { writeOut } from '../write-out.ts'

const formats = ['yaml', 'xlsx', 'docx', 'json'] as const satisfies readonly FrameworkFormat[]

/** `biaochi framework export`: a framework with its tables and notes, as a file. */
export const frameworkExportCommand: Command = {
  name: 'framework export',
  title: {
    zh: '导出标准体系：结构、明细表、统计表、编制说明',
    en: 'Export a framework: structure, detail table, statistics, compilation notes',
  },
  options: [
    {
      flags: '--id <id>',
      text: { zh: '标准体系的标识（默认：方案的那个）', en: "id of the framework (default: the programme's)" },
    },
    { flags: '--as-of <day>', text: { zh: '截至何日（默认今天）', en: 'as of which day (default: today)' } },
    {
      flags: '--out <file>',
      text: {
        zh: '文件；没有 --format 时按它的扩展名（默认：标准输出）',
        en: 'file; its extension gives the format where --format does not (default: standard output)',
      },
    },
  ],
  formats,
  run: writeFramework,
}

async function writeFramework(call: Call) {
  const asOf = readDay(call, 'asOf')
  if (asOf === 'unfit') return exitCode.usage
  const [{ exportFramework }, { today }] = await Promise.all([
    import('../../actions/export-framework.ts'),
    import('../../actions/context.ts'),
  ])
  const context = await call.open()
  const order: FrameworkExportOrder = {
    id: textOption(call, 'id') ?? null,
    asOf: asOf ?? today(context),
    format: formatOf(call),
    language: call.language,
  }
  const made = await exportFramework(context, order)
  if (isRefusal(made)) {
    printRefusal(call, made)
    return exitCode.failure
  }
  const out = textOption(call, 'out')
  if (out === undefined) call.terminal.outRaw(made.bytes)
  else {
    await writeOut(call.path(out), made.bytes)
    const kilobytes = Math.ceil(made.bytes.length / 1000)
    call.terminal.err(
      say(
        {
          zh: `已写入 ${out}，${kilobytes} kB，截至 ${order.asOf}。`,
          en: `Wrote ${out}, ${kilobytes} kB, as of ${order.asOf}.`,
        },
        call.language,
      ),
    )
  }
  return exitCode.ok
}

/** What was asked for, else what the name of the file says, else YAML. */
function formatOf(call: Call): FrameworkFormat {
  const asked = call.options.json || call.options.format ? call.format : extname(textOption(call, 'out') ?? '').slice(1)
  return formats.find(format => format === asked.toLowerCase().replace(/^yml$/, 'yaml')) ?? 'yaml'
}
