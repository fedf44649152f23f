import { type Call, type Command, exitCode } from '../command.ts'

/** `biaochi audit export`: the log, for whoever wants to audit it elsewhere. */
export const auditExportCommand: Command = {
  name: 'audit export',
  title: { zh: '导出日志，供他处核验', en: 'Export the log, to be verified elsewhere' },
  formats: ['jsonl'],
  run: writeLog,
}

async function writeLog(call: Call) {
  const { exportLog } = await import('../../actions/export-log.ts')
  const context = await call.open()
  await exportLog(context, async line => call.terminal.out(line))
  return exitCode.ok
}
