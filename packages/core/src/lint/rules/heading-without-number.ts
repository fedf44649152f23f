import { clause2020 } from '../basis.ts'
import { everywhere, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A heading bears no number where its neighbours do. */
export const headingWithoutNumber: Rule = {
  id: 'heading-without-number',
  code: 'NUM-01',
  title: { zh: '章条标题没有编号', en: 'A heading bears no number' },
  basis: clause2020('7.2、7.3'),
  mark: 'secondary',
  severity: inProfiles(everywhere, 'warning'),
  fix: {
    zh: '恢复该段的自动编号，或者把它改成段。',
    en: 'Switch its automatic number on again, or make it a paragraph.',
  },
  *check(_, { index }) {
    const headings = index.sections.filter(
      ({ region, title }) => (region === 'body' || region === 'annexes') && title !== '',
    )
    // A source that prints no numbers at all leaves them to whoever shows it.
    const numbered = headings.filter(({ section }) => section.number.stated !== null)
    if (numbered.length * 2 < headings.length) return
    for (const { section, title } of headings) {
      if (section.number.stated !== null) continue
      yield {
        at: section.id,
        message: { zh: `标题“${title}”没有编号。`, en: `The heading “${title}” bears no number.` },
        evidence: { title, expected: section.number.computed },
      }
    }
  },
}
