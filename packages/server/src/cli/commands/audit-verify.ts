import { readFile } from 'node:fs/promises'
import { hasError } from '@biaochi/core/finding.ts'
import { say } from '@biaochi/core/language.ts'
import { isRefusal } from '../../actions/refusal.ts'
import type { AuditEvidence, LogReport } from '../../actions/verify-log.ts'
import { type Call, type Command, exitCode, textOption } from '../command.ts'
import { printRefusal } from '../print-refusal.ts'
import { findingLines } from '../terminal.ts'

/** `biaochi audit verify`: is everything as the log says? */
export const auditVerifyCommand: Command = {
  name: 'audit verify',
  title: { zh: '核验日志、检查点、个人信息和记录', en: 'Verify log, checkpoints, personal values and records' },
  arguments: [
    {
      name: '[file]',
      text: { zh: '备份或导出的日志；不给则核验库', en: 'a backup or an exported log; without it, the store' },
    },
  ],
  options: [
    {
      flags: '--checkpoint <file>',
      text: { zh: '公布过的检查点，另行保存的', en: 'a published checkpoint that was kept elsewhere' },
    },
    { flags: '--key <key>', text: { zh: '检查点的公钥（一行）', en: 'public key of the checkpoint (one line)' } },
  ],
  formats: ['text', 'json'],
  onlyReads: true,
  run: verify,
}

async function verify(call: Call) {
  const { verifyLog, verifyLogFile } = await import('../../actions/verify-log.ts')
  const [file] = call.arguments
  const evidence = await readEvidence(call)
  const report = file ? await verifyLogFile(call.path(file), evidence) : await verifyLog(await call.open(), evidence)
  if (isRefusal(report)) {
    printRefusal(call, report)
    return report.refused.some(finding => finding.rule === 'key-unreadable') ? exitCode.usage : exitCode.findings
  }
  if (call.format === 'json') call.terminal.out(JSON.stringify(report, null, 2))
  else printReport(call, report)
  return hasError(report.findings) ? exitCode.findings : exitCode.ok
}

async function readEvidence(call: Call): Promise<AuditEvidence> {
  const checkpoint = textOption(call, 'checkpoint')
  const key = textOption(call, 'key')
  return {
    checkpoints: checkpoint === undefined ? [] : [await readFile(call.path(checkpoint), 'utf8')],
    keys: key === undefined ? [] : [key],
  }
}

function printReport(call: Call, report: LogReport): void {
  const { origin, events, head, leaves, records, checkpoints } = report
  const withheld = leaves.withheld > 0
  call.terminal.out(
    say(
      {
        zh: [
          `日志 ${origin ?? '（无名）'}：${events} 个事件，末端 ${head.sha256}`,
          `个人信息：${leaves.verified} 项无误，${leaves.erased} 项已抹除${withheld ? `，${leaves.withheld} 项未随文件导出` : ''}`,
          ...(report.audited === 'log' ? [] : [`记录：${records} 条与日志一致`]),
          `检查点：与 ${checkpoints.length} 个一致`,
        ].join('\n'),
        en: [
          `Log ${origin ?? '(without a name)'}: ${events} events, ending in ${head.sha256}`,
          `Personal values: ${leaves.verified} right, ${leaves.erased} erased${withheld ? `, ${leaves.withheld} not in the file` : ''}`,
          ...(report.audited === 'log' ? [] : [`Records: ${records} as the log says`]),
          `Checkpoints: agrees with ${checkpoints.length}`,
        ].join('\n'),
      },
      call.language,
    ),
  )
  for (const finding of report.findings) call.terminal.out(findingLines(finding, call.language))
  call.terminal.out(say(hasError(report.findings) ? faulty(report.counts) : sound, call.language))
}

const sound = { zh: '核验无误。', en: 'Everything verifies.' }

function faulty(counts: LogReport['counts']) {
  const list = Object.entries(counts)
    .map(([rule, count]) => `${rule} × ${count}`)
    .join(', ')
  return { zh: `核验不符：${list}`, en: `It does not verify: ${list}` }
}
