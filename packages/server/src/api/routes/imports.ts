import { importQuerySchema, importReportSchema } from '@biaochi/core/contract/import.ts'
import { type ImportReport, type ImportSource, importRegistry } from '../../actions/import-registry.ts'
import type { Refusal } from '../../actions/refusal.ts'
import { defineRoute, type Resource } from '../route.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Endings of file names, by which an import knows the format. */
const endings: Readonly<Record<string, string>> = {
  'text/csv': 'csv',
  [xlsx]: 'xlsx',
  'application/x-ndjson': 'jsonl',
  'application/yaml': 'yaml',
}

/** Most refusals that a problem document lists; the counts are true. */
const mostRefusals = 200

const importFile = defineRoute({
  id: 'importFile',
  method: 'post',
  address: '/imports',
  title: { zh: '导入标准', en: 'Import standards' },
  text: {
    zh: '请求体就是文件：CSV（编码自动识别）、Excel、每行一条 JSON，或一个 Relaton YAML。全部或全不，除非 partial；同一文件再导入什么都不改。先用 dryRun 看结果与各列的对应。',
    en: 'The body is the file: CSV in any of the usual encodings, Excel, one JSON a line, or one Relaton YAML. All or nothing unless `partial`; the same file again changes nothing. See with `dryRun` what would happen and how the columns are understood.',
  },
  writes: true,
  request: {
    path: null,
    query: importQuerySchema,
    body: { 'text/csv': 'file', [xlsx]: 'file', 'application/x-ndjson': 'file', 'application/yaml': 'file' },
  },
  success: {
    status: 200,
    text: { zh: '导入的结果', en: 'What the import did' },
    content: { 'application/json': importReportSchema },
  },
  problems: ['refused'],
  bodyLimit: 64 * 1024 * 1024,
  run: async ({ context, query, body, mediaType }) => {
    const { name, framework, source, confidence, dryRun, partial } = query
    const file = makeSource(body, nameFile(name, mediaType))
    const report = await importRegistry(context, [file], {
      dryRun,
      partial,
      ...(framework === undefined ? {} : { framework }),
      ...(source === undefined ? {} : { source }),
      ...(confidence === undefined ? {} : { confidence }),
    })
    const isStopped = report.refused > 0 && !report.written && !dryRun
    return isStopped ? stopped(report) : { body: tellReport(report) }
  },
})

function makeSource(bytes: Uint8Array, name: string): ImportSource {
  return { name, size: bytes.length, read: async () => bytes }
}

/** The name that was given, with the ending of what the body says it is. */
function nameFile(name: string | undefined, mediaType: string): string {
  const ending = endings[mediaType] ?? ''
  const stem = name ?? 'upload'
  return stem.toLowerCase().endsWith(`.${ending}`) ? stem : `${stem}.${ending}`
}

function stopped({ read, refused, refusals }: ImportReport): Refusal {
  return {
    refused: [
      {
        rule: 'import-stopped',
        severity: 'error',
        message: {
          zh: `读到 ${read} 条，其中 ${refused} 条不能接受；什么都没有写入。`,
          en: `${refused} of ${read} records could not be taken; nothing was written.`,
        },
        at: { pointer: '/body' },
        evidence: { read, refused },
        fix: {
          zh: '改正后再导入，或带 partial 只写入能接受的。',
          en: 'Mend them and import again, or take the rest with `partial`.',
        },
      },
      ...refusals.slice(0, mostRefusals),
    ],
  }
}

function tellReport({ findings: _all, ...report }: ImportReport): object {
  const mappings = report.mappings.map(({ file, sheet, columns }) => ({
    file,
    sheet,
    columns: columns.map(({ header, column }) => ({ header, column: column?.id ?? null })),
  }))
  return { ...report, mappings }
}

/** Files into the registry. */
export const imports: Resource = {
  name: 'imports',
  title: { zh: '批量导入', en: 'Bulk imports' },
  routes: [importFile],
}
