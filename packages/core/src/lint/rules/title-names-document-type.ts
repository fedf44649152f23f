import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { chineseTitle } from '../wording/part-title.ts'

/** A title says that the document is a standard. */
export const titleNamesDocumentType: Rule = {
  id: 'title-names-document-type',
  code: 'TTL-02',
  title: { zh: '名称含“标准”等文件种类', en: 'The title names the kind of document' },
  basis: clause2020('6.1'),
  mark: 'memory',
  severity: inProfiles(gbt, 'info'),
  fix: {
    zh: '去掉“标准”“国家标准”“指导性技术文件”等字样，或改为规范、规程、指南等。',
    en: 'Leave out 标准 and the like, or say 规范, 规程, 指南.',
  },
  *check({ meta }) {
    const last = chineseTitle(meta.titles)?.at(-1) ?? ''
    const word = /(?:国家|行业|地方|团体|企业)?标准$|标准化指导性技术文件$/.exec(last)?.[0]
    if (word === undefined) return
    yield {
      at: null,
      pointer: '/meta/titles/0',
      message: { zh: `名称以“${word}”结尾。`, en: `The title ends with “${word}”.` },
      evidence: { word },
    }
  },
}
