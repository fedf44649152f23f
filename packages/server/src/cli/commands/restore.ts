import { say } from '@biaochi/core/language.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { type Call, type Command, exitCode } from '../command.ts'
import { printRefusal } from '../print-refusal.ts'

/** `biaochi restore`: a backup into an empty store of either engine. */
export const restoreCommand: Command = {
  name: 'restore',
  title: { zh: '恢复：把备份写入一个空的库', en: 'Restore: a backup into an empty store' },
  arguments: [
    { name: '<file>', text: { zh: 'biaochi backup 写成的文件', en: 'a file that biaochi backup has written' } },
  ],
  formats: ['text', 'json'],
  makesStore: true,
  run: restoreFile,
}

async function restoreFile(call: Call) {
  const { restore } = await import('../../actions/restore.ts')
  const { dataFolder, databaseUrl } = call.config
  const result = await restore({ folder: dataFolder, databaseUrl }, call.path(call.arguments[0] ?? ''))
  if (isRefusal(result)) {
    printRefusal(call, result)
    return exitCode.failure
  }
  if (call.format === 'json') call.terminal.out(JSON.stringify(result, null, 2))
  else {
    const { rows, events, createdAt } = result
    const standards = rows.standard ?? 0
    call.terminal.out(
      say(
        {
          zh: `已恢复 ${createdAt} 的备份：${standards} 条标准记录、${events} 个事件，摘要、链与记录核验无误。`,
          en: `Restored the backup of ${createdAt}: ${standards} records of standards and ${events} events; digests, chain and records verify.`,
        },
        call.language,
      ),
    )
  }
  // So that whoever reads next need not wait for it.
  await (await call.open()).index.position()
  return exitCode.ok
}
