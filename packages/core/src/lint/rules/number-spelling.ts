import { plainText } from '../../document/model/plain-text.ts'
import { findNumbers } from '../../number/find.ts'
import { clause2020 } from '../basis.ts'
import type { PlacedBlock } from '../index/placed.ts'
import { chinese, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A number of a standard is spelled otherwise than it is printed: hyphen for dash, no blank. */
export const numberSpelling: Rule = {
  id: 'number-spelling',
  code: 'REF-07',
  title: { zh: '标准号的写法不规范', en: 'The number of a standard is misspelled' },
  basis: clause2020('9.5'),
  mark: 'secondary',
  severity: inProfiles(chinese, { draft: 'info', examination: 'warning' }),
  fix: { zh: '代号与顺序号之间空半字，年份号前用一字线。', en: 'A blank behind the code, an em dash before the year.' },
  *check(_, { index }) {
    for (const placed of index.blocks) {
      if (placed.in.section.kind === 'contents' || (placed.block.t !== 'paragraph' && placed.block.t !== 'reference'))
        continue
      const at = placed.block.id
      for (const { raw, print, start, end, normal } of numbersOf(placed)) {
        yield {
          at,
          message: { zh: `“${raw}”应写作“${print}”。`, en: `“${raw}” is to be “${print}”.` },
          evidence: { text: raw, expected: print, number: normal },
          edit: { at, part: 'text', start, end, old: raw, text: print },
        }
      }
    }
  },
}

/** Only what differs in blanks, width and dashes: anything else may be what somebody wants to say. */
function numbersOf({ block }: PlacedBlock) {
  const text = block.t === 'paragraph' || block.t === 'reference' ? plainText(block.inlines) : ''
  // Nearly every line has none; looking for the digits of a number first is cheap.
  if (!/[A-Z].{0,12}\d/.test(text)) return []
  return findNumbers(text).filter(
    ({ raw, print, also, adopts, class: kind }) =>
      kind !== 'international' &&
      kind !== 'foreign' &&
      also.length === 0 &&
      adopts === null &&
      raw !== print &&
      bare(raw) === bare(print),
  )
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u3000]/g, '')
    .replace(/[-‐‑–—―－]/g, '-')
}
