import { setFlagsFromString } from 'node:v8'
import type { Text } from '@biaochi/core/finding.ts'
import { say } from '@biaochi/core/language.ts'
import type { FindingCount, ImportProgress, ImportReport, TableMapping } from '../../actions/import-registry.ts'
import { collectSources } from '../collect-sources.ts'
import { type Call, type Command, exitCode, textOption } from '../command.ts'
import { describePlace } from '../describe-place.ts'
import { printRefusal } from '../print-refusal.ts'
import { findingLines } from '../terminal.ts'
import { writeFindingReport } from '../write-finding-report.ts'

/** `biaochi registry import`: records in, with a report of their defects. */
export const registryImportCommand: Command = {
  name: 'registry import',
  title: { zh: '导入标准记录，并报告缺陷', en: 'Import records of standards and report their defects' },
  arguments: [
    {
      name: '<file...>',
      text: {
        zh: 'CSV、XLSX、Relaton YAML、JSONL 文件，文件夹，或 "data/*.yaml" 这样的模式',
        en: 'CSV, XLSX, Relaton YAML or JSONL files, folders, or patterns such as "data/*.yaml"',
      },
    },
  ],
  options: [
    {
      flags: '--partial',
      text: {
        zh: '有不能收录的行时，仍收录其余各行（默认一行也不收录）',
        en: 'take the rest although rows are refused (default: take nothing then)',
      },
    },
    { flags: '--dry-run', text: { zh: '只报告，不写入', en: 'report only, write nothing' } },
    {
      flags: '--framework <id>',
      text: {
        zh: '“领域”列的代码所属的标准体系（库中只有一个时可不写）',
        en: 'framework that codes of areas belong to (default: the only one in the store)',
      },
    },
    {
      flags: '--source <text>',
      text: { zh: '没有写来源的记录的来源', en: 'source of the records that name none' },
    },
    {
      flags: '--confidence <level>',
      text: {
        zh: '没有写可信度的记录的可信度：high、medium、low',
        en: 'confidence of the records that state none: high, medium, low',
      },
    },
    {
      flags: '--report <file>',
      text: {
        zh: '把全部发现逐行写入文件：.csv 为表格，其他为每行一个 JSON',
        en: 'write every finding to a file, row by row: a table for .csv, else one JSON object a line',
      },
    },
  ],
  formats: ['text', 'json'],
  writes: true,
  makesStore: true,
  run: importFiles,
}

async function importFiles(call: Call) {
  // Records come and go by the ten thousand: left alone, the heap grows to twice what lives before it is collected.
  setFlagsFromString('--heap-growing-percent=20')
  const { sources, missing, skipped } = await collectSources(call, call.arguments)
  if (missing.length > 0) {
    printRefusal(call, { refused: missing })
    return exitCode.failure
  }
  const { importRegistry } = await import('../../actions/import-registry.ts')
  const [framework, source] = [textOption(call, 'framework'), textOption(call, 'source')]
  const level = textOption(call, 'confidence')
  const { readConfidence } = await import('@biaochi/core/registry/cell/word.ts')
  const confidence = level === undefined ? null : readConfidence(level)
  if (level !== undefined && confidence === null) {
    call.terminal.err(say(unknownConfidence(level), call.language))
    return exitCode.usage
  }
  const context = await call.open()
  const report = await importRegistry(context, sources, {
    remarks: skipped,
    partial: call.options.partial === true,
    dryRun: call.options.dryRun === true,
    ...(framework === undefined ? {} : { framework }),
    ...(source === undefined ? {} : { source }),
    ...(confidence === null ? {} : { confidence }),
    onProgress: progress => call.terminal.progress(sayProgress(progress, call)),
    onMappings: mappings => {
      call.terminal.progress(null)
      if (call.format !== 'json') for (const mapping of mappings) call.terminal.err(sayMapping(mapping, call))
    },
  })
  call.terminal.progress(null)
  if (call.format === 'json') call.terminal.out(JSON.stringify(printable(report), null, 2))
  else printReport(report, call)
  await tellWhole(report, call)
  // So that whoever reads next need not wait for it.
  if (report.written) await context.index.position()
  return report.refused > 0 ? exitCode.findings : exitCode.ok
}

/** Writes the whole list where it was asked for; else says how to get it when more was found than is shown. */
async function tellWhole({ findings, defects }: ImportReport, call: Call): Promise<void> {
  const file = textOption(call, 'report')
  if (file !== undefined) {
    await writeFindingReport(call.path(file), findings, call.language)
    const text = {
      zh: `全部 ${findings.length} 条发现已写入 ${file}。`,
      en: `All ${findings.length} findings were written to ${file}.`,
    }
    call.terminal.err(say(text, call.language))
  } else if (defects.some(({ count, samples }) => count > samples.length)) {
    const text = {
      zh: '这里只列出每种的前几条；用 --report 发现.csv 写出全部。',
      en: 'Only the first of each kind are shown; --report findings.csv writes them all.',
    }
    call.terminal.err(say(text, call.language))
  }
}

function unknownConfidence(level: string): Text {
  return {
    zh: `--confidence：“${level}”不是 high、medium、low 之一。`,
    en: `--confidence: “${level}” is none of high, medium, low.`,
  }
}

/** The report with columns by their ids: the stable shape of `--json`. */
function printable({ findings: _all, ...report }: ImportReport) {
  const mappings = report.mappings.map(({ file, sheet, columns }) => ({
    file,
    sheet,
    columns: columns.map(({ header, column }) => ({ header, column: column?.id ?? null })),
  }))
  return { ...report, mappings }
}

function printReport(report: ImportReport, call: Call): void {
  for (const refusal of report.refusals) call.terminal.err(findingLines(refusal, call.language))
  for (const kind of report.defects) call.terminal.out(sayDefects(kind, call))
  call.terminal.out(sayCounts(report, call))
  if (report.refused > 0 && !report.written) {
    call.terminal.err(
      say(
        {
          zh: '有不能收录的行，所以什么也没有写入。改正后再导入，或用 --partial 收录其余各行。',
          en: 'Something was refused, so nothing was written. Correct it and import again, or take the rest with --partial.',
        },
        call.language,
      ),
    )
  }
}

function sayCounts({ read, added, changed, unchanged, refused, relations }: ImportReport, call: Call): string {
  return say(
    {
      zh: `读取 ${read}，新增 ${added}，更改 ${changed}，未变 ${unchanged}，未收录 ${refused}；关系 ${relations}`,
      en: `read ${read}, added ${added}, changed ${changed}, unchanged ${unchanged}, refused ${refused}; relations ${relations}`,
    },
    call.language,
  )
}

function sayDefects({ kind, severity, count, samples }: FindingCount, call: Call): string {
  const shown = severity === 'info' ? samples.slice(0, 1) : samples.slice(0, 3)
  const lines = shown.map(({ at, message }) => {
    const place = describePlace(at, call.language)
    return `    ${place ? `${place}: ` : ''}${say(message, call.language)}`
  })
  return [`${count} × ${kind}`, ...lines].join('\n')
}

/** A table has a dozen columns, a hostile one thousands. */
const columnsShown = 100

function sayMapping({ file, sheet, columns }: TableMapping, call: Call): string {
  const unread = say({ zh: '（不读取）', en: '(not read)' }, call.language)
  const lines = columns.slice(0, columnsShown).map(({ header, column }) => {
    const meaning = column?.read ? `${column.id}  ${say(column.title, call.language)}` : unread
    return `    ${header} → ${meaning}`
  })
  return [`${file}${sheet === null ? '' : ` · ${sheet}`}`, ...lines].join('\n')
}

const phases: Readonly<Record<ImportProgress['phase'], Text>> = {
  read: { zh: '读取', en: 'reading' },
  write: { zh: '写入', en: 'writing' },
  defects: { zh: '查找缺陷', en: 'looking for defects' },
}
const barWidth = 30

function sayProgress({ phase, done, total }: ImportProgress, call: Call): string {
  const filled = total > 0 ? Math.round((done / total) * barWidth) : 0
  const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled)
  return `${say(phases[phase], call.language)} ${bar} ${done}/${total}`
}
