import { decodeText } from '../container/encoding.ts'
import { recogniseFile } from '../container/file-kind.ts'
import { type Finding, hasError } from '../finding.ts'
import type { Framework } from './framework.ts'
import { readFrameworkWorkbook, type WorkbookReading } from './framework-sheet.ts'
import { readFrameworkYaml } from './framework-yaml.ts'
import type { Checked } from './schema-findings.ts'

/**
 * Reads a framework from a file by its content: plain text as YAML in whatever encoding, everything else as a workbook,
 * whose reader says what the file is when it is none.
 */
export function readFrameworkFile(bytes: Uint8Array, reading: WorkbookReading): Checked<Framework> {
  if (recogniseFile(bytes) !== 'other') return readFrameworkWorkbook(bytes, reading)
  const { file, facts } = reading
  const decoded = decodeText(bytes)
  const decoding: Finding[] = decoded.findings.map(one => ({ ...one, at: { file, ...one.at } }))
  if (hasError(decoding)) return { value: null, findings: decoding }
  const { value, findings } = readFrameworkYaml(decoded.text, file)
  return { value: value && { ...value, ...facts }, findings: [...decoding, ...findings] }
}
