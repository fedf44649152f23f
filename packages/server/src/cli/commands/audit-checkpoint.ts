import { say } from '@biaochi/core/language.ts'
import { type Call, type Command, exitCode } from '../command.ts'

/** `biaochi audit checkpoint`: a signed statement of what the log is now. */
export const auditCheckpointCommand: Command = {
  name: 'audit checkpoint',
  title: { zh: '签出日志此刻的检查点', en: 'Sign a checkpoint of the log as it is now' },
  formats: ['text', 'json'],
  run: publish,
}

async function publish(call: Call) {
  const { publishCheckpoint } = await import('../../actions/publish-checkpoint.ts')
  const checkpoint = await publishCheckpoint(await call.open())
  if (call.format === 'json') call.terminal.out(JSON.stringify(checkpoint, null, 2))
  else {
    call.terminal.outRaw(checkpoint.note)
    call.terminal.err(say({ zh: `公钥：${checkpoint.key}`, en: `Public key: ${checkpoint.key}` }, call.language))
  }
  return exitCode.ok
}
