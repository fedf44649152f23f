import { blockText } from '../../document/model/plain-text.ts'
import type { Section } from '../../document/model/standard-document.ts'
import { clause2020 } from '../basis.ts'
import { safetyWarning } from '../index/scope-lines.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** Chapters whose introductions are fixed: references, terms, symbols. */
const introduced = new Set<Section['kind']>(['normative-references', 'terms', 'symbols'])

/** What holds for all reagents of a method stands before them, and so does a warning (GB/T 20001.4). */
const standsBefore =
  /^(?:除非?另有(?:说明|规定|注明|要求)[^。]*(?:试剂|水|仪器|设备|器皿)|Unless otherwise (?:stated|specified))/

function mayNotHang(text: string): boolean {
  return text !== '' && !standsBefore.test(text) && !safetyWarning.test(text)
}

/** Text stands between a heading and the first of its clauses, where no number leads to it. */
export const hangingParagraph: Rule = {
  id: 'hanging-paragraph',
  code: 'NUM-07',
  title: { zh: '悬置段', en: 'Hanging paragraph' },
  basis: clause2020('7.4'),
  mark: 'secondary',
  severity: inProfiles([...standards], 'warning'),
  fix: {
    zh: '给这一段单独编一条，例如“通则”，其余各条顺延。',
    en: 'Make it a clause of its own, such as “General”, and renumber.',
  },
  *check(_, { index }) {
    for (const { section, region, label, around } of index.sections) {
      // What stands behind the number of a clause without a title is its text.
      if (section.title === null) continue
      if (section.sections.length === 0 || (region !== 'body' && region !== 'annexes')) continue
      if (introduced.has((around[0]?.section ?? section).kind)) continue
      const hanging = section.blocks.find(block => block.t !== 'term' && mayNotHang(blockText(block).trim()))
      if (!hanging) continue
      const text = blockText(hanging).slice(0, 30)
      yield {
        at: hanging.id,
        message: {
          zh: `${label} 的标题与 ${label.replace('附录', '')}.1 之间有“${text}…”。`,
          en: `“${text}…” hangs between the heading of ${label} and its first clause.`,
        },
        evidence: { clause: label, text },
      }
    }
  },
}
