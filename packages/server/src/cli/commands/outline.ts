import { readFile } from 'node:fs/promises'
import type { OutlineEntry } from '@biaochi/core/document/outline-entry.ts'
import { outlineOfFile } from '@biaochi/core/document/outline-of-file.ts'
import { type Call, type Command, exitCode } from '../command.ts'
import { printRefusal } from '../print-refusal.ts'

/** `biaochi outline`: the numbered outline of a Word document. */
export const outlineCommand: Command = {
  name: 'outline',
  title: {
    zh: '文件大纲：条号与标题，与 Word 所显示的一致',
    en: 'Outline of a document, with the numbers that Word shows',
  },
  arguments: [{ name: '<file>', text: { zh: '.docx 文件', en: 'a .docx file' } }],
  options: [{ flags: '--headings', text: { zh: '只列标题与附录', en: 'list headings and annexes only' } }],
  formats: ['text', 'json'],
  run: outline,
}

async function outline(call: Call) {
  const [name = ''] = call.arguments
  const { value, findings } = outlineOfFile({ name, bytes: await readFile(call.path(name)) })
  if (!value) {
    printRefusal(call, { refused: findings })
    return exitCode.failure
  }
  const entries = call.options.headings === true ? value.filter(isHeading) : value
  if (call.format === 'json') call.terminal.out(JSON.stringify({ file: name, entries }, null, 2))
  else for (const entry of entries) call.terminal.out(line(entry))
  return exitCode.ok
}

function isHeading({ kind }: OutlineEntry): boolean {
  return kind === 'heading' || kind === 'annex'
}

function line({ number, text, level }: OutlineEntry): string {
  return `${'  '.repeat(level - 1)}${[number, text].filter(Boolean).join('  ')}`
}
