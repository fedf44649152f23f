import { recogniseFile } from '@biaochi/core/container/file-kind.ts'
import type { OutlineEntry } from '@biaochi/core/document/outline-entry.ts'
import type { DraftFile } from '../../actions/read-draft.ts'
import { isRefusal, type Refusal } from '../../actions/refusal.ts'
import { type Call, type Command, exitCode } from '../command.ts'
import { readDraftFile } from '../draft-file.ts'
import { printRefusal } from '../print-refusal.ts'

/** `biaochi outline`: the numbered outline of a standard. */
export const outlineCommand: Command = {
  name: 'outline',
  title: {
    zh: '文件大纲：条号与标题，与 Word 所显示的一致',
    en: 'Outline of a document, with the numbers that Word shows',
  },
  arguments: [
    {
      name: '<file>',
      text: { zh: '.docx、.doc、.md、.xml、.html、.json 文件', en: 'a .docx, .doc, .md, .xml, .html or .json file' },
    },
  ],
  options: [{ flags: '--headings', text: { zh: '只列标题与附录', en: 'list headings and annexes only' } }],
  formats: ['text', 'json'],
  run: outline,
}

async function outline(call: Call) {
  const [name = ''] = call.arguments
  const outlined = await outlineOf(await readDraftFile(call, name))
  if (isRefusal(outlined)) {
    printRefusal(call, outlined)
    return exitCode.failure
  }
  const entries = call.options.headings === true ? outlined.filter(isHeading) : outlined
  if (call.format === 'json') call.terminal.out(JSON.stringify({ file: name, entries }, null, 2))
  else for (const entry of entries) call.terminal.out(line(entry))
  return exitCode.ok
}

/** Of Word itself the paragraphs are asked, which nothing is lost of; of other files the document that they are read as. */
async function outlineOf(file: DraftFile): Promise<OutlineEntry[] | Refusal> {
  if (recogniseFile(file.bytes) === 'zip') {
    const { outlineOfFile } = await import('@biaochi/core/document/outline-of-file.ts')
    const { value, findings } = outlineOfFile(file)
    return value ?? { refused: findings }
  }
  const { readDraft } = await import('../../actions/read-draft.ts')
  const read = await readDraft(file)
  const { outlineOfDocument } = await import('@biaochi/core/document/outline-of-document.ts')
  return isRefusal(read) ? read : outlineOfDocument(read.document)
}

function isHeading({ kind }: OutlineEntry): boolean {
  return kind === 'heading' || kind === 'annex'
}

function line({ number, text, level }: OutlineEntry): string {
  return `${'  '.repeat(level - 1)}${[number, text].filter(Boolean).join('  ')}`
}
