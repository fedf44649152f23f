import type { Inline } from '../../document/model/inline.ts'
import { plainText } from '../../document/model/plain-text.ts'
import { clause2020 } from '../basis.ts'
import { everywhere, inProfiles } from '../profiles.ts'
import type { Complaint, Rule } from '../rule.ts'

/** A heading or caption ends with a stop. */
export const titleWithStop: Rule = {
  id: 'title-with-stop',
  code: 'NUM-08',
  title: { zh: '标题末尾有标点', en: 'A title ends with a stop' },
  basis: clause2020('7.2、7.3'),
  mark: 'secondary',
  severity: inProfiles(everywhere, { draft: 'info', consultation: 'warning' }),
  fix: { zh: '去掉标题末尾的标点。', en: 'Take the stop off.' },
  *check(_, { index }) {
    for (const { section } of index.sections) {
      // What is long is a clause whose text was taken for a title.
      if (section.title) yield* checkTitle(section.id, section.title)
    }
    for (const { block } of [...index.ofType('table'), ...index.ofType('figure')])
      yield* checkTitle(block.id, block.title)
  },
}

const longest = 30

function* checkTitle(at: string, title: readonly Inline[]): Generator<Complaint> {
  const text = plainText(title)
  const found = /[。；：，、;:,]\s*$/.exec(text)
  if (!found || text.length > longest || /[。；]/.test(text.slice(0, found.index))) return
  yield {
    at,
    message: { zh: `标题“${text.trim()}”以标点结尾。`, en: `The title “${text.trim()}” ends with a stop.` },
    evidence: { title: text },
    edit: { at, part: 'title', start: found.index, end: text.length, old: found[0], text: '' },
  }
}
