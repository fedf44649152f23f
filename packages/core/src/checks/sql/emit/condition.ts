import type { ConditionNode } from '../../ast.ts'
import { isCheckRight } from '../../identifier/check-digit.ts'
import { matchesPattern } from '../../pattern/match-pattern.ts'
import { holds, isMissing } from '../../reference/evaluate.ts'
import { Sql, sql } from '../sql.ts'
import { alike } from './arithmetic.ts'
import { emitCheckDigit } from './check-digit.ts'
import { allOf, anyOf, type Emitter, isConstant } from './emitter.ts'
import { emitNumber } from './number.ts'
import { aboutText, constantText, emitKey, emitText } from './text.ts'

/** A condition that is true or false and never null. Throws `TooWide`. */
export function emitCondition(emitter: Emitter, node: ConditionNode): Sql {
  const { truth } = emitter.dialect
  if (isConstant(node)) return holds(node, { cells: [], keys: new Map() }) ? truth.yes : truth.no
  switch (node.op) {
    case 'all':
    case 'any':
      return several(emitter, node)
    case 'not':
      return sql`(NOT ${emitCondition(emitter, node.of)})`
    case 'constant-condition':
      return node.value ? truth.yes : truth.no
    case 'compare':
      return emitCompare(emitter, node)
    case 'defined': {
      const number = emitNumber(emitter, node.of)
      return number ? sql`(${number.value} IS NOT NULL)` : truth.no
    }
    default:
      return emitter.once('condition', node, () => Sql.shared(emitTextTest(emitter, node)))
  }
}

function several(emitter: Emitter, { op, of }: ConditionNode & { op: 'all' | 'any' }): Sql {
  const { truth } = emitter.dialect
  const decided = op === 'all' ? truth.no : truth.yes
  const conditions = of.map(one => emitCondition(emitter, one))
  if (conditions.includes(decided)) return decided
  const open = conditions.filter(condition => condition !== truth.yes && condition !== truth.no)
  return op === 'all' ? allOf(open, emitter.dialect) : anyOf(open, emitter.dialect)
}

function emitCompare(emitter: Emitter, { left, is, right }: ConditionNode & { op: 'compare' }): Sql {
  const { dialect } = emitter
  const [one, other] = [emitNumber(emitter, left), emitNumber(emitter, right)]
  if (!one || !other) return dialect.truth.no
  const [low, high] = alike(emitter, [one, other])
  if (!low || !high) throw new TypeError('Two numbers are made alike.')
  return dialect.isTrue(sql`${low.value} ${operators[is]} ${high.value}`)
}

const operators = { '<': sql`<`, '<=': sql`<=`, '=': sql`=`, '<>': sql`<>`, '>=': sql`>=`, '>': sql`>` } as const

type TextTest = Extract<ConditionNode, { op: 'missing' | 'matches' | 'among' | 'same' | 'check-digit' | 'found' }>

function emitTextTest(emitter: Emitter, node: TextTest): Sql {
  switch (node.op) {
    case 'missing':
      return emitMissing(emitter, node)
    case 'matches': {
      const text = emitText(emitter, node.of)
      const condition = emitter.fits(text, node.pattern)
      return aboutText(emitter, { text, atEmpty: matchesPattern('', node.pattern) }, condition)
    }
    case 'among':
      return emitAmong(emitter, node)
    case 'same':
      return emitSame(emitter, node)
    case 'check-digit': {
      if (isCheckRight('', node.algorithm)) throw new TypeError('The empty text has no check character.')
      return emitCheckDigit(emitter, node)
    }
    case 'found': {
      const keys = emitter.keys.get(node.key)
      return keys ? sql`(${emitKey(emitter, node.of)} IN (${keys}))` : emitter.dialect.truth.no
    }
  }
}

function emitMissing(emitter: Emitter, { of, spellings }: ConditionNode & { op: 'missing' }): Sql {
  const { dialect } = emitter
  const text = emitText(emitter, of)
  const members = spellings.filter(spelling => !isMissing(spelling, []) && dialect.holdsText(spelling))
  const isSpelled = members.length === 0 ? [] : [sql`${text} IN (${quoteAll(emitter, members)})`]
  return anyOf([sql`${text} IS NULL`, dialect.isBlank(text), ...isSpelled], dialect)
}

function emitAmong(emitter: Emitter, { of, values }: ConditionNode & { op: 'among' }): Sql {
  const members = [...new Set(values)].filter(emitter.dialect.holdsText)
  if (members.length === 0) return emitter.dialect.truth.no
  const text = emitText(emitter, of)
  return aboutText(emitter, { text, atEmpty: members.includes('') }, sql`${text} IN (${quoteAll(emitter, members)})`)
}

function emitSame(emitter: Emitter, { left, right }: ConditionNode & { op: 'same' }): Sql {
  const { dialect } = emitter
  const constants = [constantText(left), constantText(right)].filter(text => text !== null)
  if (!constants.every(dialect.holdsText)) return dialect.truth.no
  const [one, other] = [left, right].map(node => {
    const text = emitText(emitter, node)
    return constantText(node) === null ? dialect.textOf(text) : text
  })
  return sql`(${one ?? sql`''`} = ${other ?? sql`''`})`
}

function quoteAll(emitter: Emitter, texts: readonly string[]): Sql {
  return Sql.join(
    texts.map(text => emitter.quote(text)),
    ', ',
  )
}
