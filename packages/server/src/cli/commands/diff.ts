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
  else if (call.options.foreword === true) {
    const { writeTechnicalChanges } = await import('@biaochi/core/document/diff/write-technical-changes.ts')
    call.terminal.out(writeTechnicalChanges(made, call.language).text)
  } else {
    const { writeDiffText } = await import('@biaochi/core/document/diff/write-diff-text.ts')
    for (const line of writeDiffText(made, call.language)) call.terminal.out(line)
  }
  return exitCode.ok
}
