import { say } from '@biaochi/core/language.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { type Call, type Command, exitCode, textOption } from '../command.ts'
import { printRefusal } from '../print-refusal.ts'

/** `biaochi backup`: everything in the store as one file, while the server runs. */
export const backupCommand: Command = {
  name: 'backup',
  title: { zh: '备份：把库中的一切写成一个文件', en: 'Back up: write everything in the store to one file' },
  options: [
    {
      flags: '--out <file>',
      text: { zh: '文件（默认在数据文件夹的 backups 下）', en: 'file (default: below backups in the data folder)' },
    },
  ],
  formats: ['text', 'json'],
  run: writeBackup,
}

async function writeBackup(call: Call) {
  const { backUp } = await import('../../actions/back-up.ts')
  const out = textOption(call, 'out')
  const result = await backUp(await call.open(), out === undefined ? null : call.path(out))
  if (isRefusal(result)) {
    printRefusal(call, result)
    return exitCode.failure
  }
  if (call.format === 'json') call.terminal.out(JSON.stringify(result, null, 2))
  else {
    const { file, bytes, rows } = result
    const [standards, events] = [rows.standard ?? 0, rows.event ?? 0]
    const size = Math.ceil(bytes / 1000)
    call.terminal.out(file)
    call.terminal.err(
      say(
        {
          zh: `已备份 ${standards} 条标准记录、${events} 个事件，${size} kB。恢复：biaochi restore 文件 --data 新文件夹`,
          en: `Backed up ${standards} records of standards and ${events} events, ${size} kB. To restore: biaochi restore FILE --data NEW_FOLDER`,
        },
        call.language,
      ),
    )
  }
  return exitCode.ok
}
