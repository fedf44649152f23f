import type { Text } from '../../finding.ts'
import type { Failure } from '../outcome.ts'
import type { MadePlan } from '../package/make-plan.ts'
import type { RulePlan } from '../plan.ts'

/** Why a record failed a rule: what its kind says of the cells, and the record that it contradicts. */
export function explainFailure(made: MadePlan, rule: RulePlan, failure: Failure): Text {
  const known = made.kinds.get(rule.id)
  if (!known) throw new Error(`the plan has no rule ${rule.id}`)
  const { kind, context } = known
  const said = kind.explain(failure.values, context)
  const beside = besides(rule, failure)
  return { zh: `${said.zh}${beside.zh}`, en: `${said.en}${beside.en}` }
}

function besides({ shape, options }: RulePlan, { against, expected }: Failure): Text {
  if (shape.over === 'repeat') return { zh: `，与第 ${against} 条记录相同`, en: `, in record ${against}` }
  if (shape.over === 'dependency') {
    return { zh: `，第 ${against} 条记录中是“${expected}”`, en: `, and “${expected}” in record ${against}` }
  }
  if (shape.over === 'sequence') {
    return against === undefined
      ? { zh: `，首个值应为 ${options.from}`, en: `, the first shall be ${options.from}` }
      : { zh: `，前一条是第 ${against} 条`, en: `, the one before is record ${against}` }
  }
  if (shape.over === 'outlier') return { zh: `，界限为 ${expected}`, en: `, the fences are ${expected}` }
  if (shape.over === 'count') return { zh: `，实有 ${expected}`, en: `; there are ${expected}` }
  return { zh: '', en: '' }
}
