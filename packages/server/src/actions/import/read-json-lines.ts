import { decodeText } from '@biaochi/core/container/encoding.ts'
import { readJsonLine } from '@biaochi/core/registry/json-line.ts'
import type { SourceReading } from './source.ts'

/** Reads records from JSONL, as the export writes it. */
export function readJsonLines(bytes: Uint8Array, file: string): Omit<SourceReading, 'sha256'> {
  const { text, findings } = decodeText(bytes)
  const ofFile = findings.map(finding => ({ ...finding, at: { file, ...finding.at } }))
  const damage = ofFile.find(finding => finding.severity === 'error')
  if (damage) return { drafts: [], findings: [damage], mappings: [] }
  const drafts = text.split('\n').flatMap((line, index) => {
    const place = { file, line: index + 1 }
    return line.trim() === '' ? [] : [readJsonLine(line, place)]
  })
  return { drafts, findings: ofFile, mappings: [] }
}
