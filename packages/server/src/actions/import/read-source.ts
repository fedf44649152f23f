import { createHash } from 'node:crypto'
import { recogniseFile } from '@biaochi/core/container/file-kind.ts'
import { defaultLimits } from '@biaochi/core/container/limits.ts'
import type { Finding, Text } from '@biaochi/core/finding.ts'
import { adviseByKind, adviseByName } from './advise-conversion.ts'
import { readCsvTable } from './read-csv.ts'
import { readJsonLines } from './read-json-lines.ts'
import { readRelatonBytes } from './read-relaton.ts'
import { readWorkbook } from './read-workbook.ts'
import { emptyReading, type SourceReading } from './source.ts'

type Format = 'csv' | 'workbook' | 'relaton' | 'json-lines'

const formats: Readonly<Record<string, Format>> = {
  csv: 'csv',
  tsv: 'csv',
  txt: 'csv',
  xlsx: 'workbook',
  xlsm: 'workbook',
  yaml: 'relaton',
  yml: 'relaton',
  jsonl: 'json-lines',
  ndjson: 'json-lines',
}

/** What an import is told beforehand. */
export interface ReadOptions {
  /** Framework that a bare code of an area belongs to. */
  readonly framework: string | null
}

/** The format that a name promises; null for one that is not imported. */
function formatOf(name: string): Format | null {
  return formats[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null
}

/** Reads one file by its name and content. What it holds comes back; what is wrong with it is among the findings. */
export async function readSource(
  { name, bytes }: { name: string; bytes: Uint8Array },
  { framework }: ReadOptions,
): Promise<SourceReading> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const kind = recogniseFile(bytes)
  const advice = adviseByKind(kind)
  if (advice) return emptyReading([foreignContent(name, kind, advice)], sha256)
  const format = kind === 'zip' ? 'workbook' : formatOf(name)
  switch (format) {
    case 'csv':
      return { ...(await readCsvTable(bytes, { file: name, framework })), sha256 }
    case 'workbook':
      return { ...readWorkbook(bytes, { file: name, framework }), sha256 }
    case 'relaton':
      return { ...readRelatonBytes(bytes, name), sha256 }
    case 'json-lines':
      return { ...readJsonLines(bytes, name), sha256 }
    case null:
      return emptyReading([unknownFormat(name)], sha256)
  }
}

/** Refuses a file by its size alone, before a byte of it is read; null for one that may be read. */
export function refuseSize(name: string, size: number): Finding | null {
  if (size <= defaultLimits.textBytes) return null
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
  return {
    rule: 'file-too-large',
    severity: 'error',
    message: {
      zh: `文件有 ${megabytes(size)} MB，一次最多读取 ${megabytes(defaultLimits.textBytes)} MB。`,
      en: `The file has ${megabytes(size)} MB; at most ${megabytes(defaultLimits.textBytes)} MB are read at once.`,
    },
    at: { file: name },
    evidence: { size, limit: defaultLimits.textBytes },
    fix: {
      zh: '把它拆成几个文件，在一次导入中一起给出。',
      en: 'Split it into several files and give them in one import.',
    },
  }
}

function foreignContent(name: string, kind: string, fix: Text): Finding {
  return {
    rule: 'file-format-unknown',
    severity: 'error',
    message: {
      zh: `文件的内容是 ${kind}，不能导入，不论扩展名是什么。`,
      en: `The content of the file is ${kind}, which cannot be imported, whatever its name says.`,
    },
    at: { file: name },
    evidence: { kind },
    fix,
  }
}

function unknownFormat(name: string): Finding {
  return {
    rule: 'file-format-unknown',
    severity: 'error',
    message: {
      zh: '无法从文件名看出格式。',
      en: 'The name of the file does not tell its format.',
    },
    at: { file: name },
    fix: adviseByName(name) ?? {
      zh: `可导入的扩展名：${Object.keys(formats).join('、')}。`,
      en: `Extensions that can be imported: ${Object.keys(formats).join(', ')}.`,
    },
  }
}
