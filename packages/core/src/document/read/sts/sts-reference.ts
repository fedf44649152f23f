import type { ReferenceBlock } from '../../model/block.ts'
import type { Inline } from '../../model/inline.ts'
import { describeReference } from '../reference-entry.ts'
import type { BlockReader } from './sts-blocks.ts'
import { readNumber } from './sts-number.ts'
import { placeOfFacts } from './sts-own.ts'
import { elementsIn, type StsElement } from './sts-tree.ts'

/** An entry of the normative references or the bibliography. */
export function readEntry(element: StsElement, reader: BlockReader): ReferenceBlock {
  const { facts } = element
  const id = reader.reading.id(element, 'r')
  const cited = elementsIn(element).filter(({ name }) => name !== 'label')
  const inlines = cited.flatMap((one, at): readonly Inline[] => {
    const own = reader.text(contentOf(one)).inlines
    return at > 0 ? [{ t: 'text', text: '; ' }, ...own] : own
  })
  const number = readNumber(element, 'entry')
  const about = facts
    ? {
        standard: facts.get('standard') ?? null,
        isDated: facts.has('dated'),
        isAllParts: facts.has('all-parts'),
        title: facts.get('title') ?? '',
      }
    : describeReference(inlines)
  return { t: 'reference', id, ...placeOfFacts(facts), number, inlines, ...about }
}

/** The standard or citation itself is no reference inside the entry that it is. */
function contentOf(cited: StsElement): StsElement['children'] {
  return cited.name === 'std' || cited.name === 'mixed-citation' ? cited.children : [cited]
}
