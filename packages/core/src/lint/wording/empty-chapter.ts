import { blockText } from '../../document/model/plain-text.ts'
import type { PlacedSection } from '../index/placed.ts'
import type { Complaint } from '../rule.ts'
import { foldSentence } from './fold.ts'

const saysNone = /没有|无|不适用/

/**
 * Complains of a chapter that is empty or says in other words that there is nothing. More text than a sentence is
 * content that was not understood, about which nothing is said.
 */
export function* checkEmptyChapter({ section }: PlacedSection, sentence: string): Generator<Complaint> {
  const [only, ...others] = section.blocks
  if (!only) {
    yield { at: section.id, message: { zh: '标题下没有内容。', en: 'Nothing stands below the heading.' } }
    return
  }
  const text = blockText(only)
  const isOtherContent = others.length > 0 || text.length > 60 || !saysNone.test(text)
  if (isOtherContent || foldSentence(text) === foldSentence(sentence)) return
  yield {
    at: only.id,
    message: { zh: `写的是“${text}”。`, en: `It says “${text}”.` },
    evidence: { text, expected: sentence },
    edit: { at: only.id, part: 'text', start: 0, end: text.length, old: text, text: sentence },
  }
}
