import { clause2020 } from '../basis.ts'
import { everywhere, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** The document has no title. */
export const titleMissing: Rule = {
  id: 'title-missing',
  code: 'CVR-01',
  title: { zh: '没有文件名称', en: 'The document has no title' },
  basis: clause2020('8.1'),
  mark: 'verified',
  severity: inProfiles(everywhere, { draft: 'warning', consultation: 'error' }),
  fix: { zh: '在封面写上文件名称。', en: 'Write the title on the cover.' },
  *check({ meta }) {
    if (meta.titles.some(title => title.parts.some(part => part.trim() !== ''))) return
    yield { at: null, pointer: '/meta/titles', message: { zh: '封面上没有文件名称。', en: 'The cover has no title.' } }
  },
}
