import { blockText } from '../../document/model/plain-text.ts'
import { clause2020 } from '../basis.ts'
import { isPlainList, listDepth } from '../index/list-levels.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A list has nothing that leads into it. */
export const listWithoutLeadIn: Rule = {
  id: 'list-without-lead-in',
  code: 'LST-01',
  title: { zh: '列项没有引语', en: 'A list has no lead-in' },
  basis: clause2020('7.5'),
  mark: 'secondary',
  severity: inProfiles(standards, 'warning'),
  fix: { zh: '在列项前写一句引语，以冒号结尾。', en: 'Lead into the list by a sentence that ends with a colon.' },
  *check(_, { index }) {
    const before = new Map<string, string | null>()
    for (const { section, title } of index.sections) {
      if (title.endsWith('名录')) continue
      section.blocks.forEach((block, at) => {
        const previous = section.blocks[at - 1]
        // A clause without a title has its lead-in as its text; a heading can be one itself.
        before.set(block.id, previous ? blockText(previous) : title === '' ? null : '')
      })
    }
    for (const placed of index.ofType('list')) {
      if (!isPlainList(placed) || listDepth(placed) > 1 || placed.around.length > 0) continue
      const lead = before.get(placed.block.id)
      if (lead === undefined || lead === null || /[:：]$/.test(lead.trim()) || isHalfSentence(lead)) continue
      // GB/T 1.1—2020 tells of the parts in just this way: ……拟由四个部分构成。——第1部分：……。
      if (placed.in.region === 'front' && /(?:构成|组成|部分)。$/.test(lead.trim())) continue
      // A foreword may list changes after other lists; there each list follows its own sentence.
      yield {
        at: placed.block.id,
        message:
          lead === ''
            ? { zh: '标题下直接是列项。', en: 'A list stands right below the heading.' }
            : {
                zh: `列项前是“…${lead.trim().slice(-15)}”。`,
                en: `Before the list stands “…${lead.trim().slice(-15)}”.`,
              },
        evidence: { before: lead.slice(-30) },
      }
    }
  },
}

/** Words that the items carry on, without a stop; or a full sentence that announces items. */
function isHalfSentence(lead: string): boolean {
  const text = lead.trim()
  return text !== '' && (!/[。；;.!！?？]$/.test(text) || /如下|以下|下列|下述/.test(text))
}
