import { findNumbers } from '../../number/find.ts'
import type { ReferenceBlock } from '../model/block.ts'
import type { Inline } from '../model/inline.ts'
import { plainText } from '../model/plain-text.ts'

/** What an entry of the normative references or the bibliography says of the standard that it begins with. */
export function describeReference(
  inlines: readonly Inline[],
): Pick<ReferenceBlock, 'standard' | 'isDated' | 'isAllParts' | 'title'> {
  const text = plainText(inlines)
  const [first] = findNumbers(text.slice(0, 400))
  if (!first || text.slice(0, first.start).trim() !== '') {
    return { standard: null, isDated: false, isAllParts: false, title: '' }
  }
  const title = text
    .slice(first.end)
    .replace(/^[\s\u3000,，:：、]+/, '')
    .replace(/^《(.*)》$/s, '$1')
  return { standard: first.normal, isDated: first.year !== null, isAllParts: first.allParts, title: title.trim() }
}
