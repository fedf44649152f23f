import { documentFormats, formatOfName } from '@biaochi/core/document/document-format.ts'
import { documentProfiles, documentStages } from '@biaochi/core/document/model/standard-document.ts'
import { say } from '@biaochi/core/language.ts'
import type { DraftCheck, DraftCheckOptions } from '../../actions/lint-draft.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { type Call, type Command, exitCode, textOption } from '../command.ts'
import { isSameFile, readDraftFile, writeDraftFile } from '../draft-file.ts'
import { printRefusal } from '../print-refusal.ts'
import { readDay } from '../read-day.ts'
import { readWord } from '../read-word.ts'
import { findingLines } from '../terminal.ts'

/** `biaochi lint`: drafts against the rulebook they are written by. */
export const lintCommand: Command = {
  name: 'lint',
  title: { zh: '按起草规则检查标准草案', en: 'Check a draft against its rulebook' },
  arguments: [
    {
      name: '<file...>',
      text: {
        zh: '.docx、.doc、.md、.xml、.html、.json、.pdf 文件',
        en: '.docx, .doc, .md, .xml, .html, .json or .pdf files',
      },
    },
  ],
  options: [
    {
      flags: '--profile <profile>',
      text: {
        zh: `起草规则：${documentProfiles.join('、')}（默认由文件看出）`,
        en: `rulebook: ${documentProfiles.join(', ')} (default: told from the file)`,
      },
    },
    {
      flags: '--stage <stage>',
      text: {
        zh: `阶段：${documentStages.join('、')}（默认由封面看出，否则为草案）`,
        en: `stage: ${documentStages.join(', ')} (default: as the cover says, else draft)`,
      },
    },
    {
      flags: '--as-of <day>',
      text: { zh: '所引标准的状态截至哪一天（默认今天）', en: 'day of the status of what it cites (default: today)' },
    },
    {
      flags: '--enable <rules>',
      text: { zh: '另外打开的规则，逗号分隔', en: 'further rules to switch on, separated by commas' },
    },
    {
      flags: '--disable <rules>',
      text: { zh: '关掉的规则，逗号分隔', en: 'rules to switch off, separated by commas' },
    },
    {
      flags: '--fix <out>',
      text: { zh: '把可安全改正的改好，写到另一个文件', en: 'mend what can be mended safely, into another file' },
    },
  ],
  formats: ['text', 'json', 'sarif'],
  run: lint,
}

async function lint(call: Call) {
  const options = await readOptions(call)
  if (!options) return exitCode.usage
  const { lintDraft } = await import('../../actions/lint-draft.ts')
  const { holdsStore } = await import('../../actions/open-context.ts')
  const context = holdsStore(call.config) ? await call.open() : null
  const checks: DraftCheck[] = []
  for (const name of call.arguments) {
    const check = await lintDraft(context, await readDraftFile(call, name), options)
    if (isRefusal(check)) {
      printRefusal(call, check)
      return exitCode.failure
    }
    checks.push(check)
  }
  const out = textOption(call, 'fix')
  if (out !== undefined && !(await mend(call, checks, out))) return exitCode.usage
  await print(call, checks)
  return checks.some(({ counts }) => counts.error + counts.warning > 0) ? exitCode.findings : exitCode.ok
}

async function readOptions(call: Call): Promise<DraftCheckOptions | null> {
  const asOf = readDay(call, 'asOf')
  const profile = readWord(call, 'profile', documentProfiles)
  const stage = readWord(call, 'stage', documentStages)
  if (asOf === 'unfit' || profile === 'unfit' || stage === 'unfit') return null
  const rules = (name: string) => (textOption(call, name) ?? '').split(/[,，\s]+/).filter(id => id !== '')
  const now = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  return {
    asOf: asOf ?? now,
    ...(profile && { profile }),
    ...(stage && { stage }),
    enabled: rules('enable'),
    disabled: rules('disable'),
  }
}

/** Writes the first file with its safe edits made; says how many. */
async function mend(call: Call, checks: readonly DraftCheck[], out: string): Promise<boolean> {
  const format = formatOfName(out)
  const [check, another] = checks
  const same = await Promise.all(call.arguments.map(name => isSameFile(call, name, out)))
  if (!check || another || !format || same.includes(true)) {
    call.terminal.err(say(another ? oneFileOnly : unfitOut, call.language))
    return false
  }
  const { mendDraft } = await import('../../actions/mend-draft.ts')
  const mended = await mendDraft(check, { format, language: call.language })
  if (isRefusal(mended)) {
    printRefusal(call, mended)
    return false
  }
  await writeDraftFile(call, out, mended)
  const { applied } = mended
  call.terminal.err(
    say({ zh: `改正 ${applied} 处，写在 ${out}。`, en: `Mended ${applied} places, in ${out}.` }, call.language),
  )
  return true
}

const oneFileOnly = { zh: '--fix 一次只能用于一个文件。', en: '--fix takes one file at a time.' }
const unfitOut = {
  zh: `--fix 要写到另一个文件，扩展名为 ${documentFormats.join('、')} 之一。`,
  en: `--fix writes into another file, whose ending is one of ${documentFormats.join(', ')}.`,
}

async function print(call: Call, checks: readonly DraftCheck[]): Promise<void> {
  // The rules are loaded by those who lint: other commands start without them.
  const { toSarif } = await import('@biaochi/core/lint/report/sarif.ts')
  const { toText } = await import('@biaochi/core/lint/report/text.ts')
  const { terminal, language } = call
  const results = checks.map(({ file, document: _, reading: __, ...result }) => ({ file, result }))
  if (call.format === 'sarif') terminal.out(JSON.stringify(toSarif(results, language), null, 2))
  else if (call.format === 'json') {
    const shown = checks.map(({ document: _, ...check }) => check)
    terminal.out(JSON.stringify(shown.length === 1 ? shown[0] : shown, null, 2))
  } else {
    for (const { reading } of checks) for (const finding of reading) terminal.err(findingLines(finding, language))
    for (const result of results) terminal.out(toText(result, language))
  }
}
