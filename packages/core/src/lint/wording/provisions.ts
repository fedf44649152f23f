import { findChineseModals, type Modal } from '../../document/annotate/chinese-modal.ts'
import { maskedText } from '../../document/annotate/mask.ts'
import { splitSentences } from '../../document/annotate/sentence.ts'
import type { Provision, ProvisionType } from '../../document/model/inline.ts'
import type { DocumentIndex } from '../index/document-index.ts'
import type { PlacedLine } from '../index/placed.ts'
import type { Complaint } from '../rule.ts'

/** A provision with its line and its words. */
export interface PlacedProvision {
  readonly provision: Provision
  readonly line: PlacedLine
  readonly text: string
}

/** Types that bind, advise or allow; the rest states. */
export const deontic: ReadonlySet<ProvisionType> = new Set(['requirement', 'recommendation', 'permission'])

/** The provisions of some lines, in order. */
export function* provisionsOf(lines: Iterable<PlacedLine>): Generator<PlacedProvision> {
  for (const line of lines) {
    for (const provision of line.block.provisions) {
      yield { provision, line, text: line.text.slice(...provision.range) }
    }
  }
}

/** Lines of chapters and annexes: what a document lays down, and what it adds to that. */
export function technicalLines(index: DocumentIndex): readonly PlacedLine[] {
  return index.lines.filter(({ in: { region } }) => region === 'body' || region === 'annexes')
}

/** A modal word at its place in the text of a line. */
export interface PlacedModal {
  readonly line: PlacedLine
  readonly modal: Modal
}

/** Modal words of some lines that are among those looked for, wherever in a sentence they stand; quotations are passed over. */
export function* modalsOf(lines: Iterable<PlacedLine>, wanted: RegExp): Generator<PlacedModal> {
  for (const line of lines) {
    // Nearly every line has none of them.
    if (!wanted.test(line.text)) continue
    const masked = maskedText(line.block.inlines)
    for (const { range } of splitSentences(masked)) {
      for (const modal of findChineseModals(masked.slice(...range))) {
        if (!wanted.test(modal.word)) continue
        yield { line, modal: { ...modal, start: modal.start + range[0], end: modal.end + range[0] } }
      }
    }
  }
}

/** What is complained of a provision: its words and its modal. */
export function complainOf({ provision, line, text }: PlacedProvision): Complaint {
  const words = shorten(text)
  return {
    at: line.block.id,
    message: { zh: `“${words}”。`, en: `“${words}”` },
    evidence: { text: words, modal: provision.modal, type: provision.type },
  }
}

/** What is complained of a word: what stands around it. */
export function complainOfWord({ line, modal }: PlacedModal, instead: string): Complaint {
  const from = Math.max(0, modal.start - 12)
  const around = line.text.slice(from, modal.end + 16)
  return {
    at: line.block.id,
    message: {
      zh: `“${around}”用了“${modal.word}”，宜用“${instead}”。`,
      en: `“${around}” has ${modal.word}, where ${instead} is the word.`,
    },
    evidence: { word: modal.word, instead, text: around },
  }
}

/** The same with the word exchanged, where the sentence stays sound with the other word in its place. */
export function mendWord(found: PlacedModal, instead: string): Complaint {
  const { start, end, word } = found.modal
  const at = found.line.block.id
  return { ...complainOfWord(found, instead), edit: { at, part: 'text', start, end, old: word, text: instead } }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
