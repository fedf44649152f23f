import type { Finding } from '@biaochi/core/finding.ts'
import type { LogHead } from '@biaochi/core/log/event.ts'
import type { LeafCounts } from '@biaochi/core/log/leaf-audit.ts'
import { type NoteKey, parseNoteKey, printNoteKey } from '@biaochi/core/log/note.ts'
import { BackupFault } from '../store/backup-fault.ts'
import { verifyFile } from '../store/exported-log.ts'
import { hashes } from '../store/hashes.ts'
import type { Evidence, StoreVerdict } from '../store/store-audit.ts'
import { StoreFault } from '../store/store-fault.ts'
import { verifyStore } from '../store/verify-store.ts'
import type { Context } from './context.ts'
import type { Refusal } from './refusal.ts'

/** What an auditor brings along: checkpoints as they were published, and public keys in their one-line form. */
export interface AuditEvidence {
  readonly checkpoints: readonly string[]
  readonly keys: readonly string[]
}

/** What an audit found; no findings that are errors means that everything is as the log says. */
export interface LogReport {
  readonly audited: 'store' | 'backup' | 'log'
  /** Name of the log. */
  readonly origin: string | null
  readonly events: number
  /** The last event. */
  readonly head: LogHead
  /** Root of the Merkle tree over all events (RFC 9162), hexadecimal. */
  readonly root: string
  readonly leaves: LeafCounts
  /** Records that are as their last event says. */
  readonly records: number
  /** Sizes of the checkpoints that the log agrees with. */
  readonly checkpoints: readonly number[]
  /** Public keys that the log announces for its checkpoints. */
  readonly keys: readonly string[]
  /** The first findings of each rule. */
  readonly findings: readonly Finding[]
  /** True count of each rule. */
  readonly counts: Readonly<Record<string, number>>
}

/** Audits the store: database files, log, checkpoints, personal values and records. */
export async function verifyLog(context: Context, evidence: AuditEvidence): Promise<LogReport | Refusal> {
  const read = readEvidence(evidence)
  if ('refused' in read) return read
  let damages: Finding[] = []
  try {
    damages = (await context.store.damages()).map(damageFinding)
    return reportOf('store', await verifyStore(context.store, read), damages)
  } catch (error) {
    // So damaged that it can't even be read: that is what an audit is there to tell.
    if (error instanceof StoreFault && error.finding.rule === 'store-damaged') damages.push(error.finding)
    if (damages.length === 0) throw error
    return { refused: damages }
  }
}

/** Audits a backup or an exported log, without any store. */
export async function verifyLogFile(file: string, evidence: AuditEvidence): Promise<LogReport | Refusal> {
  const read = readEvidence(evidence)
  if ('refused' in read) return read
  try {
    const { kind, ...verdict } = await verifyFile(file, read)
    return reportOf(kind, verdict, [])
  } catch (error) {
    if (error instanceof BackupFault) return { refused: [error.finding] }
    throw error
  }
}

function reportOf(audited: LogReport['audited'], verdict: StoreVerdict, damages: readonly Finding[]): LogReport {
  const { announced, findings, counts, ...rest } = verdict
  const all = [...damages, ...findings]
  const others = Map.groupBy(all, finding => finding.rule)
  const trueCounts = Object.fromEntries([...others].map(([rule, found]) => [rule, found.length]))
  return {
    audited,
    ...rest,
    keys: announced.map(printNoteKey),
    findings: all,
    counts: { ...trueCounts, ...counts },
  }
}

function readEvidence({ checkpoints, keys }: AuditEvidence): Evidence | Refusal {
  const read = keys.map(line => parseNoteKey(line, hashes.sha256))
  const bad = keys.filter((_, index) => read[index] === null)
  if (bad.length > 0) return { refused: bad.map(keyFinding) }
  return { checkpoints, keys: read.filter((key): key is NoteKey => key !== null) }
}

function keyFinding(line: string): Finding {
  return {
    rule: 'key-unreadable',
    severity: 'error',
    message: { zh: '这不是检查点的公钥', en: 'this is no public key of checkpoints' },
    at: {},
    evidence: { key: line },
    fix: {
      zh: '公钥是一行：名称+八位十六进制+Base64，biaochi audit checkpoint 会显示',
      en: 'a key is one line, name+eight hexadecimal digits+base64, as biaochi audit checkpoint shows it',
    },
  }
}

function damageFinding(words: string): Finding {
  return {
    rule: 'database-damaged',
    severity: 'error',
    message: { zh: '数据库文件本身已损坏', en: 'the database file itself is damaged' },
    at: {},
    evidence: { words },
    fix: {
      zh: '停止服务，保留损坏的文件，把最近的备份恢复到一个空的文件夹',
      en: 'stop the server, keep the damaged file, and restore the latest backup into an empty folder',
    },
  }
}
