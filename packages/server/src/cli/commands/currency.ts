import { readFile } from 'node:fs/promises'
import type { CitingFile } from '@biaochi/core/currency/citations-of-file.ts'
import { holdsGrave } from '@biaochi/core/currency/judge-citations.ts'
import { describePlace } from '@biaochi/core/currency/place-words.ts'
import type { CitationSeverity } from '@biaochi/core/currency/severity.ts'
import { severityNames, unreadName } from '@biaochi/core/currency/severity-words.ts'
import type { Finding } from '@biaochi/core/finding.ts'
import { say } from '@biaochi/core/language.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import type { CurrencyReport } from '../../actions/check-currency.ts'
import type { Context } from '../../actions/context.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { type Call, type Command, exitCode, textOption } from '../command.ts'
import { printRefusal } from '../print-refusal.ts'
import { readDay } from '../read-day.ts'
import { findingLines } from '../terminal.ts'
import { writeOut } from '../write-out.ts'

/** `biaochi currency`: whether the standards that files cite are still in force. */
export const currencyCommand: Command = {
  name: 'currency',
  title: { zh: '标准查新：文件所引标准是否现行', en: 'Check whether the standards that files cite are in force' },
  arguments: [
    {
      name: '<file...>',
      text: {
        zh: '.docx、.xlsx、.pdf（有文字层）、.csv、.html、.md、.txt 文件',
        en: 'files of .docx, .xlsx, .pdf (with text), .csv, .html, .md or .txt',
      },
    },
  ],
  options: [
    { flags: '--as-of <day>', text: { zh: '状态截至哪一天（默认今天）', en: 'day of the status (default: today)' } },
    {
      flags: '--annotate <out>',
      text: {
        zh: '把批注写回文件的副本（.docx、.xlsx）',
        en: 'write comments into a copy of the file (.docx, .xlsx)',
      },
    },
    { flags: '--all', text: { zh: '现行的也列出', en: 'list those in force too' } },
  ],
  formats: ['text', 'json'],
  run: check,
}

async function check(call: Call) {
  const asOf = readDay(call, 'asOf')
  if (asOf === 'unfit') return exitCode.usage
  const { checkCurrency } = await import('../../actions/check-currency.ts')
  const { today } = await import('../../actions/context.ts')
  const context = await call.open()
  const out = textOption(call, 'annotate')
  if (out !== undefined && call.arguments.length > 1) {
    call.terminal.err(say(oneFileOnly, call.language))
    return exitCode.usage
  }
  if (out !== undefined && call.path(out) === call.path(call.arguments[0] ?? '')) {
    call.terminal.err(say(ownFile, call.language))
    return exitCode.usage
  }
  const reports: CurrencyReport[] = []
  for (const typed of call.arguments) {
    const bytes = await readFile(call.path(typed)).catch(absent)
    const file = { name: typed, bytes: bytes ?? new Uint8Array() }
    const report = bytes ? await checkCurrency(context, file, asOf ?? today(context)) : { refused: [missing(typed)] }
    if (isRefusal(report)) {
      printRefusal(call, report)
      return exitCode.failure
    }
    reports.push(report)
    if (out !== undefined && !(await annotate(call, context, { file, out, asOf: report.asOf }))) return exitCode.failure
  }
  if (call.format === 'json') call.terminal.out(JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2))
  else for (const report of reports) printReport(report, call)
  return reports.some(holdsGrave) ? exitCode.findings : exitCode.ok
}

const ownFile = {
  zh: '--annotate 须写另一个文件名：原文件不改动。',
  en: '--annotate takes the name of another file: the original is not touched.',
}
const oneFileOnly = { zh: '--annotate 一次只能用于一个文件。', en: '--annotate takes one file at a time.' }

/** Writes the copy with comments; says why where it cannot be. */
async function annotate(
  call: Call,
  context: Context,
  { file, out, asOf }: { readonly file: CitingFile; readonly out: string; readonly asOf: Day },
): Promise<boolean> {
  const { commentCurrency } = await import('../../actions/check-currency.ts')
  const made = await commentCurrency(context, file, { asOf, language: call.language })
  if (isRefusal(made)) {
    printRefusal(call, made)
    return false
  }
  await writeOut(call.path(out), made.bytes)
  call.terminal.err(say({ zh: `批注写在 ${out}。`, en: `Comments are in ${out}.` }, call.language))
  return true
}

function printReport({ file, asOf, citations, counts, unread, findings }: CurrencyReport, call: Call): void {
  const { language, terminal } = call
  for (const finding of findings) terminal.err(findingLines(finding, language))
  for (const citation of citations) {
    if (citation.severity === 'none' && call.options.all !== true) continue
    const place = say(describePlace(citation.place), language)
    terminal.out(
      [file, place, say(severityNames[citation.severity], language), citation.raw].join('\t').replaceAll('\n', ' '),
    )
    terminal.out(`    ${say(citation.advice, language)}`)
  }
  for (const { raw, place, reason } of unread) {
    terminal.out(
      [file, say(describePlace(place), language), say(unreadName, language), raw].join('\t').replaceAll('\n', ' '),
    )
    terminal.out(
      `    ${say(reason.message, language)}${reason.fix ? `${language === 'zh' ? '。' : '. '}${say(reason.fix, language)}` : ''}`,
    )
  }
  const tally = Object.entries(severityNames)
    .map(([severity, name]) => ({ name, count: counts[severity as CitationSeverity] }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${say(name, language)} ${count}`)
  const total = {
    zh: `${file}：截至 ${asOf}，引用 ${counts.total} 处`,
    en: `${file}: as of ${asOf}, ${counts.total} citations`,
  }
  const joint = language === 'zh' ? '，' : ', '
  const notRead = unread.length > 0 ? [`${say(unreadName, language)} ${unread.length}`] : []
  terminal.out([say(total, language), ...tally, ...notRead].join(joint))
}

function absent(failure: NodeJS.ErrnoException): null {
  if (failure.code === 'ENOENT' || failure.code === 'EISDIR') return null
  throw failure
}

function missing(typed: string): Finding {
  return {
    rule: 'file-not-found',
    severity: 'error',
    message: { zh: `没有找到文件“${typed}”。`, en: `There is no file “${typed}”.` },
    at: { file: typed },
    fix: {
      zh: '检查路径；相对路径从当前文件夹算起。',
      en: 'Check the path; a relative one starts at the current folder.',
    },
  }
}
