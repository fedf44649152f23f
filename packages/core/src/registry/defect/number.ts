import { classNames } from '../standard-words.ts'
import { type Defect, defectOf, type Node } from './defect.ts'

/** Numbers that the grammar does not know, and classes that contradict the number. */
export function findNumberDefects(node: Node): Defect[] {
  const [primary] = node.numbers
  if (!primary) return []
  if (node.number === null) return [unreadable(node, primary.normal)]
  const said = node.class
  const shown = node.number.class
  if (said === 'unknown' || shown === 'plan' || said === shown) return []
  return [
    defectOf(node, {
      rule: 'class-contradicts-number',
      column: 'class',
      message: {
        zh: `记录的类别是“${classNames[said].zh}”，而编号 ${primary.normal} 属于“${classNames[shown].zh}”。`,
        en: `The record says “${classNames[said].en}”, but ${primary.normal} is a number of “${classNames[shown].en}”.`,
      },
      evidence: { stated: said, number: shown },
      fix: { zh: '更正类别或编号。', en: 'Correct the class or the number.' },
    }),
  ]
}

function unreadable(node: Node, number: string): Defect {
  return defectOf(node, {
    rule: 'number-unreadable',
    column: 'number',
    message: {
      zh: `编号“${number}”不合任何已知的编号规则，按原样收录。`,
      en: `The number “${number}” follows no known rule; it was taken as written.`,
    },
    evidence: { number },
    fix: { zh: '核对编号的代号、斜线和年份。', en: 'Check the code, the slash and the year of the number.' },
  })
}
