import type { Inline } from '../model/inline.ts'
import { objectSign, plainText } from '../model/plain-text.ts'

/** Stands for what is quoted: no letter, no digit, no punctuation. */
export const quotedSign = '\u0001'

const quoted = /“[^”]*”|‘[^’]*’|「[^」]*」|『[^』]*』|《[^》]*》|〈[^〉]*〉|"[^"\n]*"|`[^`\n]*`/g

/** A text with quotations and titles blanked out; every other character keeps its place. */
export function maskQuotations(text: string): string {
  return text.replace(quoted, found => quotedSign.repeat(found.length))
}

/** The plain text of a line in which code and quotations are blanked out; places are those of the plain text. */
export function maskedText(inlines: readonly Inline[]): string {
  let text = ''
  for (const inline of inlines) {
    const plain = plainText([inline])
    const isCode = inline.t === 'text' && inline.marks?.includes('code')
    text += isCode ? quotedSign.repeat(plain.length) : plain
  }
  return maskQuotations(text)
}

const brackets = /（[^（）]*）|\([^()]*\)|【[^【】]*】|〔[^〔〕]*〕/g

/** The same with what stands in brackets blanked out. */
export function maskBrackets(text: string): string {
  return text.replace(brackets, found => quotedSign.repeat(found.length))
}

/** Whether a stretch holds anything that can be read. */
export function isBlank(text: string): boolean {
  return text.replaceAll(objectSign, '').trim() === ''
}
