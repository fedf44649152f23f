import { documentFormats, formatOfName } from '@biaochi/core/document/document-format.ts'
import { say } from '@biaochi/core/language.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { type Call, type Command, exitCode } from '../command.ts'
import { isSameFile, readDraftFile, writeDraftFile } from '../draft-file.ts'
import { printRefusal } from '../print-refusal.ts'
import { findingLines } from '../terminal.ts'

/** `biaochi convert`: a document from one format into another. */
export const convertCommand: Command = {
  name: 'convert',
  title: { zh: '转换标准文件的格式', en: 'Convert a standard from one format into another' },
  arguments: [
    {
      name: '<in>',
      text: {
        zh: '.docx、.doc、.xml、.md、.html、.json、.pdf 文件',
        en: 'a .docx, .doc, .xml, .md, .html, .json or .pdf file',
      },
    },
    {
      name: '<out>',
      text: {
        zh: `写出的文件，格式由扩展名定：${documentFormats.join('、')}`,
        en: `the file to write; its ending names the format: ${documentFormats.join(', ')}`,
      },
    },
  ],
  options: [{ flags: '--base', text: { zh: '读修订之前的文本', en: 'read the text before tracked changes' } }],
  formats: ['text', 'json'],
  run: convert,
}

async function convert(call: Call) {
  const [from = '', to = ''] = call.arguments
  const format = formatOfName(to)
  if (!format || (await isSameFile(call, from, to))) {
    call.terminal.err(
      say(
        format
          ? sameFile
          : {
              zh: `${unknownFormat.zh}${documentFormats.join('、')}`,
              en: `${unknownFormat.en}${documentFormats.join(', ')}`,
            },
        call.language,
      ),
    )
    return exitCode.usage
  }
  const { convertDraft } = await import('../../actions/convert-draft.ts')
  const made = await convertDraft(await readDraftFile(call, from), {
    format,
    language: call.language,
    version: call.options.base === true ? 'base' : 'accepted',
  })
  if (isRefusal(made)) {
    printRefusal(call, made)
    return exitCode.failure
  }
  await writeDraftFile(call, to, made)
  if (call.format === 'json') {
    const told = { in: from, out: to, format, findings: made.findings }
    call.terminal.out(JSON.stringify(told, null, 2))
    return exitCode.ok
  }
  for (const finding of made.findings) call.terminal.err(findingLines(finding, call.language))
  const beside = [...made.beside.keys()].map(path => `\n${path}`)
  call.terminal.err(say({ zh: `已写成 ${to}`, en: `Wrote ${to}` }, call.language) + beside.join(''))
  return exitCode.ok
}

const sameFile = { zh: '写出的文件不能是读入的文件。', en: 'The file to write must not be the one that is read.' }
const unknownFormat = {
  zh: '写出的文件的扩展名不是这些之一：',
  en: 'The ending of the file to write is none of these: ',
}
