import { clauseChangeNames, provisionChangeNames } from '@biaochi/core/document/diff/change-words.ts'
import type { DocumentDiff } from '@biaochi/core/document/diff/document-diff.ts'
import { writeTechnicalChanges } from '@biaochi/core/document/diff/write-technical-changes.ts'
import { say } from '@biaochi/core/language.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { type Call, type Command, exitCode } from '../command.ts'
import { readDraftFile } from '../draft-file.ts'
import { printRefusal } from '../print-refusal.ts'

/** `biaochi diff`: two versions of a standard, clause by clause and requirement by requirement. */
export const diffCommand: Command = {
  name: 'diff',
  title: { zh: '逐条、逐要求比较两个版本', en: 'Compare two versions, clause by clause, requirement by requirement' },
  arguments: [
    { name: '<old>', text: { zh: '旧版文件', en: 'the old version' } },
    { name: '<new>', text: { zh: '新版文件', en: 'the new version' } },
  ],
  options: [
    {
      flags: '--foreword',
      text: { zh: '写出前言中“主要技术变化”的草稿', en: 'write the list of main technical changes for the foreword' },
    },
  ],
  formats: ['text', 'json'],
  run: diff,
}

async function diff(call: Call) {
  const { compareDrafts } = await import('../../actions/compare-drafts.ts')
  const [old = '', next = ''] = call.arguments
  const made = await compareDrafts(await readDraftFile(call, old), await readDraftFile(call, next))
  if (isRefusal(made)) {
    printRefusal(call, made)
    return exitCode.failure
  }
  if (call.format === 'json') call.terminal.out(JSON.stringify(made, null, 2))
  else if (call.options.foreword === true) call.terminal.out(writeTechnicalChanges(made, call.language).text)
  else for (const line of lines(made, call)) call.terminal.out(line)
  return exitCode.ok
}

function* lines({ summary, clauses, provisions, data }: DocumentDiff, { language }: Call): Generator<string> {
  yield say(summary.text, language)
  for (const clause of clauses)
    yield [clauseChangeNames[clause.change], sidesOf(clause.old, clause.new), clause.scope?.text]
      .map(part => (typeof part === 'string' || part === undefined ? (part ?? '') : say(part, language)))
      .join('\t')
      .trimEnd()
  for (const one of provisions) {
    yield `${say(provisionChangeNames[one.change], language)}\t${sidesOf(one.old && nameOf(one.old), one.new && nameOf(one.new))}\t${say(one.why, language)}`
    for (const [sign, side] of [
      ['-', one.old],
      ['+', one.new],
    ] as const)
      if (side) yield `  ${sign} ${side.text}`
  }
  for (const one of data) yield `${one.name}\t${say(one.why, language)}`
}

interface Named {
  readonly number: string | null
  readonly title: string
}

function nameOf({ clause }: { readonly clause: string | null }): Named {
  return { number: clause, title: '' }
}

/** `4.3 甲 → 5.2 乙`, one side where there is one or both are the same. */
function sidesOf(old: Named | null, next: Named | null): string {
  const [before, after] = [old, next].map(side => side && ([side.number, side.title].filter(Boolean).join(' ') || '—'))
  return before === after || !before || !after ? (after ?? before ?? '') : `${before} → ${after}`
}
