import type { Text } from '../../finding.ts'
import type { RuleShape } from '../plan.ts'
import type { SqlDialect } from './dialect/sql-dialect.ts'

type Over = RuleShape['over']

/** What rules are about, in the order of the manual. */
export const shapesOfRules: readonly Over[] = [
  'record',
  'repeat',
  'dependency',
  'sequence',
  'outlier',
  'count',
  'latest',
]

const withoutWindows: Text = {
  zh: 'ClickHouse 18.16 没有窗口函数，不能比较前后相邻的记录',
  en: 'ClickHouse 18.16 has no window functions, so that neighbouring records cannot be compared',
}
const overParts: Text = {
  zh: '数据分布在几台服务器上，这条规则要比较所有记录，不能分别执行后相加',
  en: 'the data lie on several servers, and this rule compares all records: what it counts on each cannot be added',
}

/** Why an engine cannot run rules of a shape; null where it can. `isPart`: the table is spread over several servers. */
export function unable(engine: SqlDialect['name'], over: Over, isPart: boolean): Text | null {
  if (isPart && over !== 'record') return overParts
  return engine === 'clickhouse' && over === 'sequence' ? withoutWindows : null
}
