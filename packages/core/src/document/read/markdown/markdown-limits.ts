import type { Finding, Text } from '../../../finding.ts'

/** Longest text in UTF-16 code units; a standard of 300 pages has about 500,000. */
export const longestMarkdown = 2_000_000
/** Deepest nesting of quotes and lists; GB/T 1.1—2020, 7.5 knows two levels of lists. */
export const deepestMarkdown = 32
/** What emphasis, brackets and open tags of one paragraph may cost: the parser takes time by the square of their number. */
const mostWork = 30_000_000

/** Says why a text is not read: it is longer, deeper or more entangled than a standard can be. Null when it is sound. */
export function refuseMarkdown(text: string): Finding | null {
  if (text.length > longestMarkdown) return tooLong(text.length)
  let work = 0
  let line = 1
  for (const block of text.split(/\n[ \t]*(?=\n)/)) {
    const deep = deepLine(block)
    if (deep !== null) return tooDeep(line + deep)
    work += workOf(block)
    if (work > mostWork) return tooEntangled(line)
    line += count(block, /\n/g) + 1
  }
  return null
}

function workOf(block: string): number {
  const runs = count(block, /[*_]+/g)
  const tags = count(block, /<[!?]/g)
  const brackets = count(block, /[[`]/g)
  return runs * runs + 3 * tags * tags + (brackets * brackets) / 50
}

/** Ordinal from 0 of the first line that opens too many containers. */
function deepLine(block: string): number | null {
  const opened = new RegExp(`^(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${deepestMarkdown + 1}}`)
  const at = block.split('\n').findIndex(line => opened.test(line.slice(0, 2000)))
  return at < 0 ? null : at
}

function count(text: string, pattern: RegExp): number {
  let found = 0
  for (const _ of text.matchAll(pattern)) found++
  return found
}

function tooLong(length: number): Finding {
  return refusal('markdown-too-long', {
    message: {
      zh: `文本有 ${length} 个字符，上限是 ${longestMarkdown}。`,
      en: `The text has ${length} characters; at most ${longestMarkdown} are read.`,
    },
    fix: {
      zh: '检查文件是否是一份标准；把附带的数据另存为文件。',
      en: 'See whether this is a standard at all; keep data in files of their own.',
    },
  })
}

/** Finding for containers nested too deeply. */
export function tooDeep(line: number): Finding {
  return refusal('markdown-too-deep', {
    line,
    message: {
      zh: `第 ${line} 行的引用或列项嵌套超过 ${deepestMarkdown} 层，未读取。`,
      en: `Line ${line} nests quotes or lists deeper than ${deepestMarkdown} levels; the text was not read.`,
    },
    fix: { zh: '减少嵌套；列项最多用两层。', en: 'Nest less; lists have two levels at most.' },
  })
}

function tooEntangled(line: number): Finding {
  return refusal('markdown-too-entangled', {
    line,
    message: {
      zh: `第 ${line} 行起的段落含有过多的 *、_、[、\` 或未闭合的标签，未读取。`,
      en: `The paragraph from line ${line} has too many *, _, [, \` or open tags; the text was not read.`,
    },
    fix: { zh: '用空行分段，或在符号前加“\\”。', en: 'Break it up by blank lines, or put “\\” before the signs.' },
  })
}

function refusal(rule: string, { line, message, fix }: { line?: number; message: Text; fix: Text }): Finding {
  return { rule, severity: 'error', message, at: line === undefined ? {} : { line }, fix }
}
