import { writeCsv } from '@biaochi/core/container/csv-write.ts'
import type { Finding } from '@biaochi/core/finding.ts'
import type { Language } from '@biaochi/core/language.ts'
import { say } from '@biaochi/core/language.ts'
import { writeOut } from './write-out.ts'

const header = [
  'file',
  'sheet',
  'record',
  'line',
  'column',
  'subject',
  'severity',
  'rule',
  'message',
  'fix',
  'evidence',
]

/** Writes every finding into a file: a table where its name ends in `.csv`, else one JSON object a line. */
export async function writeFindingReport(
  file: string,
  findings: readonly Finding[],
  language: Language,
): Promise<void> {
  const text = /\.csv$/i.test(file)
    ? writeCsv({ header, rows: findings.map(finding => rowOf(finding, language)) }, { bom: true })
    : findings.map(finding => `${JSON.stringify(finding)}\n`).join('')
  await writeOut(file, text)
}

function rowOf({ at, severity, rule, message, fix, evidence }: Finding, language: Language) {
  return [
    at.file ?? null,
    at.sheet ?? null,
    at.record ?? null,
    at.line ?? null,
    at.column ?? at.pointer ?? null,
    at.subject ?? null,
    severity,
    rule,
    say(message, language),
    fix ? say(fix, language) : null,
    evidence ? JSON.stringify(evidence) : null,
  ]
}
