import { shownNumber } from '../../document/model/number-document.ts'
import type { Section } from '../../document/model/standard-document.ts'
import { clause2020 } from '../basis.ts'
import { everywhere, inProfiles } from '../profiles.ts'
import type { Complaint, Rule } from '../rule.ts'

/** Printed numbers of clauses leave one out, or give one twice. */
export const clauseNumberGap: Rule = {
  id: 'clause-number-gap',
  code: 'NUM-01',
  title: { zh: '章条编号不连续', en: 'Clause numbers are not consecutive' },
  basis: clause2020('7.2、7.3'),
  mark: 'secondary',
  severity: inProfiles(everywhere, 'warning'),
  fix: {
    zh: '重新编号，并核对文中提及这些条号的地方。',
    en: 'Renumber, and check where the text names these numbers.',
  },
  *check({ body, annexes }, { index }) {
    yield* checkRow(body, '')
    for (const { section, number } of index.sections) {
      if (section.kind === 'introduction' || number === null) continue
      const terms = section.blocks.filter(block => block.t === 'term')
      if (section.sections.length > 0) yield* checkRow(section.sections, `${number}.`)
      else if (terms.length > 0) yield* checkRow(terms, `${number}.`)
    }
    yield* checkLetters(annexes)
  },
}

type Numbered = Pick<Section, 'id' | 'number'>

/** One complaint for a row: what follows a gap is off for the same reason. */
function* checkRow(row: readonly Numbered[], before: string): Generator<Complaint> {
  let last: number | null = null
  for (const { id, number } of row) {
    const { stated } = number
    if (stated === null || !stated.startsWith(before)) continue
    const value = /^\d+$/.test(stated.slice(before.length)) ? Number(stated.slice(before.length)) : null
    if (value === null) continue
    if (last !== null && value !== last + 1) {
      yield complain(id, { stated, expected: `${before}${last + 1}` })
      return
    }
    last = value
  }
}

function* checkLetters(annexes: readonly Section[]): Generator<Complaint> {
  for (const { id, number } of annexes) {
    const shown = shownNumber(number)
    if (number.stated === null || shown === number.computed || number.computed === null) continue
    yield complain(id, { stated: `附录${number.stated}`, expected: `附录${number.computed}` })
    return
  }
}

function complain(at: string, { stated, expected }: { stated: string; expected: string }): Complaint {
  return {
    at,
    message: { zh: `编号是 ${stated}，应为 ${expected}。`, en: `It is numbered ${stated}; ${expected} was to come.` },
    evidence: { stated, expected },
  }
}
