import { plainText } from '../../document/model/plain-text.ts'
import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Complaint, Rule } from '../rule.ts'

const law = /(?:法|条例|办法|规定|决定|通知|意见|实施细则|命令|公告)(?:》|）|\)|$|（|\()/

/** A law, regulation or policy is listed as a normative reference. */
export const lawInReferences: Rule = {
  id: 'law-in-references',
  code: 'REF-12',
  title: { zh: '规范性引用文件列了法律法规或政策文件', en: 'A law or policy is listed as a normative reference' },
  basis: clause2020('8.6'),
  mark: 'secondary',
  severity: inProfiles(gbt, 'warning'),
  fix: {
    zh: '从清单中去掉；需要时列入参考文献。',
    en: 'Take it off the list; put it into the bibliography if needed.',
  },
  *check(_, { citations, index }) {
    for (const { placed, number } of citations.listed) {
      const text = plainText(placed.block.inlines).trim()
      if (!number && law.test(text)) yield complain(placed.block.id, text)
    }
    // An entry without a number may have been read as a paragraph.
    for (const { block, in: section, text } of index.lines) {
      const isEntry = section.section.kind === 'normative-references' && !/[。：:；]/.test(text)
      if (isEntry && law.test(text.trim())) yield complain(block.id, text.trim())
    }
  },
}

function complain(at: string, text: string): Complaint {
  return { at, message: { zh: `列了“${text}”。`, en: `“${text}” is listed.` }, evidence: { text } }
}
