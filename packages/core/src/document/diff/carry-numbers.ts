import type { Block } from '../model/block.ts'
import { titleText } from '../model/plain-text.ts'
import type { Clause } from './clause-list.ts'
import { blockNumber } from './clause-list.ts'
import type { ClauseMatches } from './match-clauses.ts'

/** Rewrites the numbers of clauses, tables, figures and formulas that an old text mentions to those they bear now. */
export type CarryNumbers = (text: string) => string

type Mentioned = 'clause' | 'table' | 'figure' | 'formula'

/** Words before a bare `5.2` that make it a mention of a clause and no quantity. */
const lead =
  /(?:见|按照?|参照|依据|依照|根据|遵循|遵照|执行|符合|满足|达到|在|与|同|条款?|章条?|\bsee|\bsubclauses?|\bclauses?|\bwith|\bto|\bof|\bin|\bby|\bper|\bfrom)\s*$/i
/** Words between two mentions. */
const connector = /^\s*(?:、|，|,|和|或|及|以及|与|至|到|～|~|—|–|-|and|or|to)\s*$/i
const mention =
  /第\s*(\d+)\s*章|附录\s*([A-Z])(?![A-Za-z])|(?:表|Table)\s*((?:[A-Z]\.)?\d+)(?![\d.])|(?:图|Figure|Fig\.)\s*((?:[A-Z]\.)?\d+)(?![\d.])|(?:式|公式|Formula|Equation)\s*[（(]\s*((?:[A-Z]\.)?\d+)\s*[）)]|(?:Clause|Annex)\s+(\d+|[A-Z])(?![\w.])|(?<![\w.])((?:[A-Z]|\d+)(?:\.\d+)+)(?![\w.]*\w)/g

/**
 * Makes the rewriting for two matched documents, so that a reference that only followed a renumbering is no change of text.
 * A number alone is taken for a clause only behind a word such as 见 or 按.
 */
export function makeCarry(old: readonly Clause[], matches: ClauseMatches): CarryNumbers {
  const numbers = changedNumbers(old, matches)
  if (numbers.size === 0) return text => text
  return text => {
    let carried = ''
    let end = 0
    let wasMention = false
    for (const match of text.matchAll(mention)) {
      const before = text.slice(end, match.index)
      const [kind, number] = readMention(match)
      const isBare = match[7] !== undefined
      const isMention: boolean =
        !isBare ||
        lead.test(text.slice(Math.max(0, match.index - 14), match.index)) ||
        (wasMention && connector.test(before))
      const next = isMention ? numbers.get(`${kind} ${number}`) : undefined
      carried += before + (next === undefined ? match[0] : replaceLast(match[0], number, next))
      end = match.index + match[0].length
      wasMention = isMention
    }
    return carried + text.slice(end)
  }
}

function readMention(match: RegExpMatchArray): readonly [Mentioned, string] {
  if (match[3] !== undefined) return ['table', match[3]]
  if (match[4] !== undefined) return ['figure', match[4]]
  if (match[5] !== undefined) return ['formula', match[5]]
  return ['clause', match[1] ?? match[2] ?? match[6] ?? match[7] ?? '']
}

function replaceLast(text: string, part: string, by: string): string {
  const at = text.lastIndexOf(part)
  return text.slice(0, at) + by + text.slice(at + part.length)
}

function changedNumbers(old: readonly Clause[], matches: ClauseMatches): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>()
  const add = (kind: Mentioned, from: string | null, to: string | null | undefined) => {
    if (from !== null && to && from !== to) numbers.set(`${kind} ${from}`, to)
  }
  for (const clause of old) {
    const next = matches.next(clause)
    if (!next) continue
    add('clause', clause.number, next.number)
    const others = clause.section.blocks.length === 0 ? new Map() : numberedBlocks(next.section.blocks)
    for (const [key, block] of numberedBlocks(clause.section.blocks)) {
      const other = others.get(key)
      if (other) add(block.t === 'term' ? 'clause' : (block.t as Mentioned), blockNumber(block), blockNumber(other))
    }
  }
  return numbers
}

/** Numbered blocks by what they are recognised by: caption or name, else their place among those of their kind. */
function numberedBlocks(blocks: readonly Block[]): Map<string, Block> {
  const byKey = new Map<string, Block>()
  const counts = new Map<string, number>()
  for (const block of blocks) {
    if (block.t !== 'table' && block.t !== 'figure' && block.t !== 'formula' && block.t !== 'term') continue
    const place = (counts.get(block.t) ?? 0) + 1
    counts.set(block.t, place)
    const name =
      block.t === 'term'
        ? (block.names[0]?.text ?? '')
        : block.t === 'formula'
          ? block.formula.mathml
          : titleText(block.title)
    byKey.set(`${block.t} ${name === '' ? place : name}`, block)
  }
  return byKey
}
