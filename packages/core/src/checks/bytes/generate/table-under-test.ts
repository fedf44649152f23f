import type { RulePlan, RuleShape, TablePlan } from '../../plan.ts'

/** A rule about records or sets, everything else of no matter. */
export function ruleOf(shape: RuleShape, id: string): RulePlan {
  return {
    id,
    kind: 'expression',
    title: { zh: '规则', en: 'Rule' },
    clause: '1',
    dimension: 'conformity',
    severity: 'error',
    threshold: {},
    columns: [0],
    needs: [],
    shape,
    options: {},
  }
}

/** A table of so many columns with rules of these shapes. */
export function tableOf(shapes: readonly RuleShape[], columns: number, keys: TablePlan['keys'] = []): TablePlan {
  return {
    id: 'table',
    title: { zh: '表', en: 'Table' },
    columns: Array.from({ length: columns }, (_, index) => ({
      name: `c${index}`,
      aliases: [],
      isRequired: false,
      type: 'text',
    })),
    dialect: { delimiter: ',', quote: '"', encoding: null },
    missing: [],
    rules: shapes.map((shape, index) => ruleOf(shape, `r${index}`)),
    keys,
  }
}
