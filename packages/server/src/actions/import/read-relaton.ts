import { decodeText } from '@biaochi/core/container/encoding.ts'
import { readRelatonFile } from '@biaochi/core/registry/relaton-file.ts'
import type { SourceReading } from './source.ts'

/** Reads the records of a Relaton YAML file. */
export function readRelatonBytes(bytes: Uint8Array, file: string): Omit<SourceReading, 'sha256'> {
  const decoded = decodeText(bytes)
  const ofFile = decoded.findings.map(finding => ({ ...finding, at: { file, ...finding.at } }))
  const damage = ofFile.find(finding => finding.severity === 'error')
  if (damage) return { drafts: [], findings: [damage], mappings: [] }
  const { drafts, findings } = readRelatonFile(decoded.text, file)
  return { drafts, findings: [...ofFile, ...findings], mappings: [] }
}
