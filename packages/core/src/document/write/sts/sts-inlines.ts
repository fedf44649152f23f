import { escapeText, tag } from '../../../container/xml-write.ts'
import type { Block } from '../../model/block.ts'
import type { Inline, Mark } from '../../model/inline.ts'
import { writeFacts } from './sts-facts.ts'
import { graphicXml } from './sts-graphic.ts'
import { formulaXml } from './sts-math.ts'
import type { StsWriting } from './sts-writing.ts'

/** What running text may hold where it stands. */
export interface InlineSetting {
  readonly writing: StsWriting
  /** Writes the blocks of a footnote. */
  readonly footnote: (blocks: readonly Block[]) => string
  /** Whether it lies in a `named-content`, which may hold neither `std` nor `break`. */
  readonly isNamed: boolean
}

const markElements: readonly (readonly [Mark, string])[] = [
  ['bold', 'bold'],
  ['italic', 'italic'],
  ['underline', 'underline'],
  ['strike', 'strike'],
  ['sub', 'sub'],
  ['sup', 'sup'],
  ['code', 'monospace'],
]

/** Running text without annotations. */
export function inlinesXml(inlines: readonly Inline[], setting: InlineSetting): string {
  return inlines.map(inline => inlineXml(inline, setting)).join('')
}

/** One piece of running text; `isOn` marks a link that goes on with the one before it. */
export function inlineXml(inline: Inline, setting: InlineSetting, isOn = false): string {
  const { writing } = setting
  switch (inline.t) {
    case 'text':
      return markElements.reduceRight(
        (content, [mark, name]) => (inline.marks?.includes(mark) ? tag(name, {}, content) : content),
        escapeText(inline.text),
      )
    case 'link': {
      const facts = isOn ? { 'specific-use': writeFacts({ on: true }) } : {}
      return tag('ext-link', { 'ext-link-type': 'uri', 'xlink:href': inline.href, ...facts }, escapeText(inline.text))
    }
    case 'math': {
      const { content, facts } = formulaXml(inline)
      const isSaid = Object.keys(facts).length > 0
      return tag('inline-formula', isSaid ? { 'specific-use': writeFacts(facts) } : {}, content)
    }
    case 'image':
      return graphicXml('inline-graphic', inline, writing)
    case 'footnote':
      return tag('fn', writing.piece(inline.id, {}), setting.footnote(inline.blocks))
    case 'break':
      return setting.isNamed ? tag('styled-content', { 'specific-use': writeFacts({ break: true }) }) : '<break/>'
  }
}
