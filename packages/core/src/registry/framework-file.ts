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
  if (!isOneMapping(decoded.text)) return { value: null, findings: [noFramework(file)] }
  const { value, findings } = readFrameworkYaml(decoded.text, file)
  return { value: value && { ...value, ...facts }, findings: [...decoding, ...findings] }
}

/** Whether the first line with content can begin a YAML mapping, or a document that may hold one; a table or prose cannot. */
function isOneMapping(text: string): boolean {
  const first = /^(?!\s*(?:#|$)).*\S/m.exec(text)?.[0] ?? ''
  return /^\s*(?:[{%]|---|["']?[^,;\t"'{}[\]]{1,80}["']?\s*:(?:\s|$))/.test(first)
}

function noFramework(file: string): Finding {
  return {
    rule: 'framework-file-unknown',
    severity: 'error',
    message: {
      zh: '这不是标准体系的 YAML：开头不是“名称: 值”。CSV 和普通文本不能作为标准体系导入。',
      en: 'This is no YAML of a framework: it does not begin with “name: value”. CSV and plain text cannot be imported as a framework.',
    },
    at: { file, line: 1 },
    fix: {
      zh: '用 YAML（如 framework export 写出的文件），或 Excel 工作簿：一张表，列为编码、上级、级别、名称。CSV 可在 Excel 中另存为 .xlsx；标准目录用 registry import 导入。',
      en: 'Give YAML as framework export writes it, or an Excel workbook: one sheet with the columns code, parent, level, title_zh. Save a CSV as .xlsx in Excel; a list of standards goes into registry import.',
    },
  }
}
