import { escapeText, tag } from '../../../container/xml-write.ts'
import type { ReferenceBlock } from '../../model/block.ts'
import { shownNumber } from '../../model/number-document.ts'
import type { BlockWriter } from './sts-blocks.ts'
import { placeFacts } from './sts-writing.ts'

/** An entry of the references: a standard as `std`, with its title where the entry ends in it; anything else as it stands. */
export function entryXml(reference: ReferenceBlock, writer: BlockWriter): string {
  const { standard, isDated, isAllParts, title, number } = reference
  const facts = {
    standard,
    dated: isDated,
    'all-parts': isAllParts,
    title: title === '' ? undefined : title,
    ...placeFacts(reference.place),
  }
  const shown = shownNumber(number)
  const label = shown === null ? '' : tag('label', {}, escapeText(`[${shown}]`))
  const content = standardXml(reference) ?? tag('mixed-citation', {}, writer.line(reference.inlines))
  return tag('ref', writer.writing.numbered(reference.id, number, facts), label + content)
}

function standardXml({ standard, isDated, isAllParts, title, inlines }: ReferenceBlock): string | null {
  const [first] = inlines
  if (standard === null || inlines.length !== 1 || first?.t !== 'text' || first.marks) return null
  const type = isDated ? 'dated' : isAllParts ? 'multipart' : 'undated'
  const rest = title !== '' && first.text.endsWith(title) ? first.text.slice(0, -title.length) : first.text
  const numbered = rest.trimEnd()
  const number = tag('std-ref', { type: isDated ? 'dated' : 'undated' }, escapeText(numbered))
  const blanks = escapeText(rest.slice(numbered.length))
  const named = rest === first.text ? '' : tag('title', {}, escapeText(title))
  return tag('std', { 'std-id': standard, type }, number + blanks + named)
}
