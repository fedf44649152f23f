import { createReadStream } from 'node:fs'
import { canonicalise } from '@biaochi/core/log/canonical.ts'
import type { LogHead } from '@biaochi/core/log/event.ts'
import { isGzip, openBackup } from './backup-file.ts'
import { queriesOf, type Reader } from './connection.ts'
import { eachRow } from './dump.ts'
import { eachLine } from './line-reader.ts'
import { loadLogEnd } from './log-end.ts'
import { loadOrigin } from './meta.ts'
import { type Evidence, makeStoreAudit, type StoreVerdict } from './store-audit.ts'

/** The last line of an exported log. */
interface LogTrailer {
  readonly head: LogHead
  readonly origin: string | null
}

/** The log as lines, without line breaks: the canonical JSON of each event, then its end. Personal values stay here. */
export async function* exportLog(reader: Reader): AsyncGenerator<string> {
  for await (const { row } of eachRow(queriesOf(reader), ['event'])) yield String(row.canonical)
  const { head } = await loadLogEnd(queriesOf(reader))
  yield canonicalise({ head, origin: await loadOrigin(reader) } satisfies LogTrailer)
}

/** What kind of file was audited. */
export type AuditedFile = StoreVerdict & { readonly kind: 'backup' | 'log' }

/**
 * Audits a backup or an exported log.
 * @throws BackupFault for a backup that is damaged.
 */
export async function verifyFile(file: string, evidence: Evidence): Promise<AuditedFile> {
  return (await isGzip(file)) ? verifyBackup(file, evidence) : verifyExportedLog(file, evidence)
}

async function verifyBackup(file: string, evidence: Evidence): Promise<AuditedFile> {
  const audit = makeStoreAudit(evidence)
  const { lines } = await openBackup(file)
  for await (const line of lines) audit.addRow(line)
  return { kind: 'backup', ...audit.finish(true) }
}

async function verifyExportedLog(file: string, evidence: Evidence): Promise<AuditedFile> {
  const audit = makeStoreAudit(evidence)
  for await (const bytes of eachLine(createReadStream(file))) {
    const line = decode(bytes)
    const trailer = readTrailer(line)
    if (trailer) audit.addEnd(trailer)
    else audit.addEvent(line)
  }
  return { kind: 'log', ...audit.finish(false) }
}

/** Bytes that are no UTF-8 must not become the character that stands for such bytes: it may have been there before. */
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The text of a line, without its line break; empty, and so no event, where it is no text. */
function decode(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes).replace(/\r?\n$/, '')
  } catch (error) {
    if (error instanceof TypeError) return ''
    throw error
  }
}

function readTrailer(line: string): LogTrailer | null {
  if (!line.startsWith('{"head":')) return null
  try {
    const { head, origin } = JSON.parse(line) as Partial<LogTrailer>
    return typeof head?.seq === 'number' ? { head, origin: typeof origin === 'string' ? origin : null } : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
