import { foldSentence } from '../wording/fold.ts'
import type { DocumentIndex } from './document-index.ts'
import type { PlacedLine } from './placed.ts'

/** Items of a foreword in the order of GB/T 1.1—2020, 8.3 a) to h). */
export const forewordItems = [
  'basis',
  'relation',
  'replacement',
  'adoption',
  'patents',
  'proposal',
  'drafting',
  'history',
] as const
export type ForewordItem = (typeof forewordItems)[number]

const patterns: readonly (readonly [ForewordItem, RegExp])[] = [
  ['history', /首次发布|历次版本|历次发布/],
  ['basis', /按照GB\/T1\.1.*(?:起草|编写)|按GB\/T1\.1.*(?:起草|编写)/],
  ['patents', /识别(?:这些)?专利的责任|可能涉及专利/],
  ['replacement', /(?:本文件|本标准|本部分|本规范)(?:部分)?(?:代替|替代)/],
  ['adoption', /(?:等同|修改|非等效)采用/],
  ['proposal', /(?:提出|归口)(?:并归口|并解释|和归口|管理)?[。.]?$|由.+归口/],
  ['drafting', /(?:起草单位|起草人|编制单位)/],
  ['relation', /的第\d+部分|已经发布了以下部分|由以下部分组成/],
]

/** Lines of the foreword, in order, with the item that each begins, if it begins one. */
export function readForeword(
  index: DocumentIndex,
): readonly { readonly line: PlacedLine; readonly item: ForewordItem | null }[] {
  return index.lines
    .filter(({ in: section }) => (section.around[0] ?? section).section.kind === 'foreword')
    .map(line => ({ line, item: itemOf(foldSentence(line.text)) }))
}

function itemOf(text: string): ForewordItem | null {
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}
