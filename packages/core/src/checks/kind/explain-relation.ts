import type { Text } from '../../finding.ts'
import { columnsOfExpression } from '../expression/columns-of-expression.ts'

/** Characters of a relation that is repeated in each message; the title of the check says a longer one. */
const shortest = 60

/** What stands in the cells that a relation reads, and the relation where it is short. */
export function explainRelation(values: readonly string[], source: string, said: Text): Text {
  const seen = columnsOfExpression(source).map((name, index) => `${name} = ${shown(values[index])}`)
  const cells = { zh: seen.join('，'), en: seen.join(', ') }
  if ([...said.zh].length > shortest) return cells
  return { zh: `${cells.zh}，不满足 ${said.zh}`, en: `${cells.en}, yet ${said.en} shall hold` }
}

function shown(value = ''): string {
  return value === '' ? '“”' : value
}
