import type { Paragraph as ParagraphNode, PhrasingContent } from 'mdast'
import type { MarkdownContext } from './markdown-context.ts'
import { noAttributes, type PieceAttributes, readAttributes } from './piece-attributes.ts'

/** Words before a piece that say what it is, such as `注1：`. */
export interface Lead {
  readonly word: string
  /** Number that was typed. */
  readonly number: string | null
  readonly attributes: PieceAttributes
  /** What follows. */
  readonly rest: readonly PhrasingContent[]
}

const number = String.raw`(?:[ \u3000]*([A-Z]?\.?\d{1,3}(?:\.\d{1,3})*))?`
const braces = String.raw`(?:[ ]*(\{[^{}\n]*\}))?`
const noteLead = new RegExp(`^(注|示例|NOTE|EXAMPLE|Note|Example)${number}${braces}[ ]*[：:][ ]*`)
const tableLead = new RegExp(`^(表|Table)${number}${braces}(?:[ ]*[：:][ ]*|[ \\u3000]+(?:[—–-] )?(?=\\S)|$)`)
const figureLead = new RegExp(`^(图|Figure)${number}${braces}(?:[ ]*[：:][ ]*|[ \\u3000]+(?:[—–-] )?(?=\\S)|$)`)
const whereLead = /^(式中|where)()()[：:]?[ ]*(?=\n|$)/
const keyLead = /^(标引序号说明|标引说明|说明|Key)()()[：:][ ]*(?=\n|$)/

/** `注：`, `示例1：` */
export function noteLeadOf(node: ParagraphNode, context: MarkdownContext): Lead | null {
  return leadOf(node, { pattern: noteLead, context })
}

/** `表：标题`, or `表1 标题` as typed; it must have a colon or a number. */
export function captionOf(kind: 'table' | 'figure', node: ParagraphNode, context: MarkdownContext): Lead | null {
  const lead = leadOf(node, { pattern: kind === 'table' ? tableLead : figureLead, context })
  if (!lead) return null
  const [first] = node.children
  const hasColon = /^\S+[ ]*(?:\{[^{}]*\})?[ ]*[：:]/.test(context.slice(first))
  return lead.number !== null || hasColon ? lead : null
}

/** `式中：` */
export function whereLeadOf(node: ParagraphNode, context: MarkdownContext): Lead | null {
  return leadOf(node, { pattern: whereLead, context })
}

/** `标引序号说明：` */
export function keyLeadOf(node: ParagraphNode, context: MarkdownContext): Lead | null {
  return leadOf(node, { pattern: keyLead, context })
}

/** Held against the source, so that a lead whose first sign is written as a reference (`&#27880;：`) is none. */
function leadOf(
  node: ParagraphNode,
  { pattern, context }: { readonly pattern: RegExp; readonly context: MarkdownContext },
): Lead | null {
  const [first, ...others] = node.children
  if (first?.type !== 'text') return null
  const found = pattern.exec(context.slice(first))
  const [whole = '', word = '', stated, attributes] = found ?? []
  if (!found || !first.value.startsWith(whole.trimEnd())) return null
  const left = first.value.slice(whole.length).replace(/^\n/, '')
  return {
    word,
    number: stated || null,
    attributes: attributes ? readAttributes(attributes) : noAttributes,
    rest: left === '' ? others : [{ ...first, value: left }, ...others],
  }
}
