import { plainText } from '../../document/model/plain-text.ts'
import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A definition requires something. */
export const definitionRequires: Rule = {
  id: 'definition-requires',
  code: 'TRM-04',
  title: { zh: '定义里有要求', en: 'A definition holds a requirement' },
  basis: clause2020('8.7'),
  mark: 'secondary',
  severity: inProfiles([...gbt, 'iso'], 'warning'),
  fix: {
    zh: '定义只说明概念；要求移到有关的章条。',
    en: 'A definition describes the concept; move requirements to their clause.',
  },
  *check(_, { index }) {
    for (const { block } of index.ofType('term')) {
      for (const paragraph of block.definition) {
        const text = plainText(paragraph.inlines)
        const provision = paragraph.provisions.find(({ type }) => type === 'requirement')
        if (!provision || qualifies(provision.modal, text)) continue
        yield {
          at: paragraph.id,
          message: {
            zh: `定义“${text}”里有“${provision.modal}”。`,
            en: `The definition “${text}” holds ${provision.modal}.`,
          },
          evidence: { text, modal: provision.modal },
        }
      }
    }
  },
}

/** 应采取的措施, 加热后方可食用的菜肴: the word tells what is defined, it asks for nothing. */
function qualifies(modal: string, text: string): boolean {
  const at = text.indexOf(modal)
  return at >= 0 && /^[^，。；]*的[^，。；的应]{1,12}。?$/.test(text.slice(at))
}
