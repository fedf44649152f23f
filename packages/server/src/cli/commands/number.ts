import { readFile } from 'node:fs/promises'
import { decodeText } from '@biaochi/core/container/encoding.ts'
import { recogniseFile } from '@biaochi/core/container/file-kind.ts'
import type { Text } from '@biaochi/core/finding.ts'
import { say } from '@biaochi/core/language.ts'
import type { NotNumber, NumberClass, StandardNumber } from '@biaochi/core/number/number.ts'
import { classNames } from '@biaochi/core/registry/standard-words.ts'
import { type Call, type Command, exitCode } from '../command.ts'
import { findingLines } from '../terminal.ts'

/** `biaochi number`: what a spelling of a standard number means, or every number in a text. */
export const numberCommand: Command = {
  name: 'number',
  title: { zh: '识别标准号：解析、规范化、在文中查找', en: 'Read standard numbers: parse, normalise, find in a text' },
  arguments: [
    {
      name: '[text...]',
      text: {
        zh: '标准号；与 --find 同用时为文件；“-”读标准输入',
        en: 'numbers; with --find, files; “-” reads standard input',
      },
    },
  ],
  options: [{ flags: '--find', text: { zh: '列出文件中的每个标准号', en: 'list every standard number in the files' } }],
  formats: ['text', 'json'],
  run: call => (call.options.find ? find(call) : parse(call)),
}

async function parse(call: Call) {
  const piped = call.arguments.includes('-') ? linesOf(await readStandardInput()) : []
  const texts = [...call.arguments.filter(text => text !== '-'), ...piped]
  if (texts.length === 0) {
    call.terminal.err(
      call.language === 'zh'
        ? '没有给出标准号。例：biaochi number "GB/T 1.1-2020"'
        : 'No number given. Example: biaochi number "GB/T 1.1-2020"',
    )
    return exitCode.usage
  }
  const { describeNumbers } = await import('@biaochi/core/number/describe.ts')
  const numbers = describeNumbers(texts)
  print(call, numbers)
  if (call.format === 'text')
    for (const finding of numbers.flatMap(number => (number.normal === null ? [] : number.findings)))
      call.terminal.err(findingLines(finding, call.language))
  return numbers.every(number => number.normal !== null) ? exitCode.ok : exitCode.findings
}

async function find(call: Call) {
  const found = []
  const files = call.arguments.length > 0 ? call.arguments : ['-']
  for (const argument of files) {
    const bytes = argument === '-' ? await readStandardInput() : await readFile(call.path(argument))
    const kind = recogniseFile(bytes)
    if (kind !== 'other' && kind !== 'html' && kind !== 'xml' && kind !== 'empty') {
      call.terminal.err(say({ zh: `${argument}：${notText.zh}`, en: `${argument}: ${notText.en}` }, call.language))
      return exitCode.failure
    }
    const { describeFound } = await import('@biaochi/core/number/describe.ts')
    const numbers = describeFound(decodeText(bytes).text)
    // Offsets mean nothing without the file; where there is but one, everybody knows it.
    found.push(...(files.length > 1 ? numbers.map(number => ({ file: argument, ...number })) : numbers))
  }
  print(call, found)
  return exitCode.ok
}

const notText = {
  zh: '这不是文本文件。查 Word、Excel、PDF 里引用的标准用 biaochi currency。',
  en: 'this is no text file. To check what a Word, Excel or PDF file cites, use biaochi currency.',
}

function print(call: Call, numbers: readonly (Described & { readonly file?: string })[]): void {
  if (call.format === 'json') call.terminal.out(JSON.stringify(numbers, null, 2))
  else
    for (const number of numbers) {
      call.terminal.out((number.file === undefined ? '' : `${number.file}\t`) + numberLine(call, number))
    }
}

type Described = StandardNumber | NotNumber

const words: Readonly<Record<NumberClass, Text>> = { ...classNames, plan: { zh: '国家标准计划', en: 'National plan' } }

function numberLine(call: Call, number: Described): string {
  if (number.normal === null) {
    return [`${number.raw}\t—`, ...number.findings.map(finding => findingLines(finding, call.language))].join('\n')
  }
  const also = number.also.map(other => other.print).join('  ')
  return [number.raw, number.print, say(words[number.class], call.language), also].join('\t').trimEnd()
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

function linesOf(bytes: Uint8Array): string[] {
  return decodeText(bytes)
    .text.split(/\r\n|\r|\n/)
    .map(line => line.trim())
    .filter(Boolean)
}
