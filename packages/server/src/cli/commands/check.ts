import type { CheckReport } from '@biaochi/core/checks/report/check-report.ts'
import { reportFormats } from '@biaochi/core/checks/report/report-formats.ts'
import { say } from '@biaochi/core/language.ts'
import type { DataCheckOptions } from '../../actions/check-data.ts'
import type { DataFile } from '../../actions/data-file.ts'
import { failureFormatOf } from '../../actions/failure-files.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { collectData } from '../collect-data.ts'
import { type Call, type Command, exitCode, textOption } from '../command.ts'
import { isSameFile } from '../draft-file.ts'
import { printRefusal } from '../print-refusal.ts'
import { readDay } from '../read-day.ts'
import { showProgress } from '../show-progress.ts'
import { momentOf, readStandardOf } from '../standard-of-call.ts'

/** `biaochi check`: data against a standard. */
export const checkCommand: Command = {
  name: 'check',
  title: { zh: '按标准检查数据', en: 'Check data against a standard' },
  arguments: [
    {
      name: '<data...>',
      text: {
        zh: '.csv、.tsv、.xlsx、.parquet、.ndjson、.json、.zip 文件，文件夹，data/*.csv，或 postgres://主机/库?table=表',
        en: '.csv, .tsv, .xlsx, .parquet, .ndjson, .json or .zip files, folders, data/*.csv, or postgres://host/database?table=name',
      },
    },
  ],
  options: [
    {
      flags: '--standard <standard>',
      text: {
        zh: '标准包的文件夹，或随程序提供的标准的标识',
        en: 'folder of a package, or id of a standard that comes along',
      },
    },
    {
      flags: '--table <table>',
      text: { zh: '标准中的哪张表（默认由列名看出）', en: 'table of the standard (default: told from the columns)' },
    },
    {
      flags: '--sheet <name>',
      text: {
        zh: '工作簿的哪一个工作表（默认列名最相符的）',
        en: 'sheet of workbooks (default: the one that fits best)',
      },
    },
    {
      flags: '--as-of <day>',
      text: { zh: '代码表和限值截至哪一天（默认今天）', en: 'day of code lists and dated limits (default: today)' },
    },
    {
      flags: '--now <moment>',
      text: { zh: '以哪一时刻判断时效（默认现在）', en: 'moment at which freshness is judged (default: now)' },
    },
    {
      flags: '--samples <count>',
      text: { zh: '每条规则列出多少条不符合的记录', en: 'failing records shown of each rule' },
      default: '10',
    },
    {
      flags: '--failures <file>',
      text: {
        zh: '把全部不符合的记录写到 .csv 或 .jsonl 文件',
        en: 'write every failing record to a .csv or .jsonl file',
      },
    },
    { flags: '--profiles', text: { zh: '另给出各列的概况', en: 'with a profile of each column' } },
    {
      flags: '--reference',
      text: { zh: '用慢而直白的参照引擎检查，以解疑', en: 'check by the slow plain engine, to settle a doubt' },
    },
    {
      flags: '--against <report>',
      text: { zh: '与以前的报告（--json 写出的）比较', en: 'compare with an earlier report, written by --json' },
    },
    { flags: '--out <file>', text: { zh: '报告写到文件', en: 'write the report to a file' } },
  ],
  formats: reportFormats.map(({ id }) => id),
  run: check,
}

async function check(call: Call) {
  const named = textOption(call, 'standard')
  if (named === undefined) {
    call.terminal.err(say(standardNeeded, call.language))
    return exitCode.usage
  }
  const options = readOptions(call)
  if (!options) return exitCode.usage
  const standard = await readStandardOf(call, named)
  if (!standard) return exitCode.failure
  const { files, missing } = await collectData(call, call.arguments)
  if (missing.length > 0) {
    printRefusal(call, { refused: missing })
    return exitCode.failure
  }
  const written = await findOverwritten(call, files)
  if (written !== null) {
    call.terminal.err(say(overwritten(written), call.language))
    return exitCode.usage
  }
  const { checkData } = await import('../../actions/check-data.ts')
  const progress = showProgress(call)
  const report = await checkData(standard, files, { ...options, onProgress: progress.show })
  progress.end()
  if (isRefusal(report)) {
    printRefusal(call, report)
    return exitCode.failure
  }
  if (!(await print(call, report))) return exitCode.failure
  return report.verdict === 'conforms' ? exitCode.ok : exitCode.findings
}

/** A file that would be written over the data or the standard; null when there is none. */
async function findOverwritten(call: Call, files: readonly DataFile[]): Promise<string | null> {
  const read = [...files.map(({ path }) => path), textOption(call, 'standard') ?? '', textOption(call, 'against') ?? '']
  for (const option of ['failures', 'out']) {
    const target = textOption(call, option)
    if (target === undefined) continue
    const same = await Promise.all(read.filter(name => name !== '').map(name => isSameFile(call, name, target)))
    if (same.includes(true)) return target
  }
  return null
}

function overwritten(name: string) {
  return { zh: `${name} 是要读的文件，不能写在上面。`, en: `${name} is a file to be read and is not written over.` }
}

const standardNeeded = {
  zh: '用 --standard 指明标准：标准包的文件夹，或随程序提供的标准的标识。',
  en: 'Name the standard by --standard: the folder of a package, or the id of a standard that comes along.',
}

function readOptions(call: Call): DataCheckOptions | null {
  const asOf = readDay(call, 'asOf')
  const now = textOption(call, 'now')
  const samples = Number(textOption(call, 'samples') ?? 10)
  const isCount = Number.isInteger(samples) && samples >= 0 && samples <= 10_000
  if (asOf === 'unfit') return null
  if ((now !== undefined && Number.isNaN(Date.parse(now))) || !isCount) {
    call.terminal.err(say(isCount ? momentUnfit : samplesUnfit, call.language))
    return null
  }
  const failures = textOption(call, 'failures')
  if (call.options.reference === true && (failures !== undefined || call.options.profiles === true)) {
    call.terminal.err(say(referenceAlone, call.language))
    return null
  }
  if (failures !== undefined && failureFormatOf(failures) === null) {
    call.terminal.err(say(failuresUnfit, call.language))
    return null
  }
  return {
    ...momentOf(asOf ?? undefined, now),
    table: textOption(call, 'table') ?? null,
    sheet: textOption(call, 'sheet'),
    samples,
    isReference: call.options.reference === true,
    withProfiles: call.options.profiles === true,
    clickhousePassword: call.config.clickhousePassword ?? undefined,
    ...(failures !== undefined && { failures: { path: call.path(failures), language: call.language } }),
  }
}

const momentUnfit = { zh: '--now 写作 2026-06-24T12:00:00+08:00。', en: 'Write --now as 2026-06-24T12:00:00+08:00.' }
const referenceAlone = {
  zh: '--reference 不能与 --failures、--profiles 同用。',
  en: '--reference goes neither with --failures nor with --profiles.',
}
const failuresUnfit = { zh: '--failures 写到 .csv 或 .jsonl 文件。', en: '--failures writes a .csv or .jsonl file.' }
const samplesUnfit = { zh: '--samples 是 0 至 10000 的整数。', en: '--samples is a whole number from 0 to 10000.' }

/** Prints the report, or what changed since an earlier one; false when that cannot be read. */
async function print(call: Call, report: CheckReport): Promise<boolean> {
  const text = await write(call, report)
  if (text === null) return false
  const out = textOption(call, 'out')
  if (out === undefined) call.terminal.outRaw(text)
  else {
    const { writeFile } = await import('node:fs/promises')
    await writeFile(call.path(out), text)
  }
  return true
}

async function write(call: Call, report: CheckReport): Promise<string | null> {
  const against = textOption(call, 'against')
  const format = reportFormats.find(({ id }) => id === call.format)?.id ?? 'text'
  if (against === undefined) {
    const { writeReport } = await import('@biaochi/core/checks/report/formats.ts')
    return writeReport(report, format, call.language)
  }
  const { comparisonFormats, writeComparison } = await import(
    '@biaochi/core/checks/report/compare/comparison-formats.ts'
  )
  const { compareReports } = await import('@biaochi/core/checks/report/compare.ts')
  const earlier = await readReport(call, against)
  const form = comparisonFormats.find(one => one === format)
  if (earlier && form) return writeComparison(compareReports(earlier, report), form, call.language)
  const words = earlier ? comparisonUnfit : reportUnfit
  call.terminal.err(`${against}: ${say(words, call.language)}`)
  return null
}

const reportUnfit = { zh: '不是 check --json 写出的报告。', en: 'is no report that check --json wrote.' }
const comparisonUnfit = {
  zh: '两次检查的比较可写成 text、json、html。',
  en: 'a comparison comes as text, json or html.',
}

/** A report that was written as JSON; null for anything else. */
async function readReport(call: Call, name: string): Promise<CheckReport | null> {
  const { readFile } = await import('node:fs/promises')
  const { checkReportSchema } = await import('@biaochi/core/contract/check-report.ts')
  const text = await readFile(call.path(name), 'utf8')
  try {
    const { data } = checkReportSchema.safeParse(JSON.parse(text))
    return data ? (data as CheckReport) : null
  } catch (fault) {
    if (fault instanceof SyntaxError) return null
    throw fault
  }
}
