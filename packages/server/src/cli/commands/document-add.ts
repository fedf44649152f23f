import { say } from '@biaochi/core/language.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { type Call, type Command, exitCode, textOption } from '../command.ts'
import { readDraftFile } from '../draft-file.ts'
import { printRefusal } from '../print-refusal.ts'
import { findingLines } from '../terminal.ts'

/** `biaochi document add`: the text of a standard or draft, held beside the registry. */
export const documentAddCommand: Command = {
  name: 'document add',
  title: { zh: '收存一份标准或草案的文本', en: 'Hold the text of a standard or draft' },
  arguments: [
    {
      name: '<file>',
      text: { zh: '.docx、.doc、.md、.xml、.html、.json 文件', en: 'a .docx, .doc, .md, .xml, .html or .json file' },
    },
  ],
  options: [
    {
      flags: '--standard <number>',
      text: { zh: '所属标准的编号、地址名或标识', en: 'number, address or id of its standard in the registry' },
    },
    {
      flags: '--slug <name>',
      text: { zh: '地址名；不属于登记标准时须给出', en: 'its address; needed for one that belongs to no record' },
    },
  ],
  formats: ['text', 'json'],
  writes: true,
  run: add,
}

async function add(call: Call) {
  const { addDraft } = await import('../../actions/add-draft.ts')
  const [name = ''] = call.arguments
  const [standard, slug] = [textOption(call, 'standard'), textOption(call, 'slug')]
  const file = await readDraftFile(call, name)
  const added = await addDraft(await call.open(), file, { ...(standard && { standard }), ...(slug && { slug }) })
  if (isRefusal(added)) {
    printRefusal(call, added)
    return exitCode.failure
  }
  const { outcome, held, findings } = added
  if (call.format === 'json') call.terminal.out(JSON.stringify({ outcome, held, findings }, null, 2))
  else {
    for (const finding of findings) call.terminal.err(findingLines(finding, call.language))
    call.terminal.out([say(outcomes[outcome], call.language), held.slug, held.version].join('\t'))
  }
  return exitCode.ok
}

const outcomes = {
  added: { zh: '已收存', en: 'added' },
  changed: { zh: '收存为新版本', en: 'held as a new version' },
  unchanged: { zh: '与已有版本相同', en: 'the same as before' },
} as const
