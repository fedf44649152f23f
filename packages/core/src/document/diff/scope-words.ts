import type { Text } from '../../finding.ts'
import type { Clause } from './clause-list.ts'
import type { ClausePair, Run } from './clause-moves.ts'
import type { ChangeScope } from './document-diff.ts'

/** Says once what became of the numbers of a run of clauses. */
export function renumberingScope(run: Run): ChangeScope {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) throw new RangeError('a run has at least one clause')
  return { ...affected(run), text: run.length === 1 ? oneRenumbered(first) : manyRenumbered(run, first, last) }
}

/** Says once where a run of clauses went. */
export function moveScope(run: Run): ChangeScope {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) throw new RangeError('a run has at least one clause')
  const from = rangeOf(first[0], last[0])
  const to = rangeOf(first[1], last[1])
  return {
    ...affected(run),
    text: { zh: `${from.zh}移至${to.zh}`, en: `${capital(from.en)} moved to ${to.en}` },
  }
}

function affected(run: Run): Omit<ChangeScope, 'text'> {
  return {
    pairs: run.map(([clause, next]) => ({ old: clause.number, new: next.number })),
    count: run.reduce((sum, [clause]) => sum + clause.end - clause.at, 0),
  }
}

function oneRenumbered([clause, next]: ClausePair): Text {
  const [from, to] = [nameClause(clause), nameClause(next)]
  return { zh: `${from.zh}改为${to.zh}`, en: `${capital(from.en)} is now ${to.en}` }
}

function manyRenumbered(run: Run, first: ClausePair, last: ClausePair): Text {
  const [from, to] = [rangeOf(first[0], last[0]), rangeOf(first[1], last[1])]
  const start = nameClause(first[0])
  const siblings = last[0].parent?.children
  const isToTheEnd = siblings ? siblings.at(-1) === last[0] : run.length > 1
  const [zhWhat, enWhat] = kindWords(first[0])
  return isToTheEnd
    ? {
        zh: `${start.zh}起各${zhWhat}顺延：${from.zh}改为${to.zh}`,
        en: `From ${start.en} on all ${enWhat} shift: ${from.en} are now ${to.en}`,
      }
    : { zh: `${from.zh}改为${to.zh}`, en: `${capital(from.en)} are now ${to.en}` }
}

function kindWords({ section, parent }: Clause): readonly [zh: string, en: string] {
  if (parent) return ['条', 'clauses']
  return section.kind === 'annex' ? ['附录', 'annexes'] : ['章', 'clauses']
}

function rangeOf(first: Clause, last: Clause): Text {
  const [from, to] = [nameClause(first), nameClause(last)]
  if (first === last) return from
  const bare = to.en.replace(/^(?:Clause|Annex) /, '')
  const plural = from.en.replace(/^(Clause) /, '$1s ').replace(/^(Annex) /, '$1es ')
  return { zh: `${from.zh}至${to.zh}`, en: `${plural} to ${bare}` }
}

/** A clause by its number as a text names it: `第5章`, `5.2`, `附录B`; by its title where it has no number. */
export function nameClause(clause: { readonly number: string | null; readonly title: string }): Text {
  const { number, title } = clause
  if (number === null)
    return title === '' ? { zh: '无编号的条', en: 'the unnumbered clause' } : { zh: `“${title}”`, en: `“${title}”` }
  return nameNumber(number)
}

/** A clause number as a text names it (GB/T 1.1—2020, 9.5.3; ISO/IEC Directives, Part 2). */
export function nameNumber(number: string): Text {
  if (/^\d+$/.test(number)) return { zh: `第${number}章`, en: `Clause ${number}` }
  return /^[A-Z]+$/.test(number) ? { zh: `附录${number}`, en: `Annex ${number}` } : { zh: number, en: number }
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
